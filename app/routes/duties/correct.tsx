/** An event that was recorded wrongly: taken back with a reason, and recorded anew when its right day is known. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { correctEvent } from '~/features/duties/correct.server'
import { backPath, correctPageOf } from '~/features/duties/duty-page.server'
import { correctForm } from '~/features/duties/forms'
import { MomentFields } from '~/features/duties/record-duties'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('duty.record', correctPageOf)

export const action = deed('duty.record', async (at) => {
  const form = await readForm(correctForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await correctEvent(once(at, form), at.params.eventId ?? '', version, words)
  return result.ok
    ? redirectSaying('duties:flash.corrected', backPath(result.value))
    : refused('duties', result.refusal, form)
})

export default function Correct() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('duties')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('correct.title')}
        subtitle={data.event}
        trail={[{ label: t('title'), to: data.back }, { label: data.person }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={data.version} once={data.once} />
          <p className="soft">{t('correct.lead')}</p>
          <Input
            name="reason"
            label={t('field.correction')}
            maxLength={300}
            defaultValue={form.value('reason')}
            error={form.error('reason')}
          />
          <MomentFields
            form={form}
            needsHour={data.needsHour}
            label={t('correct.right-day')}
            hint={t('correct.right-day-hint')}
            on=""
          />
          <FormActions>
            <Button>{t('correct.deed')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
