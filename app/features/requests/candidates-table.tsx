/** The list as it stood: rank, fit, what the law finds, and what the officer decided, with the reason. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { RequestPage } from './request-page.server'

type Row = RequestPage['listed'][number]

function Law({ row }: { readonly row: Row }) {
  return (
    <Stack gap="close">
      <span>
        <Badge tone={row.verdict.tone}>{row.verdict.text}</Badge>
      </span>
      {row.unknowns ? <RowNote>{row.unknowns}</RowNote> : null}
    </Stack>
  )
}

export function CandidatesTable({
  rows,
  mayDecide,
}: {
  readonly rows: readonly Row[]
  readonly mayDecide: boolean
}) {
  const { t } = useWords('requests')
  return (
    <Table
      caption={t('candidates')}
      captionHidden
      framed={false}
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="people" title={t('no-list.title')}>
          {t('no-list.text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('head.person'),
          lead: true,
          width: 'wide',
          cell: (row) => (
            <RowLead to={row.to} note={row.note}>
              {row.name}
            </RowLead>
          ),
        },
        { key: 'rank', head: t('head.rank'), align: 'end', cell: (row) => row.rank },
        { key: 'total', head: t('head.fit'), align: 'end', cell: (row) => row.total },
        { key: 'law', head: t('head.law'), cell: (row) => <Law row={row} /> },
        {
          key: 'stage',
          head: t('head.decision'),
          width: 'medium',
          cell: (row) => (
            <Stack gap="close">
              <span>
                <Badge tone={row.stage.tone}>{row.stage.text}</Badge>
              </span>
              {row.decision ? <RowNote>{row.decision}</RowNote> : null}
            </Stack>
          ),
        },
        {
          key: 'deed',
          head: t('head.deed'),
          headHidden: true,
          align: 'end',
          cell: (row) =>
            mayDecide && row.isOpen ? (
              <ButtonLink to={row.decideTo} kind="secondary">
                {t('deed.decide')}
              </ButtonLink>
            ) : null,
        },
      ]}
    />
  )
}
