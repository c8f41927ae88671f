/** Keeps the traffic light of each employer ready for lists: read anew after every deed, and once a day. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { noEnd } from '~/domain/employers/contract'
import { isEmployerKind } from '~/domain/employers/accreditation'
import { type Reading, readLight } from '~/domain/employers/light'
import { type Clock, dayAt } from '~/platform/clock.server'
import { whenFree } from '~/platform/patience.server'
import { type Employer, unscopedLightFacts } from './light-facts.server'

const employerKinds = ['business', 'state-enterprise'] as const

/** The light of an organisation that the caller has already reached; null for those who are no employers. */
export const readStanding = async (
  db: Kysely<Database>,
  employer: Employer,
  today: Day,
): Promise<Reading | null> =>
  isEmployerKind(employer.kind) ? readLight(await unscopedLightFacts(db, employer, today), today) : null

const countOf = ({ findings }: Reading, state: string): number =>
  findings.filter((each) => each.state === state).length

/** Reads the light of one employer and writes it down, within the deed that may have changed it. */
export const refreshStanding = async (tx: Kysely<Database>, id: string, today: Day): Promise<void> => {
  const employer = await tx
    .selectFrom('organisations')
    .select(['id', 'kind', 'state', 'region', 'accreditedFrom', 'accreditedTo'])
    .where('id', '=', id)
    .executeTakeFirst()
  const reading = employer && (await readStanding(tx, employer, today))
  if (!employer || !reading) return
  const standing = {
    region: employer.region,
    light: reading.light,
    failed: countOf(reading, 'failed'),
    unknown: countOf(reading, 'unknown'),
    endKey: employer.accreditedTo ?? noEnd,
    readOn: today,
  }
  await tx
    .insertInto('employerStandings')
    .values({ id, ...standing })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(standing))
    .execute()
}

const batch = 50

const staleIds = async (db: Kysely<Database>, today: Day): Promise<string[]> => {
  const rows = await db
    .selectFrom('organisations')
    .leftJoin('employerStandings', 'employerStandings.id', 'organisations.id')
    .select('organisations.id')
    .where('organisations.kind', 'in', employerKinds)
    .where((eb) =>
      eb.or([eb('employerStandings.id', 'is', null), eb('employerStandings.readOn', '<', today)]),
    )
    .limit(batch)
    .execute()
  return rows.map(({ id }) => id)
}

/** Reads every light that is older than today, a few at a time; gives how many. */
export const refreshStandings = async (db: Databases, clock: Clock): Promise<number> => {
  const today = dayAt(clock.now())
  let read = 0
  for (;;) {
    const ids = await staleIds(db.read, today)
    if (ids.length === 0) return read
    for (const id of ids)
      await whenFree(() => db.write.transaction().execute((tx) => refreshStanding(tx, id, today)))
    read += ids.length
  }
}
