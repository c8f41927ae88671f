/** The catalogue of methods with where each comes from and on what terms. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { MethodsPage } from './methods-page.server'

export function MethodsTable({ page: { rows, title, mayManage } }: { readonly page: MethodsPage }) {
  const { t } = useWords('psychology')
  return (
    <Table
      caption={title}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('field.method'),
          lead: true,
          cell: (row) => (
            <RowLead {...(mayManage ? { to: `/psychology/methods/${row.id}` } : {})}>{row.name}</RowLead>
          ),
        },
        { key: 'source', head: t('field.source'), cell: (row) => row.source },
        { key: 'licence', head: t('field.licence'), cell: (row) => row.licence },
        {
          key: 'state',
          head: t('field.state'),
          width: 'narrow',
          cell: (row) => <Badge tone={row.tone}>{row.state}</Badge>,
        },
      ]}
    />
  )
}
