/** The page of the audit log: its rows and its filters in the reader's words. */
import { auditOutcomes } from '#db/schema/audit'
import { deedFields, deedWordsKey, deeds, fieldOf } from '~/domain/access/deeds'
import type { Format } from '~/platform/format.server'
import type { At } from '~/platform/guard.server'
import type { Translate } from '~/platform/i18n'
import { auditPath } from './filters'
import { listAudit } from './queries.server'
import { readAuditFilters } from './reading.server'

/** Every kind of deed by field of work, and in each in the order of its words. */
const deedGroupsOf = (t: Translate, format: Format) =>
  deedFields.map((field) => ({
    label: t(`audit:field.${field}`),
    options: deeds
      .filter((deed) => fieldOf(deed) === field)
      .map((deed) => ({ value: deed, label: t(deedWordsKey(deed)) }))
      .sort((one, other) => format.compare(one.label, other.label)),
  }))

const beforeIn = (search: URLSearchParams): number | null => {
  const text = search.get('before') ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** What the page shows; see `readAuditFilters` for what an address may ask. */
export const auditPageOf = async ({ db, actor, url, t, format, today }: At) => {
  const { filters, leftOut } = readAuditFilters(url.searchParams)
  const before = beforeIn(url.searchParams)
  const { rows, more } = await listAudit(db, actor, filters, before)
  return {
    title: t('common:nav.audit'),
    filters,
    today,
    deedGroups: deedGroupsOf(t, format),
    chips: auditOutcomes.map((outcome) => ({
      to: auditPath(filters, { outcome: filters.outcome === outcome ? undefined : outcome }),
      label: t(`audit:${outcome}`),
      current: filters.outcome === outcome,
    })),
    leftOut: leftOut
      .map((name) => t(name === 'outcome' ? 'audit:outcome' : `audit:filter.${name}`))
      .join(', '),
    isNarrowed: Object.values(filters).some((each) => each !== undefined),
    newestTo: before === null ? undefined : auditPath(filters),
    nextTo: more === null ? undefined : auditPath(filters, { before: String(more) }),
    rows: rows.map((row) => ({
      ...row,
      at: format.instant(row.at),
      // A deed of an older release may have no words any more: it shows under its own name.
      deedWords: t(deedWordsKey(row.deed), { defaultValue: row.deed }),
      subject: t(`audit:type.${row.subjectType}`, { defaultValue: row.subjectType }),
    })),
  }
}
