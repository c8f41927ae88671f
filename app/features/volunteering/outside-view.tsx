/** One volunteer from outside: what the rules find, passes, visits, and the forms of their coordinator. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FindingsList } from '~/ui/findings-list'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import { FieldsForm, useReturned } from '~/ui/form-page'
import { LinesTable } from '~/ui/list-page'
import type { VolunteerPage } from './outside-pages.server'

type VisitRow = VolunteerPage['visits'][number]
type RowProps = { readonly row: VisitRow; readonly once: string; readonly form: FormReader }

function RecordVisit({ row, once, form }: RowProps) {
  const { t } = useWords('volunteering')
  const isMine = form.value('visit') === row.id
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields
        version={row.version}
        once={`${once}-${row.id}`}
        values={{ intent: 'done', visit: row.id }}
      />
      <Input
        id={`log-${row.id}`}
        name="log"
        label={t('field.log')}
        defaultValue={isMine ? form.value('log') : ''}
        error={isMine ? form.error('log') : undefined}
      />
      <Input
        id={`hours-${row.id}`}
        name="hours"
        label={t('field.visit-hours')}
        hint={t('hint.visit-hours')}
        mark={t('common:optional')}
        width="s"
        defaultValue={isMine ? form.value('hours') : ''}
        error={isMine ? form.error('hours') : undefined}
      />
      <Button kind="secondary" label={`${t('deed.record-visit')}: ${row.when}`}>
        {t('deed.record-visit')}
      </Button>
    </Form>
  )
}

function CallOffVisit({ row, once }: Omit<RowProps, 'form'>) {
  const { t } = useWords('volunteering')
  return (
    <Form method="post">
      <HiddenFields
        version={row.version}
        once={`${once}-off-${row.id}`}
        values={{ intent: 'call-off', visit: row.id }}
      />
      <Button kind="secondary" label={`${t('deed.call-off-visit')}: ${row.when}`}>
        {t('deed.call-off-visit')}
      </Button>
    </Form>
  )
}

function Visits({ data, form }: { readonly data: VolunteerPage; readonly form: FormReader }) {
  const { t } = useWords('volunteering')
  return (
    <Card flush title={t('outside.visits')}>
      <Table
        caption={t('outside.visits')}
        captionHidden
        framed={false}
        rows={data.visits}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="calendar" title={t('empty.visits')}>
            {t('empty.visits-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'when',
            head: t('column.when'),
            lead: true,
            cell: (row) => <RowLead note={row.where}>{row.when}</RowLead>,
          },
          { key: 'purpose', head: t('column.purpose'), cell: (row) => row.purpose },
          {
            key: 'state',
            head: t('column.state'),
            cell: (row) => (
              <>
                {row.state}
                {row.words ? <RowNote>{row.words}</RowNote> : null}
                {row.isAhead ? <CallOffVisit row={row} once={data.once} /> : null}
                {row.isOver ? <RecordVisit row={row} once={data.once} form={form} /> : null}
              </>
            ),
          },
          { key: 'hours', head: t('column.hours'), cell: (row) => row.hours },
        ]}
      />
    </Card>
  )
}

export function VolunteerView({ data }: { readonly data: VolunteerPage }) {
  const { t } = useWords('volunteering')
  const { papers } = data
  const form = useReturned({
    ...data.visit.beside,
    ...data.training.beside,
    ...data.change.beside,
    ...data.leaving.beside,
    'hours-too-many': 'hours',
  })
  const isBack = (intent: string) => form.problems.length > 0 && form.value('intent') === intent
  return (
    <Stack>
      <PageHeader trailLabel={t('common:navigation')} trail={data.trail} title={data.title} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <KeyFacts facts={data.facts} />
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
      <Disclosure summary={t('deed.train')} open={isBack('train')}>
        <FieldsForm data={data.training} form={form} />
      </Disclosure>
      <Disclosure summary={t('deed.change-volunteer')} open={isBack('change')}>
        <FieldsForm data={data.change} form={form} />
      </Disclosure>
      <Disclosure summary={t('deed.stop-helping')} open={isBack('leaving')}>
        <FieldsForm data={data.leaving} form={form} />
      </Disclosure>
      <Card flush title={t('outside.passes')}>
        <LinesTable caption={t('outside.passes')} lines={data.passes} framed={false} />
      </Card>
      <Disclosure summary={t('deed.ask-pass')}>
        <FieldsForm data={data.pass} form={form} />
      </Disclosure>
      <Visits data={data} form={form} />
      {papers ? (
        <Cluster>
          {(['certificate', 'letter'] as const).map((kind) => (
            <ButtonLink key={kind} to={`${papers}?kind=${kind}`} icon="download" download>
              {t(`paper.${kind}`)}
            </ButtonLink>
          ))}
        </Cluster>
      ) : null}
      <Disclosure summary={t('deed.ask-visit')} open={isBack('visit')}>
        <FieldsForm data={data.visit} form={form} />
      </Disclosure>
    </Stack>
  )
}
