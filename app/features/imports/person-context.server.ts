/** What reading rows of people needs to know beside the file: institutions, detachments, trades, the day. */
import type { Kysely } from 'kysely'
import { isOccupationCode, searchOccupations } from '#db/reference/occupations'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { PersonRowContext } from '~/domain/imports/person-row'
import { fold } from '~/domain/imports/words'

export type PeopleContext = PersonRowContext & {
  readonly detachmentOf: (institutionId: string, number: string) => string | undefined
  /** First line of the file on which each identity stands: fills as rows are read, in order. */
  readonly seen: Map<string, number>
}

export const isDemo = async (db: Kysely<Database>): Promise<boolean> =>
  (await db.selectFrom('settings').select('value').where('key', '=', 'demo').executeTakeFirst())?.value ===
  '1'

/** The nearest trade; codes of the national classifier («7531-1») are read by their first four digits. */
const occupationOf = (words: string): string | undefined => {
  const code = /^(\d{4})(?:-\d+)*$/.exec(words)?.[1]
  if (code) return isOccupationCode(code) ? code : undefined
  return (searchOccupations(words, 'ru', 1)[0] ?? searchOccupations(words.split(' ')[0] ?? '', 'ru', 1)[0])
    ?.code
}

const remembering = (find: (words: string) => string | undefined) => {
  const known = new Map<string, string | undefined>()
  return (words: string): string | undefined => {
    const key = words.toLowerCase()
    if (!known.has(key)) known.set(key, find(words))
    return known.get(key)
  }
}

const institutions = async (db: Kysely<Database>) => {
  const rows = await db.selectFrom('institutions').select(['id', 'code', 'nameKk', 'nameRu']).execute()
  const byName = new Map(
    rows.flatMap((each) => [each.nameKk, each.nameRu, each.code].map((name) => [fold(name), each.id])),
  )
  return (words: string): string | undefined => byName.get(fold(words))
}

const detachments = async (db: Kysely<Database>) => {
  const rows = await db.selectFrom('detachments').select(['id', 'institutionId', 'number']).execute()
  const byNumber = new Map(rows.map((each) => [`${each.institutionId} ${fold(each.number)}`, each.id]))
  return (institutionId: string, number: string): string | undefined => {
    const digits = /\d+/.exec(number)?.[0] ?? ''
    return byNumber.get(`${institutionId} ${fold(number)}`) ?? byNumber.get(`${institutionId} ${digits}`)
  }
}

/** `ownInstitution`: the institution whose people the import may touch; null for all of them. */
export const peopleContext = async (
  db: Kysely<Database>,
  ownInstitution: string | null,
  today: Day,
): Promise<PeopleContext> => ({
  today,
  demo: await isDemo(db),
  ownInstitution,
  institutionOf: await institutions(db),
  detachmentOf: await detachments(db),
  occupationOf: remembering(occupationOf),
  seen: new Map(),
})
