/** People at work in a month, each with what can be done next. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { WagesPage } from './list-page.server'

export function WagesTable({ rows }: { readonly rows: WagesPage['rows'] }) {
  const { t } = useWords('wages')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="briefcase" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('head.person'),
          lead: true,
          cell: (row) => (
            <>
              <span className="table-lead">{row.name}</span>
              <RowNote>{row.work}</RowNote>
            </>
          ),
        },
        { key: 'organisation', head: t('head.organisation'), cell: (row) => row.organisation },
        { key: 'pay', head: t('head.pay'), cell: (row) => row.pay },
        {
          key: 'state',
          head: t('head.state'),
          width: 'medium',
          cell: (row) => <Badge tone={row.state.tone}>{row.state.text}</Badge>,
        },
        { key: 'net', head: t('head.net'), align: 'end', cell: (row) => row.net || '–' },
        {
          key: 'deeds',
          head: t('head.deeds'),
          headHidden: true,
          cell: (row) => (
            <span className="row-deeds">
              {row.links.map((link) => (
                <Link key={link.to} to={link.to} aria-label={`${link.text}: ${row.name}`}>
                  {link.text}
                </Link>
              ))}
            </span>
          ),
        },
      ]}
    />
  )
}
