/** The queue as a table: whom, what, by when; each row can be copied whole, and several ticked off together. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { CopyButton } from '~/ui/copy-button'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { ToldEntry } from './telling.server'

type Props = {
  readonly rows: readonly ToldEntry[]
  readonly mayTick: boolean
  readonly empty?: ReactNode
}

const useColumns = (): Column<ToldEntry>[] => {
  const { t } = useWords('entries')
  return [
    {
      key: 'person',
      head: t('column.person'),
      label: '',
      lead: true,
      cell: (row) => (
        <RowLead to={row.to} note={row.note}>
          {row.name}
        </RowLead>
      ),
    },
    {
      key: 'what',
      head: t('column.what'),
      width: 'wide',
      cell: (row) => (
        <>
          <span className="strong">{row.kind}</span>
          {row.isCorrection ? <Badge tone="warn">{t('correction')}</Badge> : null}
          {row.summary.map((line) => (
            <RowNote key={line}>{line}</RowNote>
          ))}
        </>
      ),
    },
    {
      key: 'due',
      head: t('column.due'),
      cell: (row) => (
        <>
          <Badge tone={row.due.tone}>{row.due.text}</Badge>
          <RowNote>{row.done ?? row.dueDay}</RowNote>
        </>
      ),
    },
    {
      key: 'copy',
      head: t('copy.row'),
      headHidden: true,
      align: 'end',
      cell: (row) => (
        <CopyButton
          text={row.line}
          word={t('copy.row')}
          doneWord={t('copy.done')}
          label={t('copy.row-of', { name: row.name })}
        />
      ),
    },
  ]
}

export function EntryTable({ rows, mayTick, empty }: Props) {
  const { t } = useWords('entries')
  const columns = useColumns()
  const choose: Column<ToldEntry> = {
    key: 'choose',
    head: t('column.choose'),
    headHidden: true,
    label: '',
    width: 'narrow',
    cell: (row) => (
      <label className="choice">
        <input type="checkbox" name="entry" value={row.id} />
        <span className="unseen">{t('choose', { name: row.name, kind: row.kind })}</span>
      </label>
    ),
  }
  const table = (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={mayTick ? [choose, ...columns] : columns}
    />
  )
  if (!mayTick || rows.length === 0) return table
  return (
    <Form method="get" action="/entries/tick" className="stack">
      {table}
      <div className="cluster">
        <Button kind="secondary" icon="check">
          {t('tick.look')}
        </Button>
      </div>
    </Form>
  )
}
