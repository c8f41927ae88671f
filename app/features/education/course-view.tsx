/** One course: its facts, the step it waits for, its lessons, its people, and the work that it opened. */
import { Form, Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { CoursePage, RollLine } from './course-page.server'
import { Actions } from '~/ui/list-page'

function Step({ step }: { readonly step: NonNullable<CoursePage['step']> }) {
  return (
    <Notice tone={step.intent === null ? 'info' : 'accent'} title={step.lead}>
      {step.intent === null ? null : (
        <Form method="post">
          <HiddenFields version={step.version} once={step.once} values={{ intent: step.intent }} />
          <Button>{step.text}</Button>
        </Form>
      )}
    </Notice>
  )
}

function Roll({ title, rows }: { readonly title: string; readonly rows: readonly RollLine[] }) {
  const { t } = useWords('education')
  return (
    <Card flush title={title}>
      <Table
        caption={title}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="people" title={t('empty.roll')}>
            {t('empty.roll-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: t('column.name'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.warning ?? undefined}>
                {row.name}
              </RowLead>
            ),
          },
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
            key: 'attendance',
            head: t('column.attendance'),
            cell: (row) => (
              <>
                {row.attendance}
                {row.missed ? <RowNote>{row.missed}</RowNote> : null}
              </>
            ),
          },
          {
            key: 'deed',
            head: t('column.deed'),
            headHidden: true,
            align: 'end',
            cell: (row) => (
              <Cluster>
                {row.paper ? (
                  <ButtonLink to={row.paper.to} kind="link" download label={`${row.paper.text}, ${row.name}`}>
                    {row.paper.text}
                  </ButtonLink>
                ) : null}
                {row.takeOffTo ? (
                  <ButtonLink to={row.takeOffTo} kind="link" label={`${t('deed.take-off')}: ${row.name}`}>
                    {t('deed.take-off')}
                  </ButtonLink>
                ) : null}
              </Cluster>
            ),
          },
        ]}
      />
    </Card>
  )
}

function Lessons({ rows }: { readonly rows: NonNullable<CoursePage['lessons']> }) {
  const { t } = useWords('education')
  return (
    <Card flush title={t('lessons')}>
      <Table
        caption={t('lessons')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="calendar" title={t('empty.lessons')}>
            {t('empty.lessons-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'lesson',
            head: t('column.lesson'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.topic}>
                {row.text}
              </RowLead>
            ),
          },
          { key: 'roll', head: t('column.roll'), cell: (row) => <Badge tone={row.tone}>{row.state}</Badge> },
        ]}
      />
    </Card>
  )
}

function Opened({ rows }: { readonly rows: NonNullable<CoursePage['opened']> }) {
  const { t } = useWords('education')
  return (
    <Card flush title={t('opened.title')} aside={<span className="soft small">{t('opened.lead')}</span>}>
      <Table
        caption={t('opened.title')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="briefcase" title={t('empty.opened')}>
            {t('empty.opened-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'work',
            head: t('column.work'),
            lead: true,
            cell: (row) => (
              <RowLead to={row.to} note={row.organisation}>
                {row.title}
              </RowLead>
            ),
          },
          { key: 'free', head: t('column.places'), cell: (row) => row.free },
          {
            key: 'people',
            head: t('column.eligible'),
            cell: (row) => (
              <Cluster>
                {row.people.map(({ id, name, to }) => (
                  <Link key={id} to={to}>
                    {name}
                  </Link>
                ))}
              </Cluster>
            ),
          },
        ]}
      />
    </Card>
  )
}

export function CourseView({ data }: { readonly data: CoursePage }) {
  const { t } = useWords('education')
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={
          <>
            <Badge tone={data.state.tone}>{data.state.text}</Badge> {data.seats}
          </>
        }
        actions={data.actions.length > 0 ? <Actions actions={data.actions} /> : undefined}
      />
      {data.step ? <Step step={data.step} /> : null}
      <Card>
        <KeyFacts facts={data.facts} />
        {data.opening ? (
          <p>
            <Link to={data.opening.to}>{data.opening.text}</Link>
          </p>
        ) : null}
      </Card>
      {data.opened ? <Opened rows={data.opened} /> : null}
      {data.lessons ? <Lessons rows={data.lessons} /> : null}
      {data.roll ? <Roll title={t('roll')} rows={data.roll} /> : null}
      {data.waiting.length > 0 ? <Roll title={t('waiting')} rows={data.waiting} /> : null}
    </Stack>
  )
}
