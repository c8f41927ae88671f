/** Versions of the questionnaire, and the questions of one version by their place on the form. */
import { Form, Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { HiddenFields } from '~/ui/form-parts'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { QuestionnairesPage, VersionPage } from './questionnaire-pages.server'

function CopyButton({
  id,
  name,
  once,
}: {
  readonly id: string
  readonly name: string
  readonly once: string
}) {
  const { t } = useWords('questionnaires')
  return (
    <Form method="post">
      <HiddenFields once={once} values={{ source: id }} />
      <Button kind="secondary" label={`${t('deed.copy')}: ${name}`}>
        {t('deed.copy')}
      </Button>
    </Form>
  )
}

export function VersionTable({ page }: { readonly page: QuestionnairesPage }) {
  const { t } = useWords('questionnaires')
  return (
    <Table
      caption={t('title')}
      captionHidden
      rows={page.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          head: t('head.version'),
          lead: true,
          cell: (row) => <RowLead to={row.to}>{row.name}</RowLead>,
        },
        {
          key: 'standing',
          head: t('head.standing'),
          cell: (row) => (
            <>
              <Badge tone={row.tone}>{row.standing}</Badge>
              {row.from ? <RowNote>{t('from', { day: row.from })}</RowNote> : null}
            </>
          ),
        },
        { key: 'questions', head: t('head.questions'), align: 'end', cell: (row) => row.questions },
        { key: 'assessments', head: t('head.assessments'), align: 'end', cell: (row) => row.assessments },
        {
          key: 'copy',
          head: t('deed.copy'),
          headHidden: true,
          label: '',
          align: 'end',
          cell: (row) => (page.mayCopy ? <CopyButton id={row.id} name={row.name} once={page.once} /> : null),
        },
      ]}
    />
  )
}

type Place = VersionPage['places'][number]

function PlaceQuestions({ page, place }: { readonly page: VersionPage; readonly place: Place }) {
  const { t } = useWords('questionnaires')
  const newTo = `${page.newTo}?place=${place.place}`
  return (
    <Card
      flush={place.questions.length > 0}
      title={place.name}
      aside={page.isDraft ? <Link to={newTo}>{t('deed.add')}</Link> : null}
    >
      {place.questions.length === 0 ? (
        <p className="soft">{t('no-questions-here')}</p>
      ) : (
        <Table
          caption={place.name}
          captionHidden
          framed={false}
          rows={place.questions}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'text',
              head: t('head.question'),
              lead: true,
              cell: (row) => (
                <RowLead to={page.isDraft ? `${page.here}/questions/${row.id}` : undefined} note={row.shows}>
                  {row.text}
                </RowLead>
              ),
            },
            {
              key: 'kind',
              head: t('head.kind'),
              width: 'wide',
              cell: (row) => (
                <>
                  {row.kind}
                  <RowNote>{row.pathway}</RowNote>
                  {row.isHealth ? <Badge tone="info">{t('tier.health')}</Badge> : null}
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  )
}

export function QuestionTables({ page }: { readonly page: VersionPage }) {
  return (
    <>
      {page.places.map((place) => (
        <PlaceQuestions key={place.place} page={page} place={place} />
      ))}
    </>
  )
}
