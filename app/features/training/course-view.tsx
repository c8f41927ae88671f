/** One line of the plan: facts, the next step, seats. */
import { Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useKeyedWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Halves, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import type { coursePage } from './course-pages.server'
import { FieldsForm, useReturned } from '~/ui/form-page'
import { Actions, LinesTable } from '~/ui/list-page'

type Data = Awaited<ReturnType<typeof coursePage>>

function Deeds({ data, form }: { readonly data: Data; readonly form: FormReader }) {
  const say = useKeyedWords()
  if (!data.step && !data.seat) return null
  return (
    <Halves>
      {data.seat ? (
        <Card title={say('training:seat-card')}>
          <FieldsForm data={data.seat} form={form} />
        </Card>
      ) : null}
      {data.step ? (
        <Card title={say('training:step-card')}>
          <FieldsForm data={data.step} form={form} />
        </Card>
      ) : null}
    </Halves>
  )
}

export function CourseView({ data }: { readonly data: Data }) {
  const form = useReturned({ ...data.seat?.beside, ...data.step?.beside })
  const say = useKeyedWords()
  return (
    <Stack>
      <PageHeader
        trailLabel={say('common:navigation')}
        trail={data.trail}
        title={data.title}
        subtitle={data.subtitle}
        actions={<Actions actions={data.actions} />}
      />
      <ErrorSummary title={say('common:problem')} problems={form.problems} />
      {data.review ? (
        <Notice tone="warn">
          {data.review}{' '}
          {data.methodsTo ? <Link to={data.methodsTo}>{say('training:to-methods')}</Link> : null}
        </Notice>
      ) : null}
      <Card>
        <KeyFacts facts={data.facts} shape="columns" />
      </Card>
      <Deeds data={data} form={form} />
      <LinesTable caption={say('training:seats.title')} lines={data.seats} />
    </Stack>
  )
}
