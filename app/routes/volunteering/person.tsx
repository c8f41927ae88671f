/** A person's volunteering: the tab of their officer. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/policy'
import { getPerson } from '~/features/people/queries.server'
import { volunteeringOf } from '~/features/volunteering/own-page.server'
import { personDeed } from '~/features/volunteering/person-action.server'
import { PersonVolunteering } from '~/features/volunteering/person-view'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('sign-up.read', async (at) => {
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '', 'sign-up.read')
  return {
    title: person.fullName,
    volunteering: await volunteeringOf(at, person.id, false),
    proposes: mayEver(at.actor, 'sign-up.propose'),
    papers: `/people/${person.id}/volunteering/papers`,
  }
})

export const action = deed('sign-up.propose', personDeed)

export default function VolunteeringTab() {
  const { volunteering, proposes, papers } = useLoaderData<typeof loader>()
  const { t } = useWords('volunteering')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <PersonVolunteering data={volunteering} proposes={proposes} papers={papers} />
    </Stack>
  )
}
