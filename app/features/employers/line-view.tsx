/** One line of the ledger: its facts, telling of an incident, remarks of an inspection. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import type { LinePage } from './ledger-pages.server'
import { LineBadge } from './ledger-table'

type Props = { readonly page: LinePage; readonly form: FormReader }

function Facts({ page: { line } }: Pick<Props, 'page'>) {
  const { t } = useWords('organisations')
  const all: readonly (readonly [string, string])[] = [
    [t('field.onDay'), line.day],
    [t('record.what'), line.title],
    [t('record.code'), line.code],
    [t('field.untilOn'), line.until],
    [t('record.people'), line.people],
    [t('field.words'), line.words],
    [t('field.done'), line.done],
    [t('record.due-by'), line.due],
    [t('field.settledOn'), line.settled],
    [t('record.by'), line.recorder],
  ]
  return (
    <Card aside={<LineBadge kind={line.kind} state={line.state} />}>
      <KeyFacts facts={all.flatMap(([name, value]) => (value === '' ? [] : [{ name, value }]))} />
    </Card>
  )
}

function SettleForm({ page, form }: Props) {
  const { t } = useWords('organisations')
  return (
    <Card title={t('record.settle')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={page.line.version} once={page.once} values={{ intent: 'settle' }} />
        <DateInput
          name="settledOn"
          label={t('field.settledOn')}
          hint={t('hint.settledOn')}
          defaultValue={form.value('settledOn', page.today)}
          error={form.error('settledOn')}
          required
        />
        <FormActions>
          <Button icon="check">{t('record.settle')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

type Remark = LinePage['remarks'][number]

function OneRemark({ remark, page }: { readonly remark: Remark; readonly page: LinePage }) {
  const { t } = useWords('organisations')
  const tone = remark.fulfilled ? 'good' : remark.isLate ? 'bad' : 'warn'
  const words = remark.fulfilled
    ? t('record.fulfilled', { day: remark.fulfilled })
    : t('record.due', { day: remark.due })
  return (
    <li className="stack">
      <p>
        {remark.text} <Badge tone={tone}>{words}</Badge>
      </p>
      {page.mayRemark && !remark.fulfilled ? (
        <Form method="post" className="cluster" noValidate>
          <HiddenFields
            version={remark.version}
            once={`${page.once}-${remark.id}`}
            values={{ intent: 'fulfil', remark: remark.id }}
          />
          <DateInput name="fulfilledOn" label={t('record.fulfilled-on')} defaultValue={page.today} required />
          <Button kind="secondary" icon="check">
            {t('record.fulfil')}
          </Button>
        </Form>
      ) : null}
    </li>
  )
}

function Remarks({ page, form }: Props) {
  const { t } = useWords('organisations')
  return (
    <Card title={t('record.remarks')}>
      <Stack>
        {page.remarks.length === 0 ? <p className="soft">{t('record.no-remarks')}</p> : null}
        <ul className="bare stack">
          {page.remarks.map((remark) => (
            <OneRemark key={remark.id} remark={remark} page={page} />
          ))}
        </ul>
        {page.mayRemark ? (
          <Form method="post" className="form" noValidate>
            <HiddenFields once={`${page.once}-remark`} values={{ intent: 'remark' }} />
            <Input
              name="text"
              label={t('record.remark')}
              defaultValue={form.value('text')}
              error={form.error('text')}
              required
            />
            <DateInput
              name="dueOn"
              label={t('record.due-by')}
              defaultValue={form.value('dueOn')}
              error={form.error('dueOn')}
              required
            />
            <FormActions>
              <Button kind="secondary" icon="plus">
                {t('record.add-remark')}
              </Button>
            </FormActions>
          </Form>
        ) : null}
      </Stack>
    </Card>
  )
}

export function LineView({ page, form }: Props) {
  return (
    <Stack>
      <Facts page={page} />
      {page.maySettle ? <SettleForm page={page} form={form} /> : null}
      {page.line.kind === 'inspection' ? <Remarks page={page} form={form} /> : null}
    </Stack>
  )
}
