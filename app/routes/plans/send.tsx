/** The approved plan goes to the authority of the chosen residence, which sees it from then on. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { sendPlan } from '~/features/plans/commands.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, findingsBefore, placeGroups, planPath } from '~/features/plans/deed-page.server'
import { DestinationFields } from '~/features/plans/destination-fields'
import { sendForm } from '~/features/plans/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Checkbox } from '~/ui/checkbox'

export const meta = titled

export const loader = page('plan.send', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.send', 'plan-rules:transition.send')
  return {
    ...head,
    findings: await findingsBefore(at, plan, 'send'),
    places: placeGroups(at),
    stored: {
      placeAfter: plan.placeAfter ?? plan.personPlaceAfter,
      addressAfter: plan.addressAfter ?? plan.personAddressAfter,
      on: at.today,
    },
  }
})

export const action = deed('plan.send', async (at) => {
  const form = await readForm(sendForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await sendPlan(once(at, form), at.params.planId ?? '', version, words)
  return result.ok
    ? redirectSaying('plans:flash.sent', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Send() {
  const { heading, deed: head, findings, places, stored } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame
      heading={heading}
      deed={head}
      form={form}
      findings={findings}
      word={heading}
      subtitle={t('step.send')}
    >
      <DestinationFields form={form} places={places} stored={stored} />
      <Checkbox
        name="withNotice"
        label={t('field.with-notice')}
        defaultChecked={form.value('withNotice', 'on') !== ''}
      />
    </DeedFrame>
  )
}
