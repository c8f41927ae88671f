/** The filters of the list as rows of links; the one in force leads back out of itself. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { standings } from '~/domain/people/person'
import type { Chip } from '~/ui/chips'
import type { FilterRow } from '~/ui/filters'
import { type PeopleFilters, attentionCodes, listPath, termWindows } from './filters'
import type { Teller } from './telling.server'

const without = <T>(list: readonly T[], each: T): readonly T[] =>
  list.includes(each) ? list.filter((other) => other !== each) : [...list, each]

const detachmentChips = async (
  db: Kysely<Database>,
  actor: Actor,
  filters: PeopleFilters,
): Promise<Chip[]> => {
  const institutionId = actor.institutionId ?? filters.institutionId
  if (!institutionId) return []
  const rows = await db
    .selectFrom('detachments')
    .select(['id', 'number'])
    .where('institutionId', '=', institutionId)
    .execute()
  return rows
    .sort((one, other) => one.number.localeCompare(other.number, 'kk', { numeric: true }))
    .map(({ id, number }) => ({
      to: listPath(filters, { detachmentId: filters.detachmentId === id ? null : id }),
      label: number,
      current: filters.detachmentId === id,
    }))
}

/** Rows of chips: standing, term, what needs a look, detachment. */
export const filterRows = async (
  db: Kysely<Database>,
  actor: Actor,
  filters: PeopleFilters,
  { t }: Teller,
): Promise<readonly FilterRow[]> => {
  const row = (key: string, chips: readonly Chip[]): FilterRow => ({
    key,
    label: t(`people:filter.${key}`),
    chips,
  })
  // Those who look after a country or a region have no people of their own.
  const codes =
    actor.institutionId === null ? attentionCodes.filter((code) => code !== 'mine') : attentionCodes
  const rows = [
    row(
      'standing',
      standings.map((code) => ({
        to: listPath(filters, { standing: filters.standing === code ? null : code }),
        label: t(`vocabulary:standing.${code}`),
        current: filters.standing === code,
      })),
    ),
    row(
      'term',
      termWindows.map((days) => ({
        to: listPath(filters, {
          term: filters.term === days ? null : days,
        }),
        label: t('people:filter.days', { count: Number(days) }),
        current: filters.term === days,
      })),
    ),
    row(
      'attention',
      codes.map((code) => ({
        to: listPath(filters, { attention: without(filters.attention, code) }),
        label: t(`people:attention.${code}`),
        current: filters.attention.includes(code),
      })),
    ),
    row('detachment', await detachmentChips(db, actor, filters)),
  ]
  return rows.filter(({ chips }) => chips.length > 0)
}
