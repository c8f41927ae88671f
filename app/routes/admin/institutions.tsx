/** The institutions of the service. */
import { useLoaderData } from '@remix-run/react'
import { listInstitutions } from '~/features/people/institutions.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeader } from '~/ui/page-header'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'

export const meta = titled

export const loader = page('institution.manage', async (at) => ({
  title: at.t('people:institutions.title'),
  rows: await listInstitutions(at.db, at),
}))

export default function Institutions() {
  const { rows } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const add = (
    <ButtonLink to="/admin/institutions/new" kind="primary" icon="plus">
      {t('institutions.add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('institutions.title')} subtitle={t('institutions.lead')} actions={add} />
      <Table
        caption={t('institutions.title')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="building" title={t('institutions.empty')}>
            {t('institutions.empty-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t('institutions.column.name'),
            label: '',
            lead: true,
            width: 'wide',
            cell: (row) => (
              <RowLead to={row.to} note={row.note}>
                {row.name}
              </RowLead>
            ),
          },
          { key: 'place', head: t('institutions.column.place'), cell: (row) => row.place },
          { key: 'safety', head: t('institutions.column.safety'), cell: (row) => row.safety },
          { key: 'people', head: t('institutions.column.people'), align: 'end', cell: (row) => row.people },
          { key: 'places', head: t('institutions.column.places'), align: 'end', cell: (row) => row.places },
        ]}
      />
    </>
  )
}
