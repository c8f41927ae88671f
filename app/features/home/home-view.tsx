/** The worklist: counts as links, filters, rows each one click from the deed that settles it. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { BarChart } from '~/ui/charts/bar-chart'
import { Chips } from '~/ui/chips'
import { Counts } from '~/ui/counts'
import { EmptyState } from '~/ui/empty-state'
import { Columns, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { HomeRow, HomeView } from './view'

function Deed({ row }: { readonly row: HomeRow }) {
  if (!row.deed) return null
  return (
    <ButtonLink
      to={row.deed.to}
      kind={row.deed.primary ? 'primary' : 'secondary'}
      label={`${row.deed.text}: ${row.name}, ${row.what}`}
    >
      {row.deed.text}
    </ButtonLink>
  )
}

/** The row goes on with the person of the row above: the name is not drawn again. */
const isSamePerson = (row: HomeRow, above: HomeRow | undefined): boolean =>
  row.to !== null && row.to === above?.to

function Who({ row, joined }: { readonly row: HomeRow; readonly joined: boolean }) {
  if (joined) return <span className="unseen">{row.name}</span>
  return (
    <RowLead to={row.to ?? undefined} note={row.note}>
      {row.name}
    </RowLead>
  )
}

function Worklist({ view }: { readonly view: HomeView }) {
  const { t } = useWords('home')
  const joined = new Set(
    view.rows.filter((row, index) => isSamePerson(row, view.rows[index - 1])).map((row) => row.id),
  )
  const due: Column<HomeRow> = {
    key: 'due',
    head: t('head.due'),
    label: '',
    cell: (row) => (row.due ? <Badge tone={row.due.tone}>{row.due.text}</Badge> : null),
  }
  return (
    <Table
      caption={t('list')}
      captionHidden
      rows={view.rows}
      rowKey={(row) => row.id}
      rowJoined={(row) => joined.has(row.id)}
      empty={
        <EmptyState icon="check" title={view.empty.title}>
          {view.empty.text}
        </EmptyState>
      }
      columns={[
        {
          key: 'who',
          head: view.heads?.who ?? t('head.who'),
          lead: true,
          width: 'medium',
          cell: (row) => <Who row={row} joined={joined.has(row.id)} />,
        },
        {
          key: 'what',
          head: view.heads?.what ?? t('head.what'),
          label: '',
          cell: (row) => (
            <>
              {row.what}
              {row.small === '' ? null : <RowNote>{row.small}</RowNote>}
            </>
          ),
        },
        ...(view.rows.some((row) => row.due) ? [due] : []),
        {
          key: 'deed',
          head: t('head.deed'),
          headHidden: true,
          align: 'end',
          width: 'narrow',
          cell: (row) => <Deed row={row} />,
        },
      ]}
    />
  )
}

function Releases({ releases }: { readonly releases: NonNullable<HomeView['releases']> }) {
  const { t } = useWords('home')
  const words = {
    caption: t('releases.title'),
    nameHead: t('releases.month'),
    valueHead: t('releases.people'),
  }
  return (
    <Card title={t('releases.title')}>
      <BarChart words={words} bars={releases.bars.map((bar) => ({ ...bar, tone: bar.tone ?? undefined }))} />
      <p className="soft small">{releases.note}</p>
    </Card>
  )
}

function List({ view }: { readonly view: HomeView }) {
  const { t } = useWords('home')
  return (
    <div>
      <Worklist view={view} />
      {view.nextTo ? (
        <Pager
          label={t('list')}
          nextTo={view.nextTo}
          previousWord={t('common:previous')}
          nextWord={t('common:next')}
        />
      ) : null}
    </div>
  )
}

export function Home({ title, view }: { readonly title: string; readonly view: HomeView }) {
  const { t } = useWords('home')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={view.lead}
        actions={view.actions.map((action) => (
          <ButtonLink key={action.to} to={action.to} kind={action.primary ? 'primary' : 'secondary'}>
            {action.text}
          </ButtonLink>
        ))}
      />
      {view.tiles.length > 0 ? (
        <Counts
          label={t('counts')}
          counts={view.tiles.map((each) => ({ ...each, note: each.note ?? undefined }))}
        />
      ) : null}
      {view.chips.length > 0 ? <Chips label={t('common:filter')} chips={view.chips} /> : null}
      {view.releases ? (
        <Columns aside={<Releases releases={view.releases} />}>
          <List view={view} />
        </Columns>
      ) : (
        <List view={view} />
      )}
    </Stack>
  )
}
