/** Training records as a table. */
import { useWords } from '~/platform/i18n'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export type TrainingRow = {
  readonly id: string
  readonly topic: string
  readonly provider: string
  readonly psychologist: string
  readonly hours: string
  readonly period: string
  readonly certificate: string | null
  readonly until: string | null
}

type Props = {
  readonly rows: readonly TrainingRow[]
  readonly caption: string
  readonly withPsychologist: boolean
}

export function TrainingList({ rows, caption, withPsychologist }: Props) {
  const { t } = useWords('training')
  if (rows.length === 0)
    return (
      <EmptyState title={t('empty.title')} icon="training">
        {t('empty.text')}
      </EmptyState>
    )
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'topic',
          head: t('column.topic'),
          lead: true,
          width: 'wide',
          cell: (row) => (
            <>
              <RowLead>{row.topic}</RowLead>
              <RowNote>{row.provider}</RowNote>
            </>
          ),
        },
        ...(withPsychologist
          ? [
              {
                key: 'psychologist',
                head: t('column.psychologist'),
                cell: (row: TrainingRow) => row.psychologist,
              },
            ]
          : []),
        { key: 'when', head: t('column.when'), cell: (row) => row.period },
        { key: 'hours', head: t('column.hours'), align: 'end', cell: (row) => row.hours },
        {
          key: 'certificate',
          head: t('column.certificate'),
          cell: (row) => (
            <>
              {row.certificate ?? '—'}
              {row.until ? <RowNote>{row.until}</RowNote> : null}
            </>
          ),
        },
      ]}
    />
  )
}
