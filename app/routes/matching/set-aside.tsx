/** An officer takes an opening off a person's list with a reason, or puts it back. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { bringBack, setAside } from '~/features/matching/commands.server'
import { bringBackForm, setAsideForm } from '~/features/matching/forms'
import { matchPage } from '~/features/matching/match-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('match.set-aside', async (at) => {
  const { name, opening, aside, personTo, once: key } = await matchPage(at)
  const title = at.t(aside ? 'matching:page.bring-back' : 'matching:page.set-aside')
  return { title, name, opening, aside, to: `${personTo}/matches/${opening.id}`, once: key }
})

export const action = deed('match.set-aside', async (at) => {
  const [personId, openingId] = [at.params.personId ?? '', at.params.openingId ?? '']
  const list = `/people/${personId}/matches`
  const data = await at.request.formData()
  if (data.get('intent') === 'bring-back') {
    const form = readFields(bringBackForm, data)
    if (!form.ok) return invalid(form)
    const result = await bringBack(once(at, form), personId, openingId)
    return result.ok
      ? redirectSaying('matching:flash.brought-back', list)
      : refused('referrals', result.refusal, form)
  }
  const form = readFields(setAsideForm, data)
  if (!form.ok) return invalid(form)
  const result = await setAside(once(at, form), personId, openingId, form.value.reason)
  return result.ok
    ? redirectSaying('matching:flash.set-aside', list)
    : refused('referrals', result.refusal, form)
})

export default function SetAside() {
  const { title, name, opening, aside, to, once: key } = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <>
      <PageHeader title={title} subtitle={`${name} · ${opening.title} · ${opening.where}`} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields once={key} values={{ intent: aside ? 'bring-back' : 'set-aside' }} />
        {aside ? (
          <p>{t('page.aside-because', { reason: aside })}</p>
        ) : (
          <Textarea
            name="reason"
            label={t('page.why-not-propose')}
            hint={t('page.aside-hint')}
            rows={3}
            defaultValue={form.value('reason')}
            error={form.error('reason')}
          />
        )}
        <FormActions>
          <Button kind="primary">{title}</Button>
          <ButtonLink to={to}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
