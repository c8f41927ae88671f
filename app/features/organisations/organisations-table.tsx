/** The list of organisations. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { OrganisationKind, OrganisationState } from './forms'
import { OrganisationStateBadge } from './state-badge'

/** Colour, icon and word of the light, the same in every list. */
export const lightLooks = {
  red: { tone: 'bad', icon: 'alert' },
  amber: { tone: 'warn', icon: 'warning' },
  green: { tone: 'good', icon: 'check' },
} as const

export type OrganisationLine = {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly state: OrganisationState
  readonly businessId: string
  readonly regionName: string
  /** Null for those who are no employers. */
  readonly light: 'red' | 'amber' | 'green' | null
  readonly registerState: 'not-asked' | 'found' | 'not-found' | 'unreachable'
}

export function OrganisationsTable({ lines }: { readonly lines: readonly OrganisationLine[] }) {
  const { t } = useWords('organisations')
  const columns: Column<OrganisationLine>[] = [
    {
      key: 'name',
      head: t('field.name'),
      lead: true,
      cell: (line) => (
        <RowLead to={`/organisations/${line.id}`} note={line.businessId}>
          {line.name}
        </RowLead>
      ),
    },
    { key: 'kind', head: t('field.kind'), cell: (line) => t(`kind.${line.kind}`) },
    { key: 'region', head: t('field.region'), cell: (line) => line.regionName },
    { key: 'register', head: t('section.register'), cell: (line) => t(`register.${line.registerState}`) },
    {
      key: 'light',
      head: t('overview.column.light'),
      cell: (line) =>
        line.light ? <Badge {...lightLooks[line.light]}>{t(`light.${line.light}`)}</Badge> : null,
    },
    { key: 'state', head: t('field.state'), cell: (line) => <OrganisationStateBadge state={line.state} /> },
  ]
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      empty={
        <EmptyState
          title={t('empty.title')}
          icon="building"
          actions={<ButtonLink to="/organisations">{t('common:clear')}</ButtonLink>}
        >
          {t('empty.text')}
        </EmptyState>
      }
    />
  )
}
