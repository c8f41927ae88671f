/** The sending side ends a handover that has lost its purpose. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelReasons } from '~/domain/handovers/state'
import { cancelHandover } from '~/features/handovers/commands.server'
import { deedPageOf, handoverPath } from '~/features/handovers/deed-page.server'
import { cancelForm } from '~/features/handovers/forms'
import { ReasonFrame } from '~/features/handovers/reason-frame'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('handover.prepare', async (at) => {
  const { row: _, ...deedPage } = await deedPageOf(at, 'handover.prepare', 'cancel')
  return deedPage
})

export const action = deed('handover.prepare', async (at) => {
  const form = await readForm(cancelForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, reason } = form.value
  const result = await cancelHandover(once(at, form), at.params.handoverId ?? '', version, reason)
  return result.ok
    ? redirectSaying('handovers:flash.cancelled', handoverPath(result.value))
    : refused('handovers', result.refusal, form)
})

export default function Cancel() {
  const { head } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <ReasonFrame
      head={head}
      form={form}
      label={t('field.reason')}
      reasons={cancelReasons.map((value) => ({ value, label: t(`cancel-reason.${value}`) }))}
    />
  )
}
