/** Almost eligible for an opening, and the answer to "why isn't somebody here?". */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type NearRow, findForOpening, nearPage } from '~/features/matching/near-page.server'
import { deed, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { PeopleList } from '~/ui/people-list'
import { RowLead, RowNote } from '~/ui/row-lead'
import { SearchField } from '~/ui/search-field'
import { type Column, Table } from '~/ui/table'

export const meta = titled

export const loader = page('match.opening', nearPage)

export const action = deed('match.opening', findForOpening)

type Found = { readonly people?: readonly { id: string; name: string; note: string; to: string }[] }

export default function NearPeople() {
  const { opening, subtitle, people } = useLoaderData<typeof loader>()
  const found = useActionData<Found>()?.people
  const { t } = useWords('matching')
  const columns: readonly Column<NearRow>[] = [
    {
      key: 'who',
      head: t('page.person'),
      lead: true,
      cell: (row) => <RowLead to={row.to}>{row.name}</RowLead>,
    },
    { key: 'points', head: t('page.points'), align: 'end', cell: (row) => row.total },
    {
      key: 'stands',
      head: t('near.stands'),
      cell: (row) =>
        row.failed.map(({ id, text, cite }) => <RowNote key={id}>{`${text} · ${cite}`}</RowNote>),
    },
  ]
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[
          { label: opening.title, to: `/openings/${opening.id}` },
          { label: t('page.people'), to: `/openings/${opening.id}/people` },
          { label: t('near.title') },
        ]}
        title={`${t('near.title')}: ${opening.title}`}
        subtitle={`${opening.where} · ${subtitle}`}
      />
      <Card title={t('near.ask')}>
        <Form method="post" role="search" aria-label={t('near.ask')}>
          <SearchField
            id="near-search"
            name="q"
            label={t('near.ask-hint')}
            placeholder={t('near.ask-hint')}
            defaultValue=""
          />
        </Form>
        {found && found.length > 0 ? <PeopleList items={found} /> : null}
        {found && found.length === 0 ? <p className="soft">{t('near.nobody-found')}</p> : null}
      </Card>
      <p className="soft">{t('near.lead')}</p>
      <Table
        caption={t('near.title')}
        captionHidden
        columns={columns}
        rows={people}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="people" title={t('page.nobody.title')}>
            {t('near.lead')}
          </EmptyState>
        }
      />
    </Stack>
  )
}
