/** Duties as rows: what, about whom, who owes it, by when, and the deed that settles it. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { DutyLine } from './wording.server'

function What({ row, withPerson }: { readonly row: DutyLine; readonly withPerson: boolean }) {
  const { t } = useWords('duties')
  return (
    <>
      {withPerson ? (
        <>
          <RowLead to={row.person.to ?? undefined}>{row.person.name}</RowLead>
          <div>{row.short}</div>
        </>
      ) : (
        <RowLead note={row.what}>{row.short}</RowLead>
      )}
      <RowNote>{row.event}</RowNote>
      <RowNote>
        {row.code} · {row.cite}
        {row.recommended ? ` · ${row.recommended}` : ''}
      </RowNote>
      {row.reason ? (
        <RowNote>
          {t('settle.not-needed')}: {row.reason}
        </RowNote>
      ) : null}
      {row.moved ? <RowNote>{row.moved}</RowNote> : null}
      {row.note ? <RowNote>{row.note}</RowNote> : null}
    </>
  )
}

function Deed({ row }: { readonly row: DutyLine }) {
  if (!row.deed) return null
  return (
    <ButtonLink to={row.deed.to} label={`${row.deed.text}: ${row.short}`}>
      {row.deed.text}
    </ButtonLink>
  )
}

export function DutiesTable(props: {
  readonly caption: string
  readonly rows: readonly DutyLine[]
  /** The worklist names people; a person's own section does not. */
  readonly withPerson: boolean
  readonly framed?: boolean
  readonly empty?: React.ReactNode
}) {
  const { t } = useWords('duties')
  const { caption, rows, withPerson, framed = true, empty } = props
  const columns: Column<DutyLine>[] = [
    {
      key: 'what',
      head: t('column.what'),
      lead: true,
      cell: (row) => <What row={row} withPerson={withPerson} />,
    },
    {
      key: 'who',
      head: t('column.who'),
      cell: (row) => (
        <>
          {row.who}
          {row.side ? <RowNote>{row.side}</RowNote> : null}
        </>
      ),
    },
    {
      key: 'due',
      head: t('column.due'),
      label: '',
      width: 'medium',
      cell: (row) => (
        <>
          <Badge tone={row.badge.tone}>{row.badge.text}</Badge>
          {row.due ? <RowNote>{row.due}</RowNote> : null}
        </>
      ),
    },
    {
      key: 'deed',
      head: t('column.deed'),
      headHidden: true,
      align: 'end',
      width: 'narrow',
      cell: (row) => <Deed row={row} />,
    },
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      framed={framed}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      empty={empty}
    />
  )
}
