/** Staff ask a psychologist for diagnostics: the warning first, then the fields of annex 10. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { askDiagnostics } from '~/features/diagnostics/commands.server'
import { askForm, diagnosticsRefusalFields } from '~/features/diagnostics/forms'
import { askPageOf } from '~/features/diagnostics/pages.server'
import { Warning } from '~/features/diagnostics/warning'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('diagnostics.ask', askPageOf)

export const action = deed('diagnostics.ask', async (at) => {
  const form = await readForm(askForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await askDiagnostics(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('diagnostics:flash.asked', `/psychology/requests/${result.value}`)
    : refused('diagnostics', result.refusal, form)
})

export default function AskDiagnostics() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('diagnostics')
  const form = readerOf(refusalBeside(useActionData<FormState>(), diagnosticsRefusalFields), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('new.lead')}
        trailLabel={t('common:trail')}
        trail={[{ label: data.name, to: data.back }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Warning />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <KeyFacts facts={[{ name: t('fact.since'), value: data.since || '–' }]} />
          <Input
            name="conditions"
            label={t('fact.conditions')}
            mark={t('common:optional')}
            defaultValue={form.value('conditions')}
            error={form.error('conditions')}
          />
          <RadioGroup
            name="examinedBefore"
            label={t('fact.before')}
            shape="inline"
            options={data.before}
            defaultValue={form.value('examinedBefore', 'unknown')}
            error={form.error('examinedBefore')}
          />
          <Textarea
            name="task"
            label={t('fact.task')}
            hint={t('hint.task')}
            defaultValue={form.value('task')}
            error={form.error('task')}
          />
          <Checkbox name="warned" label={t('field.warned')} error={form.error('warned')} />
          <FormActions>
            <Button>{t('deed.ask')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
