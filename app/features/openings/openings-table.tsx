/** The list of openings. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { OpeningStateBadge } from './state-badge'
import type { ToldLine } from './telling.server'

/** Each shift stays on one line. */
function Hours({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="bare">
      {lines.map((line) => (
        <li key={line} className="nowrap">
          {line}
        </li>
      ))}
    </ul>
  )
}

export function OpeningsTable({ lines }: { readonly lines: readonly ToldLine[] }) {
  const { t } = useWords('openings')
  const say = useKeyedWords()
  const columns: Column<ToldLine>[] = [
    {
      key: 'title',
      head: t('field.title'),
      lead: true,
      cell: (line) => (
        <RowLead to={`/openings/${line.id}`} note={line.organisationName}>
          {line.title}
        </RowLead>
      ),
    },
    {
      key: 'place',
      head: t('field.placeKato'),
      cell: (line) => (
        <>
          {line.place || t('common:none')}
          <RowNote>{say(`openings:channel.${line.channel}`)}</RowNote>
        </>
      ),
    },
    {
      key: 'shifts',
      head: t('field.shifts'),
      cell: (line) => (line.shifts.length > 0 ? <Hours lines={line.shifts} /> : t('common:none')),
    },
    {
      key: 'wage',
      head: t('field.wageShort'),
      align: 'end',
      cell: (line) => (
        <>
          <span className="nowrap">
            {line.wage || t(line.kind === 'volunteer' || line.kind === 'course' ? 'unpaid' : 'common:none')}
          </span>
          <RowNote>{t('count.places', { count: line.count, number: line.places })}</RowNote>
        </>
      ),
    },
    { key: 'state', head: t('field.state'), cell: (line) => <OpeningStateBadge state={line.state} /> },
  ]
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      empty={
        <EmptyState title={t('empty.title')} icon="briefcase">
          {t('empty.text')}
        </EmptyState>
      }
    />
  )
}
