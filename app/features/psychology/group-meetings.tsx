/** The meetings of a group that were written down or called off, the latest first. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { GroupPage } from './groups-page.server'

export function GroupMeetings({ rows }: { readonly rows: GroupPage['meetings'] }) {
  const { t } = useWords('psychology')
  if (rows.length === 0) return null
  return (
    <Card title={t('group.meetings')} flush>
      <Table
        caption={t('group.meetings')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'when',
            head: t('column.when'),
            lead: true,
            cell: (row) => <RowLead to={row.to}>{row.when}</RowLead>,
          },
          {
            key: 'came',
            head: t('column.attendance'),
            cell: (row) => <Badge tone={row.isHeld ? 'good' : 'warn'}>{row.came}</Badge>,
          },
        ]}
      />
    </Card>
  )
}
