/** People who could take a seat on a course, with the reasons shown. */
import type { ToldFinding } from '~/features/matching/telling.server'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { FindingsList } from '~/ui/findings-list'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CandidatesPage } from './candidates-page.server'

type Told = { readonly findings: readonly ToldFinding[]; readonly open?: boolean }

export function Findings({ findings, open = false }: Told) {
  const { t } = useWords('education')
  return (
    <Disclosure summary={t('why-so')} open={open}>
      <FindingsList
        label={t('why-so')}
        findings={findings}
        stateWords={{ held: t('finding.held'), failed: t('finding.failed'), unknown: t('finding.unknown') }}
      />
    </Disclosure>
  )
}

export function CandidatesTable({ data }: { readonly data: CandidatesPage }) {
  const { t } = useWords('education')
  return (
    <Table
      caption={data.title}
      captionHidden
      rows={data.rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState icon="people" title={t('empty.candidates')}>
          {t('empty.candidates-text')}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          head: t('column.name'),
          lead: true,
          cell: (row) => (
            <>
              <RowLead to={row.to} note={row.note}>
                {row.name}
              </RowLead>
              <Findings findings={row.findings} />
            </>
          ),
        },
        {
          key: 'fit',
          head: t('column.fit'),
          cell: (row) => <Badge tone={row.tone}>{row.verdictText}</Badge>,
        },
        {
          key: 'deed',
          head: t('column.deed'),
          headHidden: true,
          align: 'end',
          cell: (row) =>
            row.enrolTo && data.enrols ? (
              <ButtonLink to={row.enrolTo} label={`${t('deed.enrol')}: ${row.name}`}>
                {t('deed.enrol')}
              </ButtonLink>
            ) : null,
        },
      ]}
    />
  )
}
