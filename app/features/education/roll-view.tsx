/** Everybody with a seat, each with what is told of them: at a lesson, or at the end. */
import { Form, useActionData } from '@remix-run/react'
import { type FormReader, type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import { Table } from '~/ui/table'
import { resultsBeside } from './roll-form'
import type { ResultsPage, RollPage } from './roll-pages.server'

const useReturned = (beside: Readonly<Record<string, string>> = {}): FormReader =>
  readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())

function Nobody() {
  const { t } = useWords('education')
  return (
    <EmptyState icon="people" title={t('empty.roll')}>
      {t('empty.roll-text')}
    </EmptyState>
  )
}

export function RollView({ data }: { readonly data: RollPage }) {
  const { t } = useWords('education')
  const form = useReturned()
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} values={data.lesson} />
        <Input
          name="topic"
          label={t('field.topic')}
          mark={t('common:optional')}
          defaultValue={form.value('topic', data.topic)}
          error={form.error('topic')}
        />
        <Table
          caption={data.title}
          captionHidden
          rows={data.rows}
          rowKey={(row) => row.id}
          empty={<Nobody />}
          columns={[
            { key: 'name', head: t('column.name'), lead: true, cell: (row) => <RowLead>{row.name}</RowLead> },
            {
              key: 'mark',
              head: t('column.mark'),
              cell: (row) => (
                <Select
                  name={row.field}
                  label={`${t('column.mark')}, ${row.name}`}
                  labelHidden
                  width="m"
                  emptyLabel={t('common:choose')}
                  options={data.options}
                  defaultValue={form.value(row.field, row.mark)}
                  error={form.error(row.field)}
                />
              ),
            },
          ]}
        />
        <FormActions>
          <Button>{t('deed.save-roll')}</Button>
          <ButtonLink to={data.backTo}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}

type ResultRow = ResultsPage['rows'][number]

const resultColumns = (data: ResultsPage, form: FormReader, t: (key: string) => string) => [
  {
    key: 'name',
    head: t('column.name'),
    lead: true,
    cell: (row: ResultRow) => (
      <RowLead note={row.isGone ? t('gone-before-end') : row.note}>{row.name}</RowLead>
    ),
  },
  {
    key: 'result',
    head: t('column.result'),
    cell: (row: ResultRow) => (
      <Select
        name={row.fields.result}
        label={`${t('column.result')}, ${row.name}`}
        labelHidden
        width="m"
        emptyLabel={t('common:choose')}
        options={(['completed', 'not-completed'] as const).map((value) => ({
          value,
          label: t(`enrolment.${value}`),
        }))}
        defaultValue={form.value(row.fields.result, row.isGone ? 'not-completed' : '')}
        error={form.error(row.fields.result)}
      />
    ),
  },
  {
    key: 'number',
    head: t('column.number'),
    cell: (row: ResultRow) => (
      <Input
        name={row.fields.number}
        label={`${t('column.number')}, ${row.name}`}
        labelHidden
        width="s"
        defaultValue={form.value(row.fields.number)}
        error={form.error(row.fields.number)}
      />
    ),
  },
  {
    key: 'why',
    head: t('column.why'),
    cell: (row: ResultRow) => (
      <Select
        name={row.fields.why}
        label={`${t('column.why')}, ${row.name}`}
        labelHidden
        width="m"
        emptyLabel={t('common:choose')}
        options={data.reasons}
        defaultValue={form.value(row.fields.why, row.isGone ? 'released' : '')}
        error={form.error(row.fields.why)}
      />
    ),
  },
]

export function ResultsView({ data }: { readonly data: ResultsPage }) {
  const { t } = useWords('education')
  const say = useKeyedWords()
  const form = useReturned(resultsBeside)
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Notice title={t('results-how')} />
      <Form method="post" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <Stack>
          <FormRow>
            <DateInput
              name="issuedOn"
              label={t('field.issuedOn')}
              defaultValue={form.value('issuedOn', data.issuedOn)}
              error={form.error('issuedOn')}
            />
            <DateInput
              name="validUntil"
              label={t('field.validUntil')}
              mark={t('common:optional')}
              defaultValue={form.value('validUntil')}
              error={form.error('validUntil')}
            />
          </FormRow>
          <Table
            caption={data.title}
            captionHidden
            rows={data.rows}
            rowKey={(row) => row.id}
            empty={<Nobody />}
            columns={resultColumns(data, form, (key) => say(`education:${key}`))}
          />
          <FormActions>
            <Button>{t('deed.close')}</Button>
            <ButtonLink to={data.backTo}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Stack>
      </Form>
    </Stack>
  )
}
