/** People who will leave without a paper, each with how it stands and when it was due. */
import type { ReactNode } from 'react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { ReadinessLine } from './readiness-list.server'

type Props = { readonly rows: readonly ReadinessLine[]; readonly empty: ReactNode }

export function ReadinessTable({ rows, empty }: Props) {
  const { t } = useWords('people')
  return (
    <Table
      caption={t('readiness.title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'person',
          head: t('readiness.column.person'),
          label: '',
          lead: true,
          width: 'wide',
          cell: (row) => (
            <RowLead to={row.to} note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        {
          key: 'state',
          head: t('readiness.column.state'),
          cell: (row) => (
            <>
              <Badge tone={row.tone}>{row.state}</Badge>
              <RowNote>{row.paper}</RowNote>
            </>
          ),
        },
        {
          key: 'release',
          head: t('readiness.column.release'),
          cell: (row) => (
            <>
              {row.release}
              <RowNote>{row.when}</RowNote>
            </>
          ),
        },
        {
          key: 'due',
          head: t('readiness.column.due'),
          cell: (row) =>
            row.due ? (
              <>
                {row.due.isPast ? <Badge tone="bad">{row.due.day}</Badge> : row.due.day}
                <RowNote>{row.due.when}</RowNote>
              </>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
