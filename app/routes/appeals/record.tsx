/** An officer writes down a correction or an objection that a person handed in on paper. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AppealFields } from '~/features/appeals/appeal-fields'
import { recordAppeal } from '~/features/appeals/commands.server'
import { aboutIn, recordForm } from '~/features/appeals/forms'
import { newAppealPageOf } from '~/features/appeals/own-page.server'
import { personPath } from '~/features/people/paths'
import { getPerson } from '~/features/people/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'

export const meta = titled
export const handle = 'form'

export const loader = page('appeal.record', async (at) => {
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '', 'appeal.record')
  const asked = newAppealPageOf(at)
  const here = personPath(person.id, 'appeals/new')
  const form = asked.kind === 'complaint' ? { ...asked, kind: 'correction' as const } : asked
  return {
    ...form,
    back: personPath(person.id),
    chips: (['correction', 'objection'] as const).map((kind) => ({
      to: `${here}?kind=${kind}`,
      label: at.t(`appeals:kind.${kind}`),
      current: kind === form.kind,
    })),
  }
})

export const action = deed('appeal.record', async (at) => {
  const personId = at.params.personId ?? ''
  const form = await readForm(recordForm, at.request)
  if (!form.ok) return invalid(form)
  const about = aboutIn({ ...form.value, subject: null })
  if (typeof about === 'string')
    return invalid({ ok: false, errors: { [about]: { key: 'errors:choose' } }, typed: form.typed })
  if (about.kind === 'complaint') return invalid({ ok: false, errors: {}, typed: form.typed })
  const result = await recordAppeal(once(at, form), personId, about, form.value.text)
  return result.ok
    ? redirectSaying('appeals:flash.recorded', personPath(personId))
    : refused('appeals', result.refusal, form)
})

export default function RecordAppeal() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('appeals')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <h2>{t('record.title')}</h2>
      <Chips label={t('field.topic')} chips={data.chips} />
      <Notice>{t('record.complaints')}</Notice>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <AppealFields page={data} form={form} />
        <p className="soft">{data.clock}</p>
        <FormActions>
          <Button>{t('record.deed')}</Button>
          <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}
