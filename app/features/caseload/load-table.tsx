/** Caseloads as rows: each figure leads to the list behind it. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { EmptyState } from '~/ui/empty-state'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { LoadPage } from './load-page.server'

type WorkerRow = NonNullable<LoadPage['workers']>[number]
type InstitutionRow = NonNullable<LoadPage['institutions']>[number]

function Figure({ to, children, label }: { to: string | null; children: string; label: string }) {
  if (to === null || children === '0') return <>{children}</>
  return (
    <Link to={to} aria-label={`${label}: ${children}`}>
      {children}
    </Link>
  )
}

function WorkerName({ row }: { readonly row: WorkerRow }) {
  return (
    <>
      {row.isWarned ? <Badge tone="warn">{row.name}</Badge> : <span className="table-lead">{row.name}</span>}
      {row.note === '' ? null : <RowNote>{row.note}</RowNote>}
      {row.stages === '' ? null : <RowNote>{row.stages}</RowNote>}
    </>
  )
}

export function WorkerTable({ rows }: { readonly rows: readonly WorkerRow[] }) {
  const { t } = useWords('caseload')
  const figure = (
    key: 'people' | 'overdue' | 'soon' | 'waiting' | 'near' | 'far',
    to: (row: WorkerRow) => string | null,
  ): Column<WorkerRow> => ({
    key,
    head: t(`head.${key}`),
    align: 'end',
    cell: (row) => (
      <Figure to={to(row)} label={`${row.name}, ${t(`head.${key}`)}`}>
        {row[key]}
      </Figure>
    ),
  })
  return (
    <Table
      caption={t('table')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      empty={
        <EmptyState icon="people" title={t('empty')}>
          {t('empty-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('head.worker'),
          lead: true,
          width: 'wide',
          cell: (row) => <WorkerName row={row} />,
        },
        figure('people', (row) => row.links.people),
        figure('overdue', (row) => row.links.overdue),
        figure('soon', (row) => row.links.soon),
        figure('waiting', (row) => row.links.waiting),
        figure('near', () => null),
        figure('far', () => null),
      ]}
    />
  )
}

export function InstitutionTable({ rows }: { readonly rows: readonly InstitutionRow[] }) {
  const { t } = useWords('caseload')
  const figure = (
    key: 'people' | 'unassigned' | 'overdue' | 'soon' | 'near' | 'far',
  ): Column<InstitutionRow> => ({
    key,
    head: t(`head.${key}`),
    align: 'end',
    cell: (row) => row[key],
  })
  return (
    <Table
      caption={t('table')}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      empty={
        <EmptyState icon="people" title={t('empty')}>
          {t('empty-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('head.institution'),
          lead: true,
          width: 'wide',
          cell: (row) => <RowLead to={row.to}>{row.name}</RowLead>,
        },
        figure('people'),
        figure('unassigned'),
        figure('overdue'),
        figure('soon'),
        figure('near'),
        figure('far'),
      ]}
    />
  )
}
