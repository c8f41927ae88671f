/** The institution's side: what is asked of it, and one decision. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { FindingsList } from '~/ui/findings-list'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { FieldsForm, useReturned } from '~/ui/form-page'
import type { DecisionPage, GatePage } from './gate-pages.server'
import { LinesTable } from '~/ui/list-page'

export function GateView({ data }: { readonly data: GatePage }) {
  const { t } = useWords('volunteering')
  return (
    <Stack>
      <PageHeader title={data.title} subtitle={t('gate.lead')} />
      {data.passes ? (
        <Card flush title={t('gate.passes')}>
          <LinesTable caption={t('gate.passes')} lines={data.passes} framed={false} />
        </Card>
      ) : null}
      {data.inForce ? (
        <Card flush title={t('gate.in-force')}>
          <LinesTable caption={t('gate.in-force')} lines={data.inForce} framed={false} />
        </Card>
      ) : null}
      <Card flush title={t('gate.asked')}>
        <LinesTable caption={t('gate.asked')} lines={data.asked} framed={false} />
      </Card>
      <Card flush title={t('gate.allowed')}>
        <LinesTable caption={t('gate.allowed')} lines={data.allowed} framed={false} />
      </Card>
    </Stack>
  )
}

export function DecisionView({ data }: { readonly data: DecisionPage }) {
  const { t } = useWords('volunteering')
  const form = useReturned(data.form?.beside)
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.findings.length > 0 ? (
        <Card>
          <FindingsList
            label={t('why')}
            findings={data.findings}
            stateWords={{
              held: t('finding.held'),
              failed: t('finding.failed'),
              unknown: t('finding.unknown'),
            }}
          />
        </Card>
      ) : null}
      {data.form ? <FieldsForm data={data.form} form={form} /> : null}
      {data.apart ? (
        <Disclosure summary={t('deed.keep-apart')}>
          <FieldsForm data={data.apart} form={form} />
        </Disclosure>
      ) : null}
    </Stack>
  )
}
