/** Contracts by their last day. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { useKeyedWords } from '~/platform/i18n'
import type { ToldContract } from './telling.server'

const tones = { draft: 'plain', running: 'good', ending: 'warn', over: 'bad', ended: 'plain' } as const

export function ContractBadge({ standing }: Pick<ToldContract, 'standing'>) {
  const { t } = useWords('organisations')
  return <Badge tone={tones[standing]}>{t(`contract.standing.${standing}`)}</Badge>
}

type Props = { readonly rows: readonly ToldContract[]; readonly withEmployer: boolean }

export function ContractsTable({ rows, withEmployer }: Props) {
  const { t } = useWords('organisations')
  const say = useKeyedWords()
  const employer: Column<ToldContract> = {
    key: 'employer',
    head: t('overview.employer'),
    cell: (row) => row.organisationName,
  }
  return (
    <Table
      caption={t('tab.contracts')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t('contract.empty.title')} icon="document">
          {t('contract.empty.text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'number',
          head: t('field.number'),
          lead: true,
          cell: (row) => (
            <RowLead
              to={`/organisations/${row.organisationId}/contracts/${row.id}`}
              note={say(`organisations:contract.kind.${row.kind}`)}
            >
              {row.number}
            </RowLead>
          ),
        },
        ...(withEmployer ? [employer] : []),
        { key: 'institution', head: t('field.institutionId'), cell: (row) => row.institution },
        {
          key: 'term',
          head: t('contract.term'),
          cell: (row) => (
            <>
              {row.until}
              <RowNote>{t('contract.from', { day: row.from })}</RowNote>
            </>
          ),
        },
        {
          key: 'standing',
          head: t('field.state'),
          cell: (row) => <ContractBadge standing={row.standing} />,
        },
      ]}
    />
  )
}
