/** One paper of a person: how it stands, its next step, and the steps so far. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { paperKindIn } from '~/domain/people/readiness/outlook'
import { answered } from '~/features/people/fact-pages.server'
import { stepForm, takeBackForm } from '~/features/people/forms'
import { takePaperStep, takePaperStepBack } from '~/features/people/papers-commands.server'
import { paperPage } from '~/features/people/papers-page.server'
import { PaperStepForm } from '~/features/people/paper-step-form'
import { personPath } from '~/features/people/paths'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields } from '~/platform/form.server'
import { type At, deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Timeline } from '~/ui/timeline'

export const meta = titled
export const handle = 'form'

const kindIn = ({ params }: At) => {
  const kind = paperKindIn(params.kind)
  if (!kind) throw notFound()
  return kind
}

export const loader = page('person.read', async (at) => paperPage(at, kindIn(at)))

export const action = deed('person.edit', async (at) => {
  const kind = kindIn(at)
  const personId = at.params.personId ?? ''
  const path = personPath(personId, `documents/${kind}`)
  const data = await at.request.formData()
  if (data.get('intent') === 'take-back') {
    const form = readFields(takeBackForm, data)
    if (!form.ok) return invalid(form)
    const result = await takePaperStepBack(once(at, form), personId, kind, form.value.version)
    return answered(result, form, path, 'saved')
  }
  const form = readFields(stepForm, data)
  if (!form.ok) return invalid(form)
  return answered(await takePaperStep(once(at, form), personId, kind, form.value), form, path, 'saved')
})

export default function Paper() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const history = (
    <Card title={t('papers.history')}>
      {data.history.length > 0 ? (
        <Timeline
          label={t('papers.history')}
          items={data.history.map(({ id, title, meta, lines, isBack }) => ({
            id,
            title: isBack ? <s>{title}</s> : title,
            meta,
            body: lines.length > 0 ? lines.map((line) => <p key={line}>{line}</p>) : undefined,
          }))}
        />
      ) : (
        <EmptyState title={t('papers.no-history')} />
      )}
      {data.mayEdit && data.mayTakeBack ? (
        <Confirm summary={t('papers.take-back')} question={t('papers.take-back-question')}>
          <Form method="post">
            <HiddenFields version={data.version} values={{ intent: 'take-back' }} />
            <Button kind="danger">{t('papers.take-back')}</Button>
          </Form>
        </Confirm>
      ) : null}
    </Card>
  )
  return (
    <Stack>
      <PageHeader
        title={data.name}
        trail={[{ label: t('tab.documents'), to: data.back }]}
        trailLabel={t('tab.label')}
      />
      {data.lapse ? <Notice tone="warn">{data.lapse}</Notice> : null}
      <Columns aside={history}>
        <Stack>
          <Card title={t('papers.now')}>
            <KeyFacts facts={data.facts} />
            {data.next ? <p className="soft">{t('papers.next-is', { step: data.next })}</p> : null}
          </Card>
          {data.mayEdit ? <PaperStepForm page={data} form={form} /> : null}
        </Stack>
      </Columns>
    </Stack>
  )
}
