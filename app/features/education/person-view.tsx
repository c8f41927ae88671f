/** A person's education for their officer. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Cluster } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import { Findings } from './candidates-view'
import type { PersonPage } from './person-page.server'

function Schooling({ data }: { readonly data: PersonPage }) {
  const { t } = useWords('education')
  return (
    <Card title={t('person.schooling')}>
      <Cluster>
        <Badge tone={data.duty.tone}>{data.duty.text}</Badge>
        <span>{data.level}</span>
      </Cluster>
      <Findings findings={data.finding} open={data.duty.isOwed} />
    </Card>
  )
}

function Courses({ rows }: { readonly rows: PersonPage['courses'] }) {
  const { t } = useWords('education')
  return (
    <Card flush title={t('person.courses')}>
      <Table
        caption={t('person.courses')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="training" title={t('empty.person')}>
            {t('empty.person-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'course',
            head: t('column.course'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.note}>
                {row.title}
              </RowLead>
            ),
          },
          { key: 'when', head: t('column.when'), cell: (row) => row.when },
          {
            key: 'state',
            head: t('column.state'),
            cell: (row) => (
              <>
                <Badge tone={row.tone}>{row.state}</Badge>
                {row.reason ? <RowNote>{row.reason}</RowNote> : null}
              </>
            ),
          },
          {
            key: 'certificate',
            head: t('column.certificate'),
            cell: (row) =>
              row.paper ? (
                <>
                  <ButtonLink
                    to={row.paper.to}
                    kind="link"
                    download
                    label={`${row.paper.text}, ${row.title}`}
                  >
                    {row.paper.text}
                  </ButtonLink>
                  <RowNote>{[row.gift, row.paper.note].filter(Boolean).join(' · ')}</RowNote>
                </>
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

function Offers({ data }: { readonly data: PersonPage }) {
  const { t } = useWords('education')
  return (
    <Card flush title={t('person.offers')}>
      <Table
        caption={t('person.offers')}
        captionHidden
        framed={false}
        rows={data.offers}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="training" title={t('empty.offers')}>
            {t('empty.offers-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'course',
            head: t('column.course'),
            lead: true,
            cell: (row) => (
              <>
                <RowLead to={row.to} note={row.note}>
                  {row.title}
                </RowLead>
                <Findings findings={row.findings} />
              </>
            ),
          },
          { key: 'when', head: t('column.when'), cell: (row) => row.when },
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
                <ButtonLink to={row.enrolTo} label={`${t('deed.enrol')}: ${row.title}`}>
                  {t('deed.enrol')}
                </ButtonLink>
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

export function PersonEducation({ data }: { readonly data: PersonPage }) {
  return (
    <>
      <Schooling data={data} />
      <Courses rows={data.courses} />
      <Offers data={data} />
    </>
  )
}
