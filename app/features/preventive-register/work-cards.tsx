/** The plan of work and section 3 of a placement, with the forms that add to them. */
import { Form } from '@remix-run/react'
import { type FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { Textarea } from '~/ui/textarea'
import type { PlacementPage } from './pages.server'

type Props = { readonly data: PlacementPage; readonly form: FormReader }
type PlanLine = PlacementPage['plan'][number]
type Entry = PlacementPage['entries'][number]

function DoneForm({ line, data }: { readonly line: PlanLine; readonly data: PlacementPage }) {
  const { t } = useWords('preventive-register')
  return (
    <Confirm summary={t('deed.line-done')} question={line.what}>
      <Form method="post" className="form" noValidate>
        <HiddenFields
          version={line.version}
          once={`${data.once}-${line.id}`}
          values={{ intent: 'done', lineId: line.id }}
        />
        <DateInput
          name="doneOn"
          id={`done-${line.id}`}
          label={t('field.done-on')}
          defaultValue={data.today}
        />
        <Input name="result" id={`result-${line.id}`} label={t('field.result')} />
        <Button>{t('common:save')}</Button>
      </Form>
    </Confirm>
  )
}

export function PlanCard({ data, form }: Props) {
  const { t } = useWords('preventive-register')
  const columns: readonly Column<PlanLine>[] = [
    {
      key: 'what',
      head: t('head.what'),
      lead: true,
      width: 'wide',
      cell: (line) => (
        <>
          {line.what}
          <RowNote>{line.who}</RowNote>
        </>
      ),
    },
    {
      key: 'due',
      head: t('head.due'),
      cell: (line) => (line.isLate ? <Badge tone="bad">{line.dueOn}</Badge> : line.dueOn),
    },
    {
      key: 'done',
      head: t('head.done'),
      cell: (line) =>
        line.doneOn ? (
          <>
            {line.doneOn}
            {line.result ? <RowNote>{line.result}</RowNote> : null}
          </>
        ) : data.mayWork ? (
          <DoneForm line={line} data={data} />
        ) : (
          '–'
        ),
    },
  ]
  return (
    <Card title={t('plan.title')} flush>
      <Table
        caption={t('plan.title')}
        captionHidden
        framed={false}
        columns={columns}
        rows={data.plan}
        rowKey={(line) => line.id}
        empty={<p className="card-words soft">{t('plan.none')}</p>}
      />
      {data.mayWork && data.isOn ? (
        <div className="card-words">
          <Confirm summary={t('deed.line')} question={t('plan.question')} icon="plus">
            <Form method="post" className="form" noValidate>
              <HiddenFields once={`${data.once}-line`} values={{ intent: 'line' }} />
              <Input
                name="what"
                label={t('head.what')}
                defaultValue={form.value('what')}
                error={form.error('what')}
              />
              <FormRow>
                <Input
                  name="who"
                  label={t('field.who')}
                  defaultValue={form.value('who')}
                  error={form.error('who')}
                />
                <DateInput
                  name="dueOn"
                  label={t('head.due')}
                  defaultValue={form.value('dueOn')}
                  error={form.error('dueOn')}
                />
              </FormRow>
              <Button>{t('common:save')}</Button>
            </Form>
          </Confirm>
        </div>
      ) : null}
    </Card>
  )
}

export function EntriesCard({ data }: Pick<Props, 'data'>) {
  const { t } = useWords('preventive-register')
  const columns: readonly Column<Entry>[] = [
    { key: 'when', head: t('section3.when'), cell: (entry) => entry.when },
    {
      key: 'work',
      head: t('section3.work'),
      lead: true,
      width: 'wide',
      cell: (entry) => (
        <>
          {entry.work}
          {entry.result ? <RowNote>{entry.result}</RowNote> : null}
          {entry.requestedBy ? (
            <RowNote>{t('section3.requested', { who: entry.requestedBy })}</RowNote>
          ) : null}
        </>
      ),
    },
    { key: 'who', head: t('section3.performer'), width: 'medium', cell: (entry) => entry.performer },
  ]
  return (
    <Card title={t('section3.title')} flush>
      <Table
        caption={t('section3.title')}
        captionHidden
        framed={false}
        columns={columns}
        rows={data.entries}
        rowKey={(entry) => entry.id}
        empty={<p className="card-words soft">{t('section3.none')}</p>}
      />
    </Card>
  )
}

export function EntryForm({ data, form }: Props) {
  const { t } = useWords('preventive-register')
  return (
    <Card title={t('section3.add')} tone="accent">
      <Form method="post" className="form" noValidate>
        <HiddenFields once={data.once} values={{ intent: 'entry' }} />
        <FormRow>
          <DateInput
            name="onDay"
            label={t('field.work-day')}
            max={data.today}
            defaultValue={form.value('onDay', data.today)}
            error={form.error('onDay')}
          />
          <Input
            name="atTime"
            type="time"
            label={t('field.time')}
            mark={t('common:optional')}
            width="s"
            defaultValue={form.value('atTime')}
            error={form.error('atTime')}
          />
        </FormRow>
        <Textarea
          name="work"
          label={t('field.work')}
          rows={3}
          defaultValue={form.value('work')}
          error={form.error('work')}
        />
        <Textarea
          name="result"
          label={t('field.result')}
          mark={t('common:optional')}
          rows={2}
          defaultValue={form.value('result')}
          error={form.error('result')}
        />
        <Input
          name="requestedBy"
          label={t('field.requested-by')}
          mark={t('common:optional')}
          defaultValue={form.value('requestedBy')}
          error={form.error('requestedBy')}
        />
        <Input
          name="performer"
          label={t('field.performer')}
          defaultValue={form.value('performer', data.me)}
          error={form.error('performer')}
        />
        <FormActions>
          <Button>{t('deed.entry')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
