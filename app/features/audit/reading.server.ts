/** Reads what the address of the audit log asks for. */
import { type AuditOutcome, auditOutcomes } from '#db/schema/audit'
import { isDeed } from '~/domain/access/deeds'
import { type Day, parseDay } from '~/domain/calendar/day'
import type { AuditFilters, FilterName } from './filters'

const outcomeIn = (text: string): AuditOutcome | undefined => auditOutcomes.find((each) => each === text)

/** A day of our time: no row is older than the product, and years beyond it have no place in an index of times. */
const dayIn = (text: string): Day | undefined => (text.startsWith('20') ? parseDay(text) : undefined)

/**
 * The filters of an address. What is there but means nothing is not asked for, and is named in `leftOut`, so that nobody
 * takes the whole log for an answer. Days given the wrong way round are taken the right way round.
 */
export const readAuditFilters = (
  search: URLSearchParams,
): { readonly filters: AuditFilters; readonly leftOut: readonly FilterName[] } => {
  const given = (name: FilterName): string => search.get(name)?.trim() ?? ''
  const [deed, from, to] = [given('deed'), dayIn(given('from')), dayIn(given('to'))]
  const turned = from !== undefined && to !== undefined && to < from
  const filters = {
    deed: isDeed(deed) ? deed : undefined,
    outcome: outcomeIn(given('outcome')),
    from: turned ? to : from,
    to: turned ? from : to,
  }
  const names = ['deed', 'outcome', 'from', 'to'] as const
  return { filters, leftOut: names.filter((name) => given(name) !== '' && filters[name] === undefined) }
}
