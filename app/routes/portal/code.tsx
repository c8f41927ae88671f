/** An officer makes a person's sign-in code; its sheet is shown and printed once. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type CodeSheet as Sheet, actOnCode, codePageOf } from '~/features/portal/code-page.server'
import { CodeSheet } from '~/features/portal/code-sheet'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { PrintButton } from '~/ui/print-button'

export const meta = titled

export const loader = page('portal-code.issue', codePageOf)

export const action = deed('portal-code.issue', actOnCode)

type Texted = 'sent' | 'not-sent' | null

type Answer = FormState | { readonly sheet: Sheet; readonly texted: Texted } | undefined

function Printed(props: { readonly sheet: Sheet; readonly texted: Texted; readonly back: string }) {
  const { sheet, texted, back } = props
  const { t } = useWords('portal')
  return (
    <Stack>
      <div className="not-printed">
        <Stack>
          <PageHeader title={t('code.ready')} />
          <Notice tone="warn">{t('code.only-now')}</Notice>
          {texted ? (
            <Notice tone={texted === 'sent' ? 'good' : 'warn'}>{t(`code.sms-${texted}`)}</Notice>
          ) : null}
          <FormActions>
            <PrintButton word={t('code.print')} />
            <ButtonLink to={back}>{t('code.done')}</ButtonLink>
          </FormActions>
        </Stack>
      </div>
      <CodeSheet sheet={sheet} />
    </Stack>
  )
}

export default function SignInCode() {
  const { title, name, back, last, maySms } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  const say = useKeyedWords()
  const answer = useActionData() as Answer
  if (answer && 'sheet' in answer) return <Printed {...answer} back={back} />
  const form = readerOf(answer, say)
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('code.lead')}
        trail={[{ label: name, to: back }, { label: title }]}
        trailLabel={t('code.trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {last ? (
        <Card title={t('code.last')}>
          <p>
            <Badge tone={last.tone}>{last.text}</Badge>
          </p>
          <p className="soft">
            {last.made}
            <br />
            {last.place}
          </p>
          {last.mayEnd ? (
            <Confirm summary={t('code.end-deed')} question={t('code.end-ask')}>
              <Form method="post">
                <HiddenFields values={{ intent: 'end' }} />
                <Button kind="danger">{t('code.end-deed')}</Button>
              </Form>
            </Confirm>
          ) : null}
        </Card>
      ) : null}
      <Card title={t('code.new')}>
        <p>{t(last?.mayEnd ? 'code.how-again' : 'code.how')}</p>
        <Form method="post" reloadDocument>
          <HiddenFields values={{ intent: 'issue' }} />
          {maySms ? <Checkbox name="bySms" label={t('code.by-sms')} hint={t('code.by-sms-hint')} /> : null}
          <FormActions>
            <Button icon="print">{t('code.deed')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
