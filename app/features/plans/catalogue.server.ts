/** The measures to choose from: those of the whole service and an institution's own, each revision kept for good. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { CatalogueMeasuresTable } from '#db/schema/assessments'
import type { DeadlineCode } from '~/domain/deadlines/codes'
import type { CatalogueMeasure, MeasureDue } from '~/domain/plans/catalogue'
import type { NeedKey } from '~/domain/plans/needs'
import type { Service } from '~/domain/plans/services'
import type { Wording } from '~/domain/wording'

export type CatalogueRow = Selectable<CatalogueMeasuresTable>

export type CatalogueEntry = CatalogueMeasure & { readonly name: Wording }

export const dueOfRow = (row: Pick<CatalogueRow, 'dueBy' | 'dueCode' | 'dueDays'>): MeasureDue =>
  row.dueBy === 'deadline'
    ? { by: 'deadline', code: row.dueCode as DeadlineCode }
    : { by: row.dueBy, days: row.dueDays ?? 0 }

/** What stands in a row was checked when it was written. */
const entryOf = (row: CatalogueRow): CatalogueEntry => ({
  key: row.key,
  need: row.need as NeedKey,
  service: row.service as Service,
  due: dueOfRow(row),
  name: { kk: row.nameKk, ru: row.nameRu, en: row.nameEn },
})

/** Every revision in use that people of an institution may be offered, in the order of their keys. */
export const catalogueFor = async (
  db: Kysely<Database>,
  institutionId: string,
): Promise<readonly CatalogueEntry[]> => {
  const rows = await db
    .selectFrom('catalogueMeasures')
    .selectAll()
    .where('currentKey', 'is not', null)
    .where((eb) => eb.or([eb('institutionId', 'is', null), eb('institutionId', '=', institutionId)]))
    .orderBy('id')
    .execute()
  return rows.map(entryOf)
}

/** Keys whose measures belong to the time after release, retired ones too: plans still hold them. */
export const afterReleaseKeysIn = async (
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (keys.length === 0) return new Set()
  const rows = await db
    .selectFrom('catalogueMeasures')
    .select('key')
    .where('key', 'in', keys)
    .where('dueBy', '=', 'after-release')
    .execute()
  return new Set(rows.map(({ key }) => key))
}

/** The words of a measure as a plan keeps them. */
export const wordingText = (name: Wording): string => JSON.stringify(name)
