/** The receiving service sends the plan back, with the reason and with what is missing. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { returnReasons } from '~/domain/handovers/state'
import { deedPageOf, handoverPath } from '~/features/handovers/deed-page.server'
import { returnForm } from '~/features/handovers/forms'
import { returnHandover } from '~/features/handovers/receiving.server'
import { ReasonFrame } from '~/features/handovers/reason-frame'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('handover.receive', async (at) => {
  const { row: _, ...deedPage } = await deedPageOf(at, 'handover.receive', 'return')
  return deedPage
})

export const action = deed('handover.receive', async (at) => {
  const form = await readForm(returnForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await returnHandover(once(at, form), at.params.handoverId ?? '', version, words)
  return result.ok
    ? redirectSaying('handovers:flash.returned', handoverPath(result.value))
    : refused('handovers', result.refusal, form)
})

export default function Return() {
  const { head } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <ReasonFrame
      head={head}
      form={form}
      label={t('field.return-reason')}
      reasons={returnReasons.map((value) => ({ value, label: t(`return-reason.${value}`) }))}
    >
      <Textarea
        name="note"
        label={t('field.missing')}
        hint={t('hint.missing')}
        defaultValue={form.value('note')}
        error={form.error('note')}
      />
    </ReasonFrame>
  )
}
