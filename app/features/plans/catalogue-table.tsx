/** The measures to choose from, by the block they answer; those out of use stand apart. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CataloguePage } from './catalogue-page.server'

type Row = CataloguePage['retired'][number]

function Rows({ rows, caption }: { readonly rows: readonly Row[]; readonly caption: string }) {
  const { t } = useWords('catalogue')
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
          head: t('head.measure'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead to={row.to ?? undefined} note={row.need}>
                {row.name}
              </RowLead>
              {row.isOwn ? <Badge tone="accent">{t('own')}</Badge> : null}
            </>
          ),
        },
        { key: 'service', head: t('head.service'), width: 'wide', cell: (row) => row.service },
        {
          key: 'due',
          head: t('head.due'),
          width: 'medium',
          cell: (row) => (row.retired ? t('retired-on', { day: row.retired }) : row.due),
        },
      ]}
    />
  )
}

export function CatalogueTable({ page }: { readonly page: CataloguePage }) {
  const { t } = useWords('catalogue')
  const retiredTitle = t('retired', { total: page.retired.length })
  return (
    <>
      {page.groups.map((group) => (
        <Card key={group.key} flush title={group.name}>
          <Rows rows={group.rows} caption={group.name} />
        </Card>
      ))}
      {page.retired.length > 0 ? (
        <Disclosure wide summary={retiredTitle}>
          <Rows rows={page.retired} caption={retiredTitle} />
        </Disclosure>
      ) : null}
    </>
  )
}
