/** A step to work, or a course, added to a person's plan as a measure. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { addOneStep } from '~/features/matching/step-action.server'
import { StepList } from '~/features/matching/step-list'
import { stepsPage } from '~/features/matching/steps-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('match.person', stepsPage)

export const action = deed('plan.draft', addOneStep)

export default function Steps() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('unlock.all')}
        subtitle={data.name}
        trail={[
          { label: data.name, to: `/people/${data.personId}` },
          { label: t('page.tab'), to: `/people/${data.personId}/matches` },
          { label: t('unlock.all') },
        ]}
        trailLabel={t('common:trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <StepList data={data} />
    </Stack>
  )
}
