/** The law as tables: numbers with their sources, deadlines with who owes what to whom. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { LawPage } from './law-page.server'

function Sure({ isSure }: { readonly isSure: boolean }) {
  const { t } = useWords('law')
  return (
    <Badge tone={isSure ? 'good' : 'warn'}>{t(isSure ? 'standing.confirmed' : 'standing.to-confirm')}</Badge>
  )
}

export function ParameterTable({ rows }: { readonly rows: LawPage['parameters'] }) {
  const { t } = useWords('admin')
  return (
    <Table
      caption={t('law.parameters')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('law.name'),
          lead: true,
          cell: (row) => <RowLead note={row.source}>{row.name}</RowLead>,
        },
        {
          key: 'value',
          head: t('law.value'),
          align: 'end',
          width: 'medium',
          cell: (row) => <b>{row.value}</b>,
        },
        { key: 'since', head: t('law.since'), width: 'medium', cell: (row) => row.since },
        {
          key: 'sure',
          head: t('law.standing'),
          width: 'medium',
          cell: (row) => <Sure isSure={row.isSure} />,
        },
      ]}
    />
  )
}

export function DeadlineRuleTable({ rows }: { readonly rows: LawPage['deadlines'] }) {
  const { t } = useWords('admin')
  return (
    <Table
      caption={t('law.deadlines')}
      rows={rows}
      rowKey={(row) => row.code}
      columns={[
        {
          key: 'what',
          head: t('law.deed'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead note={row.what}>
                {row.code} · {row.short}
              </RowLead>
              <RowNote>{row.source}</RowNote>
            </>
          ),
        },
        {
          key: 'when',
          head: t('law.when'),
          cell: (row) => (
            <>
              {row.when}
              {row.since ? <RowNote>{row.since}</RowNote> : null}
            </>
          ),
        },
        { key: 'who', head: t('law.who'), cell: (row) => row.who },
        {
          key: 'sure',
          head: t('law.standing'),
          width: 'medium',
          cell: (row) => <Sure isSure={row.isSure} />,
        },
      ]}
    />
  )
}
