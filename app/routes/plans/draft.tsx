/** A draft from what is known: needs that the facts show, measures that usually answer them, for a human to judge. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftFromFacts } from '~/features/plans/drafting.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, planPath } from '~/features/plans/deed-page.server'
import { draftForm } from '~/features/plans/forms'
import { suggestionsFor } from '~/features/plans/need-page.server'
import { SuggestionFields } from '~/features/plans/suggestion-fields'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('plan.draft', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.draft', 'plans:deed.draft')
  return { ...head, suggestions: await suggestionsFor(at, plan) }
})

export const action = deed('plan.draft', async (at) => {
  const form = await readForm(draftForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, measures } = form.value
  const result = await draftFromFacts(once(at, form), at.params.planId ?? '', version, measures)
  return result.ok
    ? redirectSaying('plans:flash.measures-added', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Draft() {
  const { heading, deed: head, suggestions } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame heading={heading} deed={head} form={form} word={t('draft.deed')} subtitle={t('step.suggest')}>
      <SuggestionFields form={form} suggestions={suggestions} />
    </DeedFrame>
  )
}
