/** The trend of one instrument: the picture and the table behind it. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { BandedTrend } from '~/ui/charts/banded-trend'
import { Disclosure } from '~/ui/confirm'
import { Table } from '~/ui/table'
import type { PersonInstruments } from './person-page.server'

export function TrendCard({ trend }: { readonly trend: PersonInstruments['trends'][number] }) {
  const { t } = useWords('instruments')
  const heads = [t('head.day'), t('head.score'), t('head.version')]
  return (
    <Card title={t('trend.title', { name: trend.name })}>
      <BandedTrend {...trend.chart} />
      <Disclosure summary={t('trend.table')}>
        <Table
          caption={t('trend.title', { name: trend.name })}
          captionHidden
          framed={false}
          columns={heads.map((head, place) => ({
            key: head,
            head,
            lead: place === 0,
            cell: (row: { readonly cells: readonly string[] }) => row.cells[place],
          }))}
          rows={trend.table.map((cells, at) => ({ key: String(at), cells }))}
          rowKey={(row) => row.key}
        />
      </Disclosure>
    </Card>
  )
}
