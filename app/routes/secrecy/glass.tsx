/** One opening: the reason, the second person's word, and for a few hours the warning and the measures. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { answerGlassAction, openingPageOf } from '~/features/secrecy/glass-pages.server'
import { BehindGlass } from '~/features/secrecy/glass-parts'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('glass.break', openingPageOf)

export const action = deed('glass.break', answerGlassAction)

export default function Glass() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('secrecy')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.who}
        trailLabel={t('common:trail')}
        trail={[{ label: t('glass.title'), to: '/secrecy/glass' }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('glass.facts')} aside={<Badge tone={data.state.tone}>{data.state.text}</Badge>}>
        <KeyFacts
          facts={[
            { name: t('field.threat'), value: data.reason },
            { name: t('field.seen'), value: data.words },
            { name: t('column.asked'), value: data.asked },
            ...(data.decided ? [{ name: t('column.decided'), value: data.decided }] : []),
            ...(data.openUntil ? [{ name: t('glass.open-until'), value: data.openUntil }] : []),
          ]}
        />
      </Card>
      {data.isOwn ? <Notice tone="info" title={t('glass.waits-other')} /> : null}
      {data.isForOthers ? <Notice tone="plain" title={t('glass.for-two')} /> : null}
      {data.mayAnswer ? (
        <Card title={t('glass.second')} tone="accent">
          <p>{t('glass.second-text')}</p>
          <Form method="post">
            <HiddenFields version={data.version} once={data.once} />
            <FormActions>
              <Button name="answer" value="open" icon="alert">
                {t('deed.open-glass')}
              </Button>
              <Button name="answer" value="refuse" kind="secondary">
                {t('deed.refuse-glass')}
              </Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
      {data.behind ? <BehindGlass data={data.behind} /> : null}
    </Stack>
  )
}
