/** What the audit log is narrowed by: outcomes as chips, the kind of deed and the days in a form that works without scripts. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { type Chip, Chips } from '~/ui/chips'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { type OptionGroup, Select } from '~/ui/select'
import { type AuditFilters, auditPath } from './filters'

type Props = {
  readonly filters: AuditFilters
  readonly chips: readonly Chip[]
  readonly deedGroups: readonly OptionGroup[]
  readonly today: string
  readonly isNarrowed: boolean
}

const nothing: AuditFilters = { deed: undefined, outcome: undefined, from: undefined, to: undefined }

/** The address of the whole log. */
export const wholeLog = auditPath(nothing)

export function AuditFilterBar({ filters, chips, deedGroups, today, isNarrowed }: Props) {
  const { t } = useWords('audit')
  const { deed, outcome, from, to } = filters
  return (
    <div className="stack">
      <Chips label={t('outcome')} chips={chips} />
      {/* Keyed by what is in force: an uncontrolled field would keep what was chosen before. */}
      <Form method="get" className="filters" key={auditPath({ ...filters, outcome: undefined })}>
        <HiddenFields values={{ outcome }} />
        <Select
          name="deed"
          label={t('filter.deed')}
          emptyLabel={t('filter.every-deed')}
          groups={deedGroups}
          defaultValue={deed ?? ''}
        />
        <DateInput name="from" label={t('filter.from')} max={today} defaultValue={from} />
        <DateInput name="to" label={t('filter.to')} max={today} defaultValue={to} />
        <FormActions>
          <Button kind="secondary" icon="filter">
            {t('common:show')}
          </Button>
          {isNarrowed ? <ButtonLink to={wholeLog}>{t('filter.clear')}</ButtonLink> : null}
        </FormActions>
      </Form>
    </div>
  )
}
