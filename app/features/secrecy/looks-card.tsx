/** Every look that was made by one leave, for the psychologist whose work it is. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

type LookRow = {
  readonly id: string
  readonly reader: string
  readonly at: string
  readonly who: string
}

export function LooksCard({ looks }: { readonly looks: readonly LookRow[] }) {
  const { t } = useWords('secrecy')
  return (
    <Card title={t('looks.title')} flush>
      <Table
        caption={t('looks.title')}
        captionHidden
        framed={false}
        rows={looks}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('readers.none')} icon="shield">
            {t('readers.none-text')}
          </EmptyState>
        }
        columns={[
          { key: 'who', head: t('looks.what'), lead: true, cell: (row) => <RowLead>{row.who}</RowLead> },
          { key: 'reader', head: t('column.reader'), cell: (row) => row.reader },
          { key: 'at', head: t('column.at'), cell: (row) => row.at },
        ]}
      />
    </Card>
  )
}
