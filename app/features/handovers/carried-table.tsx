/** Open measures that go over with the plan: to whom, and by when. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { HandoverPage } from './handover-page.server'

export function CarriedTable({ page }: { readonly page: HandoverPage }) {
  const { t } = useWords('handovers')
  return (
    <Card title={t('measures')} flush>
      <Table
        caption={t('measures')}
        captionHidden
        framed={false}
        rows={page.measures}
        rowKey={(row) => row.id}
        empty={<p className="soft card-words">{t('no-measures')}</p>}
        columns={[
          {
            key: 'title',
            head: t('head.measure'),
            lead: true,
            cell: (row) => <RowLead to={page.mayReport ? row.to : undefined}>{row.title}</RowLead>,
          },
          {
            key: 'owner',
            head: t('head.owner'),
            cell: (row) => (
              <>
                {row.owner}
                {row.isMoved ? <RowNote>{t('moved-from', { service: row.from })}</RowNote> : null}
              </>
            ),
          },
          {
            key: 'due',
            head: t('head.due'),
            width: 'medium',
            cell: (row) => <Badge tone={row.badge.tone}>{row.badge.text}</Badge>,
          },
        ]}
      />
    </Card>
  )
}
