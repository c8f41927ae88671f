/** State enterprises as a list of branches, and memoranda with their products and days. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster, Stack } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Select } from '~/ui/select'
import { type Column, Table } from '~/ui/table'
import type { PartnersPage } from './partners-page.server'

type Enterprise = PartnersPage['enterprises'][number]
type Memorandum = PartnersPage['memoranda'][number]

function Parent({ row, parents }: { readonly row: Enterprise; readonly parents: PartnersPage['parents'] }) {
  const { t } = useWords('sites')
  return (
    <Form method="post">
      <HiddenFields values={{ organisationId: row.id }} />
      <Cluster>
        <Select
          name="parentId"
          id={`parent-${row.id}`}
          label={`${t('partners.parent')}: ${row.name}`}
          labelHidden
          options={parents.filter((each) => each.value !== row.id)}
          emptyLabel={t('partners.stands-alone')}
          defaultValue={row.parentId ?? ''}
        />
        <Button kind="secondary" label={`${t('common:save')}: ${row.name}`}>
          {t('common:save')}
        </Button>
      </Cluster>
    </Form>
  )
}

function Enterprises({ page }: { readonly page: PartnersPage }) {
  const { t } = useWords('sites')
  const columns: Column<Enterprise>[] = [
    {
      key: 'name',
      head: t('partners.enterprise'),
      lead: true,
      cell: (row) => <RowLead note={row.region}>{row.name}</RowLead>,
    },
    {
      key: 'parent',
      head: t('partners.parent'),
      cell: (row) =>
        page.mayManage && !row.hasBranches ? (
          <Parent row={row} parents={page.parents} />
        ) : (
          row.parent || t(row.hasBranches ? 'partners.has-branches' : 'partners.stands-alone')
        ),
    },
    { key: 'sites', head: t('partners.sites'), align: 'end', cell: (row) => row.sites },
  ]
  return (
    <Card title={t('partners.enterprises')} flush={page.enterprises.length > 0}>
      {page.enterprises.length === 0 ? (
        <p className="soft">{t('partners.none')}</p>
      ) : (
        <Table
          caption={t('partners.enterprises')}
          captionHidden
          framed={false}
          columns={columns}
          rows={page.enterprises}
          rowKey={(row) => row.id}
        />
      )}
    </Card>
  )
}

function Memoranda({ rows }: { readonly rows: readonly Memorandum[] }) {
  const { t } = useWords('sites')
  const columns: Column<Memorandum>[] = [
    {
      key: 'parties',
      head: t('memorandum.parties'),
      lead: true,
      cell: (row) => (
        <RowLead to={row.mayEdit ? `/sites/memoranda/${row.id}` : undefined} note={row.whose}>
          {row.parties}
        </RowLead>
      ),
    },
    {
      key: 'subject',
      head: t('memorandum.subject'),
      cell: (row) => (
        <>
          {row.subject}
          {row.products ? <RowNote>{row.products}</RowNote> : null}
        </>
      ),
    },
    {
      key: 'period',
      head: t('memorandum.period'),
      cell: (row) => (
        <>
          <span className="nowrap">{row.period}</span>
          {row.isOver ? <Badge>{t('memorandum.over')}</Badge> : null}
        </>
      ),
    },
  ]
  return (
    <Card title={t('partners.memoranda')} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p className="soft">{t('memorandum.none')}</p>
      ) : (
        <Table
          caption={t('partners.memoranda')}
          captionHidden
          framed={false}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
    </Card>
  )
}

export function PartnersView({ page }: { readonly page: PartnersPage }) {
  return (
    <Stack>
      <Enterprises page={page} />
      <Memoranda rows={page.memoranda} />
    </Stack>
  )
}
