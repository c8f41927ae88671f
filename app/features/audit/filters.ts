/** The address of the audit log: it carries what the log is narrowed by. */
import type { AuditOutcome } from '#db/schema/audit'
import type { Deed } from '~/domain/access/deeds'
import type { Day } from '~/domain/calendar/day'

export type AuditFilters = {
  readonly deed?: Deed | undefined
  readonly outcome?: AuditOutcome | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

export type FilterName = keyof AuditFilters

/** The address of the log with these filters, a change of them, and the place to go on from. */
export const auditPath = (
  filters: AuditFilters,
  change: Readonly<Partial<Record<FilterName | 'before', string | undefined>>> = {},
): string => {
  const wanted = Object.entries({ ...filters, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  const search = new URLSearchParams(wanted).toString()
  return search ? `/admin/audit?${search}` : '/admin/audit'
}
