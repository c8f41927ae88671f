/** Steps and courses of one person, each with what it opens and the button that makes it a measure. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { StepsPage } from './steps-page.server'

type Row = StepsPage['steps'][number]

export function StepList({ data }: { readonly data: StepsPage }) {
  const { t } = useWords('matching')
  const add: Column<Row> = {
    key: 'add',
    head: t('unlock.add'),
    headHidden: true,
    align: 'end',
    cell: (row) => (
      <Form method="post">
        <HiddenFields once={row.once} values={{ of: row.key }} />
        <Button kind="secondary" icon="plus" label={`${t('unlock.add')}: ${row.name}`}>
          {t('unlock.add')}
        </Button>
      </Form>
    ),
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      head: t('unlock.what'),
      lead: true,
      width: 'wide',
      cell: (row) =>
        row.to ? (
          <RowLead to={row.to} note={row.hint}>
            {row.name}
          </RowLead>
        ) : (
          <>
            {row.name}
            {row.hint ? <RowNote>{row.hint}</RowNote> : null}
          </>
        ),
    },
    { key: 'effect', head: t('unlock.effect'), cell: (row) => row.effect },
    ...(data.mayAdd ? [add] : []),
  ]
  const table = (caption: string, rows: readonly Row[]) => (
    <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.key} />
  )
  if (data.steps.length + data.courses.length === 0)
    return (
      <EmptyState icon="match" title={t('unlock.nothing')}>
        {t('unlock.nothing-text')}
      </EmptyState>
    )
  return (
    <Stack>
      {data.steps.length > 0 ? table(t('unlock.steps'), data.steps) : null}
      {data.courses.length > 0 ? table(t('unlock.courses'), data.courses) : null}
    </Stack>
  )
}
