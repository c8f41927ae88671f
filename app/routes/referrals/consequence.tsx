/** Undoing what a reason brought, with a reason; it goes back to the referral. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { undoConsequence } from '~/features/placements/consequences.server'
import { consequencePage } from '~/features/referrals/consequence-page.server'
import { undoForm } from '~/features/referrals/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('referral.undo', consequencePage)

export const action = deed('referral.undo', async (at) => {
  const form = readFields(undoForm, await at.request.formData())
  if (!form.ok) return invalid(form)
  const result = await undoConsequence(once(at, form), at.params.consequenceId ?? '', form.value)
  return result.ok
    ? redirectSaying('referrals:flash.undone', `/referrals/${result.value}`)
    : refused('referrals', result.refusal, form)
})

export default function Consequence() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('referrals')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/referrals' }]}
        title={data.title}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={data.text}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={data.version} />
          <Textarea
            name="why"
            label={t('field.why')}
            rows={3}
            defaultValue={form.value('why')}
            error={form.error('why')}
          />
          <FormActions>
            <Button kind="primary">{t('undo')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
