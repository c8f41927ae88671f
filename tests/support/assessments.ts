/** People who are being asked about their needs, for tests. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { CatalogueMeasuresTable } from '#db/schema/assessments'
import { type PlaceKey, placeKeys } from '~/domain/assessments/questionnaire'
import { saveBlock, skipBlock } from '~/features/assessments/block-commands.server'
import { startAssessment } from '~/features/assessments/commands.server'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'
import { testNow } from './actors'
import { type Office, aPersonWithPlan, done } from './plans'

/** A person with an open plan and an assessment just begun. */
export const anAskedPerson = async (db: Databases, office: Office) => {
  const personId = await aPersonWithPlan(db, office)
  return { personId, id: await done(startAssessment(office.officer, personId)) }
}

/** A measure to choose from: for everybody unless an institution is named. */
export const aCatalogueMeasure = async (
  db: Databases,
  given: Partial<Insertable<CatalogueMeasuresTable>> = {},
): Promise<string> => {
  const id = given.id ?? newId()
  const key = given.key ?? `own-${id.slice(-12)}`
  await db.write
    .insertInto('catalogueMeasures')
    .values({
      key,
      revision: 1,
      currentKey: key,
      institutionId: null,
      need: 'employment',
      service: 'ngo',
      dueBy: 'before-release',
      dueCode: null,
      dueDays: 30,
      nameKk: 'Тігін шеберханасына бару',
      nameRu: 'Посещение швейной мастерской',
      nameEn: 'A visit to the sewing shop',
      retiredOn: null,
      createdBy: null,
      createdAt: testNow,
      ...given,
      id,
    })
    .execute()
  return id
}

type SaidAt = Readonly<Record<string, readonly string[]>>

/** Saves one block from the state in which it stands. */
export const sayAt = async (caller: Caller, db: Databases, id: string, place: PlaceKey, said: SaidAt) => {
  const row = await db.read
    .selectFrom('assessmentBlocks')
    .select('version')
    .where('assessmentId', '=', id)
    .where('place', '=', place)
    .executeTakeFirst()
  const words = Object.entries(said).map(([key, values]) => [key, { values, silence: null }] as const)
  await done(saveBlock(caller, id, place, row?.version ?? 0, Object.fromEntries(words)))
}

/** Goes through all eight places: says what is given, leaves out what is named. */
export const askAll = async (
  caller: Caller,
  db: Databases,
  id: string,
  said: Partial<Record<PlaceKey, SaidAt>>,
  leaving: readonly PlaceKey[],
) => {
  for (const place of placeKeys)
    if (leaving.includes(place))
      await done(skipBlock(caller, id, place, 0, { reason: 'not-able-now', note: '' }))
    else await sayAt(caller, db, id, place, said[place] ?? {})
}
