/** Businesses placed at a site: how much of it, since when, with how many people. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Cluster } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { LawFindings } from './law-findings'
import type { ToldTenancy } from './site-page.server'

type Props = {
  readonly siteId: string
  readonly tenancies: readonly ToldTenancy[]
  readonly mayEdit: boolean
}

function Deeds({ siteId, tenancy }: { readonly siteId: string; readonly tenancy: ToldTenancy }) {
  const { t } = useWords('sites')
  const at = `/sites/${siteId}/tenancies/${tenancy.id}`
  return (
    <Cluster>
      {tenancy.mayCount ? (
        <ButtonLink to={`${at}/counts`} label={`${t('tenancy.count')}: ${tenancy.organisation}`}>
          {t('tenancy.count')}
        </ButtonLink>
      ) : null}
      {tenancy.mayChange && !tenancy.isEnded ? (
        <ButtonLink to={at} kind="link" label={`${t('common:edit')}: ${tenancy.organisation}`}>
          {t('common:edit')}
        </ButtonLink>
      ) : null}
    </Cluster>
  )
}

export function TenanciesCard({ siteId, tenancies, mayEdit }: Props) {
  const { t } = useWords('sites')
  const columns: Column<ToldTenancy>[] = [
    {
      key: 'organisation',
      head: t('tenancy.organisation'),
      lead: true,
      cell: (row) => <RowLead note={row.kind}>{row.organisation}</RowLead>,
    },
    {
      key: 'area',
      head: t('field.area'),
      align: 'end',
      cell: (row) => <span className="nowrap">{row.area}</span>,
    },
    {
      key: 'period',
      head: t('tenancy.contract'),
      cell: (row) => (
        <>
          {row.contract}
          <RowNote>{row.period}</RowNote>
          {row.isEnded ? <Badge>{t('tenancy.ended')}</Badge> : null}
          {row.isPastUntil ? <Badge tone="warn">{t('tenancy.past-until')}</Badge> : null}
        </>
      ),
    },
    {
      key: 'people',
      head: t('tenancy.headcount'),
      cell: (row) => (
        <>
          {row.people}
          <LawFindings findings={row.findings} />
        </>
      ),
    },
    {
      key: 'deed',
      head: t('tenancy.deed'),
      headHidden: true,
      align: 'end',
      cell: (row) => <Deeds siteId={siteId} tenancy={row} />,
    },
  ]
  const add = mayEdit ? (
    <ButtonLink to={`/sites/${siteId}/tenancies/new`}>{t('tenancy.add')}</ButtonLink>
  ) : null
  return (
    <Card title={t('section.tenancies')} aside={add} flush={tenancies.length > 0}>
      {tenancies.length === 0 ? (
        <p className="soft">{t('tenancy.none')}</p>
      ) : (
        <Table
          caption={t('section.tenancies')}
          captionHidden
          framed={false}
          columns={columns}
          rows={tenancies}
          rowKey={(row) => row.id}
        />
      )}
    </Card>
  )
}
