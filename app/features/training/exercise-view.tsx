/** One role-play: the case, the levels each side gave once both are in, and the aims that follow. */
import { Form } from '@remix-run/react'
import { useKeyedWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { ExercisePage } from './competency-pages.server'
import { FieldsForm, useReturned } from '~/ui/form-page'

function Levels({ data }: { readonly data: ExercisePage }) {
  const say = useKeyedWords()
  return (
    <Table
      caption={say('training:competencies.levels')}
      rows={data.skills}
      rowKey={(skill) => skill.key}
      columns={[
        {
          key: 'skill',
          head: say('training:field.skill'),
          lead: true,
          cell: (skill) => (
            <>
              <RowLead>{skill.name}</RowLead>
              {skill.talkOver ? <Badge tone="warn">{say('training:competencies.talk-over')}</Badge> : null}
            </>
          ),
        },
        ...data.sides.map((side, place) => ({
          key: side.key,
          head: side.text,
          cell: (skill: ExercisePage['skills'][number]) => {
            const given = skill.levels[place]
            return given ? `${given.level}. ${given.words}` : '–'
          },
        })),
      ]}
    />
  )
}

function Aims({ data }: { readonly data: ExercisePage }) {
  const say = useKeyedWords()
  if (data.aims.length === 0) return <p className="soft">{say('training:competencies.no-aims')}</p>
  return (
    <ul className="bare stack stack-tight">
      {data.aims.map((aim) => (
        <li key={aim.id}>
          <Cluster between>
            <RowLead note={aim.note}>{aim.words}</RowLead>
            {aim.done ? (
              <Badge tone="good">{aim.done}</Badge>
            ) : (
              <Form method="post">
                <HiddenFields
                  version={aim.version}
                  once={aim.once}
                  values={{ intent: 'reached', aimId: aim.id }}
                />
                <Button kind="secondary">
                  {say('training:deed.reached')}
                  <span className="unseen">: {aim.words}</span>
                </Button>
              </Form>
            )}
          </Cluster>
        </li>
      ))}
    </ul>
  )
}

export function ExerciseView({ data }: { readonly data: ExercisePage }) {
  const form = useReturned(data.aim?.beside)
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      <Card title={say('training:field.scenario')}>
        <p>{data.scenario}</p>
      </Card>
      {data.waits ? <Notice tone="info">{data.waits}</Notice> : null}
      {data.rate ? (
        <Card title={say('training:competencies.rate')}>
          <FieldsForm data={data.rate} form={form} />
        </Card>
      ) : null}
      {data.sides.length > 0 ? <Levels data={data} /> : null}
      {data.sides.some(({ note }) => note) ? (
        <Card title={say('training:field.rating-note')}>
          {data.sides.map((side) =>
            side.note ? (
              <p key={side.key}>
                {side.note}
                <RowNote>{[side.text, side.by].join(' · ')}</RowNote>
              </p>
            ) : null,
          )}
        </Card>
      ) : null}
      {data.aim ? (
        <Card title={say('training:competencies.aims')}>
          <Aims data={data} />
          <FieldsForm data={data.aim} form={form} />
        </Card>
      ) : null}
    </Stack>
  )
}
