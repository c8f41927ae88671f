/** Psychologists who may be let in: of every institution, the reader's own first. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { Language } from '#locales/index'

/** The service has some two hundred psychologists. */
const mostListed = 400

type Row = {
  readonly id: string
  readonly name: string
  readonly institutionId: string | null
  readonly nameKk: string | null
  readonly nameRu: string | null
}

const listPsychologists = (db: Kysely<Database>): Promise<Row[]> =>
  db
    .selectFrom('users as u')
    .leftJoin('institutions as i', 'i.id', 'u.institutionId')
    .select(['u.id', 'u.name', 'u.institutionId', 'i.nameKk', 'i.nameRu'])
    .where('u.role', '=', 'psychologist')
    .where('u.disabledAt', 'is', null)
    .orderBy('i.code')
    .orderBy('u.name')
    .limit(mostListed)
    .execute()

/** Psychologists in groups by institution; `own` holds those of one institution for a list of their own. */
export const psychologistChoice = async (
  db: Kysely<Database>,
  language: Language,
  { institutionId, without }: { readonly institutionId: string | null; readonly without?: string },
) => {
  const rows = (await listPsychologists(db)).filter(({ id }) => id !== without)
  const own = rows.filter((row) => row.institutionId === institutionId)
  const ordered = [...own, ...rows.filter((row) => row.institutionId !== institutionId)]
  const groups = new Map<string, { value: string; label: string }[]>()
  for (const row of ordered) {
    const label = (language === 'kk' ? row.nameKk : row.nameRu) ?? ''
    groups.set(label, [...(groups.get(label) ?? []), { value: row.id, label: row.name }])
  }
  return {
    own: own.map(({ id, name }) => ({ value: id, label: name })),
    groups: [...groups].map(([label, options]) => ({ label, options })),
  }
}

/** A psychologist who works; absent when the id names nobody of the kind. */
export const findPsychologist = (tx: Transaction<Database>, id: string) =>
  tx
    .selectFrom('users')
    .select(['id', 'institutionId'])
    .where('id', '=', id)
    .where('role', '=', 'psychologist')
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
