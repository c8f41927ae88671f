/** People who could take part in a shift, those whom the rules let and who live nearest first. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { RowLead } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CandidatesPage } from './candidates-page.server'
import { ShiftFindings } from './shift-card'

export function CandidatesTable({ data }: { readonly data: CandidatesPage }) {
  const { t } = useWords('volunteering')
  return (
    <Table
      caption={data.title}
      captionHidden
      rows={data.rows}
      rowKey={(row) => row.personId}
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
              <RowLead to={`/people/${row.personId}/volunteering`}>{row.name}</RowLead>
              <ShiftFindings shift={row} />
            </>
          ),
        },
        {
          key: 'fit',
          head: t('column.fit'),
          cell: (row) => <Badge tone={row.verdictTone}>{row.verdictText}</Badge>,
        },
        {
          key: 'deed',
          head: t('column.deed'),
          headHidden: true,
          align: 'end',
          cell: (row) =>
            row.verdict === 'does-not-fit' ? null : (
              <Form method="post">
                <HiddenFields
                  once={`${data.once}-${row.personId}`}
                  values={{ person: row.personId, shift: data.shiftId ?? '' }}
                />
                <Button kind="secondary" label={`${t('deed.propose')}: ${row.name}`}>
                  {t('deed.propose')}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  )
}
