/** People whom nobody has met for long, each one step from being planned. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { WorkloadPage } from './workload-page.server'

type Props = { readonly rows: WorkloadPage['unseen']; readonly caption: string }

export function UnseenTable({ rows, caption }: Props) {
  const { t } = useWords('psychology')
  return (
    <Table
      caption={caption}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('column.person'),
          lead: true,
          cell: (row) => <RowLead to={`/people/${row.id}/sessions`}>{row.name}</RowLead>,
        },
        { key: 'last', head: t('column.last'), cell: (row) => row.last },
        {
          key: 'own',
          head: t('column.attached'),
          cell: (row) => (row.isOwn ? <Badge tone="accent">{t('workload.mine')}</Badge> : null),
        },
        {
          key: 'plan',
          head: t('deed.plan'),
          headHidden: true,
          align: 'end',
          cell: (row) => (
            <ButtonLink to={`/people/${row.id}/sessions/plan`} label={t('deed.plan-one', { name: row.name })}>
              {t('deed.plan')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
