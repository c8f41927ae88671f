/** The person's own word about help after release: asks for it, or does not want it. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeedFrame } from '~/features/handovers/deed-frame'
import { deedPageOf, findingsBefore, handoverPath } from '~/features/handovers/deed-page.server'
import { requestForm } from '~/features/handovers/forms'
import { recordRequest } from '~/features/handovers/receiving.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { RadioGroup } from '~/ui/radio-group'

export const meta = titled

export const loader = page('handover.request', async (at) => {
  const { row, ...deedPage } = await deedPageOf(at, 'handover.request', 'request')
  return { ...deedPage, findings: await findingsBefore(at, row, 'accept'), today: at.today }
})

export const action = deed('handover.request', async (at) => {
  const form = await readForm(requestForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, asks, on } = form.value
  const words = { asks: asks === 'yes', on }
  const result = await recordRequest(once(at, form), at.params.handoverId ?? '', version, words)
  return result.ok
    ? redirectSaying('handovers:flash.request', handoverPath(result.value))
    : refused('handovers', result.refusal, form)
})

export default function Request() {
  const { head, findings, today } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame head={head} form={form} findings={findings}>
      <RadioGroup
        name="asks"
        label={t('field.asks')}
        hint={t('hint.asks')}
        options={[
          { value: 'yes', label: t('asks.yes') },
          { value: 'no', label: t('asks.no') },
        ]}
        defaultValue={form.value('asks')}
        error={form.error('asks')}
      />
      <DateInput
        name="on"
        label={t('field.asked-on')}
        defaultValue={form.value('on', today)}
        error={form.error('on')}
      />
    </DeedFrame>
  )
}
