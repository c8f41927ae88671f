/** The sections of the card as the order prints them. */
import { Card } from '~/ui/card'
import { Table } from '~/ui/table'
import { useWords } from '~/platform/i18n'
import type { CardPage } from './card-page.server'

export function CardTables({ sheet }: { readonly sheet: CardPage['sheet'] }) {
  const { t } = useWords('psychology')
  return (
    <>
      {sheet.tables.map((table) => (
        <Card key={table.key} title={table.title} flush={table.rows.length > 0}>
          {table.rows.length === 0 ? (
            <p className="soft">{t('card.no-lines')}</p>
          ) : (
            <Table
              caption={table.title}
              captionHidden
              framed={false}
              rows={table.rows}
              rowKey={(row) => row.key}
              columns={table.heads.map((head, at) => ({
                key: head,
                head,
                lead: at === 1,
                cell: (row: { readonly cells: readonly string[] }) => (
                  <span className="preserved">{row.cells[at]}</span>
                ),
              }))}
            />
          )}
        </Card>
      ))}
    </>
  )
}
