/** After release the plan goes to the authority of the place where the person went. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { handOverPlan } from '~/features/plans/commands.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, findingsBefore, placeGroups, planPath } from '~/features/plans/deed-page.server'
import { DestinationFields } from '~/features/plans/destination-fields'
import { handOverForm } from '~/features/plans/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('plan.hand-over', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.hand-over', 'plan-rules:transition.hand-over')
  return {
    ...head,
    findings: await findingsBefore(at, plan, 'hand-over'),
    places: placeGroups(at),
    stored: {
      placeAfter: plan.placeAfter ?? plan.personPlaceAfter,
      addressAfter: plan.addressAfter ?? plan.personAddressAfter,
      on: at.today,
    },
  }
})

export const action = deed('plan.hand-over', async (at) => {
  const form = await readForm(handOverForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await handOverPlan(once(at, form), at.params.planId ?? '', version, words)
  return result.ok
    ? redirectSaying('plans:flash.handed-over', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function HandOver() {
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
      subtitle={t('step.hand-over')}
    >
      <DestinationFields form={form} places={places} stored={stored} />
    </DeedFrame>
  )
}
