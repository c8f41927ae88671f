/** The list of openings. */
import { useKeyedWords, useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { OpeningStateBadge } from './state-badge'
import type { ToldLine } from './telling.server'

export function OpeningsTable({ lines }: { readonly lines: readonly ToldLine[] }) {
  const { t } = useWords('openings')
  const say = useKeyedWords()
  const columns: Column<ToldLine>[] = [
    {
      key: 'title',
      head: t('field.title'),
      lead: true,
      width: 'wide',
      cell: (line) => (
        <RowLead to={`/openings/${line.id}`} note={line.organisationName}>
          {line.title}
        </RowLead>
      ),
    },
    {
      key: 'channel',
      head: t('field.channel'),
      cell: (line) => (
        <>
          {say(`openings:channel.${line.channel}`)}
          <RowNote>{t(`kind.${line.kind}`)}</RowNote>
        </>
      ),
    },
    { key: 'place', head: t('field.placeKato'), cell: (line) => line.place || t('common:none') },
    { key: 'shifts', head: t('field.shifts'), cell: (line) => line.shifts || t('common:none') },
    {
      key: 'wage',
      head: t('field.wageShort'),
      align: 'end',
      cell: (line) => (
        <span className="nowrap">
          {line.wage || (line.kind === 'volunteer' ? t('unpaid') : t('common:none'))}
        </span>
      ),
    },
    {
      key: 'places',
      head: t('field.placesShort'),
      align: 'end',
      width: 'narrow',
      cell: (line) => line.places,
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
