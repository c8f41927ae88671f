/** One event: its facts, its shifts, and for its organiser the people who take part. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { EventPage, RollLine } from './event-page.server'
import { Actions, LinesTable } from '~/ui/list-page'

function Roll({ rows }: { readonly rows: readonly RollLine[] }) {
  const { t } = useWords('volunteering')
  const cellOf = (row: RollLine, at: number) => row.cells[at]?.text
  return (
    <Card flush title={t('roll')}>
      <Table
        caption={t('roll')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="volunteer" title={t('empty.roll')}>
            {t('empty.roll-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t('column.name'),
            lead: true,
            cell: ({ cells: [first] }) => <RowLead note={first?.note}>{first?.text}</RowLead>,
          },
          {
            key: 'present',
            head: t('column.present'),
            cell: ({ cells: [, second] }) =>
              second ? <Badge tone={second.tone ?? 'plain'}>{second.text}</Badge> : null,
          },
          { key: 'hours', head: t('column.hours'), cell: (row) => cellOf(row, 2) },
          { key: 'photos', head: t('column.photos'), cell: (row) => cellOf(row, 3) },
          {
            key: 'papers',
            head: t('column.papers'),
            headHidden: true,
            align: 'end',
            cell: ({ papers, cells: [first] }) =>
              papers.length > 0 ? (
                <Cluster>
                  {papers.map(({ to, text }) => (
                    <ButtonLink key={to} to={to} kind="link" download label={`${text}: ${first?.text}`}>
                      {text}
                    </ButtonLink>
                  ))}
                </Cluster>
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

export function EventView({ data }: { readonly data: EventPage }) {
  const { t } = useWords('volunteering')
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={<Badge tone={data.state.tone}>{data.state.text}</Badge>}
        actions={data.actions.length > 0 ? <Actions actions={data.actions} /> : undefined}
      />
      <Card>
        <KeyFacts facts={data.facts} />
      </Card>
      <Card flush title={t('shifts')}>
        <LinesTable caption={t('shifts')} lines={data.shifts} framed={false} />
      </Card>
      {data.roll ? <Roll rows={data.roll.rows} /> : null}
      {data.roll ? <p className="soft small">{t('roll-how')}</p> : null}
    </Stack>
  )
}
