/** Supply and demand as a map of regions and as bars by trade, each with its table. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { PairBars } from '~/ui/charts/pair-bars'
import { RegionPicture } from '~/ui/charts/region-picture'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { MarketPage } from './market-page.server'

type Row = MarketPage['regions'][number]

function MarketTable({ rows, name }: { readonly rows: readonly Row[]; readonly name: string }) {
  const { t } = useWords('matching')
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: name, lead: true, cell: (row) => <RowLead to={row.to}>{row.name}</RowLead> },
    { key: 'people', head: t('market.people'), align: 'end', cell: (row) => row.figures[0] },
    { key: 'places', head: t('market.places'), align: 'end', cell: (row) => row.figures[1] },
  ]
  return (
    <Disclosure summary={t('market.table')}>
      <Table
        caption={name}
        captionHidden
        framed={false}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
      />
    </Disclosure>
  )
}

export function MarketRegions({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('matching')
  return (
    <Card title={t('market.by-region')}>
      <RegionPicture
        regions={rows.map((row) => ({
          region: row.key,
          name: row.name,
          to: row.to,
          isChosen: row.isChosen,
          values: [row.people, row.places],
          figures: row.figures,
        }))}
        words={{
          caption: t('market.by-region'),
          nameHead: t('market.region'),
          heads: [t('market.people'), t('market.places')],
        }}
      />
      <p className="soft small">{t('market.legend')}</p>
      <MarketTable rows={rows} name={t('market.region')} />
    </Card>
  )
}

export function MarketGroups({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords('matching')
  if (rows.length === 0)
    return (
      <EmptyState icon="report" title={t('market.nothing')}>
        {t('market.nothing-text')}
      </EmptyState>
    )
  return (
    <Card title={t('market.by-group')}>
      <PairBars
        rows={rows.map((row) => ({
          key: row.key,
          name: row.name,
          to: row.to,
          values: [row.people, row.places],
          figures: row.figures,
        }))}
        parts={[
          { label: t('market.people'), tone: 'info' },
          { label: t('market.places'), tone: 'good' },
        ]}
        words={{ caption: t('market.by-group'), nameHead: t('market.group') }}
      />
      <MarketTable rows={rows} name={t('market.group')} />
    </Card>
  )
}
