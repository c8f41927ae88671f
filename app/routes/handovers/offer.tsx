/** The plan is offered to the receiving service; after release this hands the programme over. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { offerHandover } from '~/features/handovers/commands.server'
import { DeedFrame } from '~/features/handovers/deed-frame'
import { deedPageOf, findingsBefore, handoverPath } from '~/features/handovers/deed-page.server'
import { offerForm } from '~/features/handovers/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'

export const meta = titled

export const loader = page('handover.prepare', async (at) => {
  const { row, ...deedPage } = await deedPageOf(at, 'handover.prepare', 'offer')
  return { ...deedPage, findings: await findingsBefore(at, row, 'offer'), today: at.today }
})

export const action = deed('handover.prepare', async (at) => {
  const form = await readForm(offerForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, on } = form.value
  const result = await offerHandover(once(at, form), at.params.handoverId ?? '', version, on)
  return result.ok
    ? redirectSaying('handovers:flash.offered', handoverPath(result.value))
    : refused('handovers', result.refusal, form)
})

export default function Offer() {
  const { head, findings, today } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame head={head} form={form} findings={findings}>
      <DateInput
        name="on"
        label={t('field.offered-on')}
        defaultValue={form.value('on', today)}
        error={form.error('on')}
      />
    </DeedFrame>
  )
}
