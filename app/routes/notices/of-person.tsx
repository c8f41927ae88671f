/** The notices of one person, under their plan. */
import { useActionData, useLoaderData } from '@remix-run/react'
import * as v from 'valibot'
import { prepareNotice } from '~/features/notices/commands.server'
import { addressedIn, prepareForm } from '~/features/notices/forms'
import { noticePath, noticesPath, personNoticesOf } from '~/features/notices/person-page.server'
import { DueNotices, EnterInRegister, PrepareAny, WrittenNotices } from '~/features/notices/person-notices'
import { enterByHand } from '~/features/notices/register.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('notice.read', personNoticesOf)

export const action = deed('notice.prepare', async (at) => {
  const personId = at.params.personId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'enter') {
    const form = readFields(v.strictObject({}), data)
    if (!form.ok) return invalid(form)
    const result = await enterByHand(once(at, form), personId)
    return result.ok
      ? redirectSaying('notices:flash.entered', noticesPath(personId))
      : refused('notices', result.refusal, form)
  }
  const form = readFields(prepareForm, data)
  if (!form.ok) return invalid(form)
  const { what, ...rest } = form.value
  const result = await prepareNotice(once(at, form), personId, { ...addressedIn(what), ...rest })
  return result.ok
    ? redirectSaying('notices:flash.prepared', noticePath(result.value, 'lines'))
    : refused('notices', result.refusal, form)
})

const beside = { 'other-place-needed': 'placeKato', 'recipient-not-of-kind': 'what' } as const

export default function NoticesOfPerson() {
  const { rows, preparing } = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {preparing ? <DueNotices preparing={preparing} /> : null}
      <WrittenNotices rows={rows} />
      {preparing ? <PrepareAny preparing={preparing} form={form} /> : null}
      {preparing ? <EnterInRegister preparing={preparing} /> : null}
    </Stack>
  )
}
