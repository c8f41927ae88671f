/** The person's own page of volunteering: what is open to them, and what they signed up for. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownDeed } from '~/features/volunteering/own-action.server'
import { volunteeringOf } from '~/features/volunteering/own-page.server'
import { OwnVolunteering } from '~/features/volunteering/own-view'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('sign-up.own', async (at) => ({
  title: at.t('volunteering:own.title'),
  volunteering: await volunteeringOf(at, at.actor.personId ?? '', true),
}))

export const action = deed('sign-up.own', ownDeed)

export default function OwnVolunteeringPage() {
  const { title, volunteering } = useLoaderData<typeof loader>()
  const { t } = useWords('volunteering')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={volunteering.hours ?? t('own.lead')}
        trail={[{ label: t('own.home'), to: '/portal' }, { label: title }]}
        trailLabel={t('common:trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <OwnVolunteering data={volunteering} />
    </Stack>
  )
}
