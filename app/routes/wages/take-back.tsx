/** Taking a statement back, so that a right one can be issued. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { takeBackForm } from '~/features/wages/forms'
import { takeBackPage } from '~/features/wages/take-back-page.server'
import { takeBackStatement } from '~/features/wages/statements.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('wage.issue', takeBackPage)

export const action = deed('wage.issue', async (at) => {
  const form = await readForm(takeBackForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.statementId ?? ''
  const result = await takeBackStatement(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('wages:flash.taken-back', `/wages/statements/${id}`)
    : refused('wages', result.refusal, form)
})

export default function TakeBack() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('wages')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:navigation')}
        trail={[
          { label: t('title'), to: '/wages' },
          { label: data.who, to: data.backTo },
        ]}
        title={t('take-back.title')}
        subtitle={data.subtitle}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <p>{t('take-back.text')}</p>
        <Textarea
          name="why"
          label={t('take-back.why')}
          error={form.error('why')}
          defaultValue={form.value('why')}
        />
        <FormActions>
          <Button kind="danger">{t('deed.take-back')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
