/** The days of a year that are not what the week says, and the form that adds one. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { EmptyState } from '~/ui/empty-state'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Table } from '~/ui/table'
import type { HolidaysPage } from './law-page.server'

type Row = HolidaysPage['rows'][number]

function Removal({ row }: { readonly row: Row }) {
  const { t } = useWords('admin')
  return (
    <Confirm summary={t('common:remove')} question={t('holidays.remove-question', { day: row.date })}>
      <Form method="post">
        <HiddenFields values={{ intent: 'remove', day: row.day }} />
        <Button kind="danger" label={`${t('common:remove')}: ${row.date}`}>
          {t('common:remove')}
        </Button>
      </Form>
    </Confirm>
  )
}

export function HolidayTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('admin')
  return (
    <Table
      caption={t('holidays.year')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.day}
      empty={
        <EmptyState icon="calendar" title={t('holidays.none')}>
          {t('holidays.none-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'day',
          head: t('holidays.day'),
          lead: true,
          width: 'medium',
          cell: (row) => <b>{row.date}</b>,
        },
        { key: 'name', head: t('holidays.name'), cell: (row) => row.name },
        {
          key: 'kind',
          head: t('holidays.kind-head'),
          width: 'medium',
          cell: (row) => <Badge tone={row.kind === 'holiday' ? 'info' : 'warn'}>{row.kindWord}</Badge>,
        },
        {
          key: 'remove',
          head: t('common:remove'),
          headHidden: true,
          align: 'end',
          width: 'narrow',
          cell: (row) => <Removal row={row} />,
        },
      ]}
    />
  )
}

export function HolidayForm({ form, once }: { readonly form: FormReader; readonly once: string }) {
  const { t } = useWords('admin')
  const field = (name: string) => ({ name, defaultValue: form.value(name), error: form.error(name) })
  return (
    <Form method="post" className="form" noValidate>
      <HiddenFields once={once} />
      <DateInput {...field('day')} label={t('holidays.day')} />
      <RadioGroup
        name="kind"
        label={t('holidays.kind-head')}
        options={(['holiday', 'working'] as const).map((value) => ({
          value,
          label: t(`holidays.kind.${value}`),
        }))}
        defaultValue={form.value('kind', 'holiday')}
        error={form.error('kind')}
      />
      <Input {...field('nameKk')} label={t('holidays.name-kk')} lang="kk" />
      <Input {...field('nameRu')} label={t('holidays.name-ru')} lang="ru" />
      <Input {...field('nameEn')} label={t('holidays.name-en')} lang="en" />
      <FormActions>
        <Button icon="plus">{t('common:add')}</Button>
      </FormActions>
    </Form>
  )
}
