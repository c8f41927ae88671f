/** A page with one list: what it is, how it is narrowed, its rows, and what can be done. Rows and words come from the server as data. */
import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import { useKeyedWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { type FilterRow, Filters } from '~/ui/filters'
import type { IconName } from '~/ui/icon'
import { Stack } from '~/ui/layout'
import { type Crumb, PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { Tone } from '~/ui/tone'

export type Cell = {
  readonly text: string
  readonly to?: string | undefined
  readonly note?: string | undefined
  readonly tone?: Tone | undefined
}

export type Head = {
  readonly key: string
  readonly text: string
  readonly end?: boolean | undefined
  readonly hidden?: boolean | undefined
}

export type Line = { readonly id: string; readonly cells: readonly Cell[] }

export type Lines = {
  readonly heads: readonly Head[]
  readonly rows: readonly Line[]
  readonly empty: { readonly title: string; readonly text: string; readonly icon: IconName }
}

export type Action = {
  readonly to: string
  readonly text: string
  readonly icon?: IconName | undefined
  readonly primary?: boolean | undefined
  readonly download?: boolean | undefined
}

function CellWords({ cell, lead }: { readonly cell: Cell; readonly lead: boolean }) {
  if (cell.tone)
    return (
      <>
        <Badge tone={cell.tone}>{cell.text}</Badge>
        {cell.note ? <RowNote>{cell.note}</RowNote> : null}
      </>
    )
  if (lead)
    return (
      <RowLead to={cell.to} note={cell.note}>
        {cell.text}
      </RowLead>
    )
  return (
    <>
      {cell.to ? <Link to={cell.to}>{cell.text}</Link> : cell.text}
      {cell.note ? <RowNote>{cell.note}</RowNote> : null}
    </>
  )
}

/** Rows of plain cells; the first one leads. */
export function LinesTable(props: {
  readonly caption: string
  readonly lines: Lines
  readonly framed?: boolean
}) {
  const { caption, lines, framed = true } = props
  return (
    <Table
      caption={caption}
      captionHidden
      framed={framed}
      rows={lines.rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon={lines.empty.icon} title={lines.empty.title}>
          {lines.empty.text}
        </EmptyState>
      }
      columns={lines.heads.map((head, at) => ({
        key: head.key,
        head: head.text,
        headHidden: head.hidden,
        lead: at === 0,
        align: head.end ? ('end' as const) : undefined,
        cell: (row: Line) => {
          const cell = row.cells[at]
          return cell ? <CellWords cell={cell} lead={at === 0} /> : null
        },
      }))}
    />
  )
}

export function Actions({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <>
      {actions.map((each) => (
        <ButtonLink
          key={each.to}
          to={each.to}
          icon={each.icon}
          download={each.download}
          {...(each.primary ? { kind: 'primary' as const } : {})}
        >
          {each.text}
        </ButtonLink>
      ))}
    </>
  )
}

export type ListData = {
  readonly title: string
  readonly lead: string
  readonly trail?: readonly Crumb[] | undefined
  readonly actions: readonly Action[]
  readonly filters: readonly FilterRow[]
  readonly lines: Lines
  readonly firstTo?: string | undefined
  readonly nextTo?: string | undefined
  /** How this works, and the rule behind it. */
  readonly how?: string | undefined
}

export function ListView({ data, children }: { readonly data: ListData; readonly children?: ReactNode }) {
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.lead}
        actions={data.actions.length > 0 ? <Actions actions={data.actions} /> : undefined}
      />
      {children}
      {data.filters.length > 0 ? <Filters rows={data.filters} /> : null}
      <LinesTable caption={data.title} lines={data.lines} />
      <Pager
        label={data.title}
        previousTo={data.firstTo}
        nextTo={data.nextTo}
        previousWord={say('common:to-first')}
        nextWord={say('common:next')}
      />
      {data.how ? (
        <Disclosure summary={say('common:how')}>
          <p>{data.how}</p>
        </Disclosure>
      ) : null}
    </Stack>
  )
}
