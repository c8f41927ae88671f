/** People whose next session is due, each one step from being planned. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { TodayPage } from './today-page.server'

export function DueTable({ rows }: { readonly rows: TodayPage['due'] }) {
  const { t } = useWords('psychology')
  return (
    <Table
      caption={t('today.due')}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'by',
          head: t('column.by'),
          label: '',
          width: 'narrow',
          cell: (row) => <Badge tone={row.isLate ? 'warn' : 'plain'}>{row.by}</Badge>,
        },
        {
          key: 'name',
          head: t('column.person'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead to={row.to}>{row.name}</RowLead>
              {row.plan ? <RowNote>{row.plan}</RowNote> : null}
            </>
          ),
        },
        {
          key: 'plan',
          head: t('deed.plan'),
          headHidden: true,
          align: 'end',
          cell: (row) => (
            <ButtonLink to={row.planTo} label={t('deed.plan-one', { name: row.name })}>
              {t('deed.plan')}
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
