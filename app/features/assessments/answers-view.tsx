/** A completed assessment: every question as it was asked, what was answered, and what was answered the time before. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { AssessmentPage } from './assessment-page.server'

type Place = AssessmentPage['places'][number]
type Row = Place['answers'][number]

function AnswerCell({ row }: { readonly row: Row }) {
  const { t } = useWords('assessments')
  return (
    <>
      {row.isSilent ? <span className="soft">{row.answer}</span> : <b>{row.answer}</b>}
      {row.before === null ? null : (
        <RowNote>
          <Badge tone="accent">{t('compare.changed')}</Badge> {t('compare.before', { answer: row.before })}
        </RowNote>
      )}
      {row.by === null ? null : <RowNote>{row.by}</RowNote>}
    </>
  )
}

function PlaceCard({ place }: { readonly place: Place }) {
  const { t } = useWords('assessments')
  const isTable = place.answers.length > 0 && place.skipped === null
  return (
    <Card
      flush={isTable}
      title={place.name}
      aside={
        <>
          {place.skipped ? <Badge>{place.skipped}</Badge> : null}
          {place.by ? <span className="soft small">{place.by}</span> : null}
        </>
      }
    >
      {isTable ? (
        <Table
          caption={place.name}
          captionHidden
          framed={false}
          rows={place.answers}
          rowKey={(row) => row.id}
          columns={[
            { key: 'question', head: t('question-head'), lead: true, cell: (row) => row.question },
            {
              key: 'answer',
              head: t('answer-head'),
              label: '',
              width: 'wide',
              cell: (row) => <AnswerCell row={row} />,
            },
          ]}
        />
      ) : (
        <p className="soft">{t(place.skipped ? 'block.skipped-text' : 'health-only')}</p>
      )}
    </Card>
  )
}

export function AnswersView({ places }: { readonly places: readonly Place[] }) {
  return (
    <>
      {places.map((place) => (
        <PlaceCard key={place.place} place={place} />
      ))}
    </>
  )
}
