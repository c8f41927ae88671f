/** People whom one step or course helps most; those ticked get it as a measure of their plans. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CountingCard } from '~/features/matching/counting-card'
import { HelpedTable } from '~/features/matching/helped-table'
import { addSteps } from '~/features/matching/step-action.server'
import { helpedPage } from '~/features/matching/unlock-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('unlock.read', helpedPage)

export const action = deed('plan.draft', addSteps)

export default function Helped() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('matching')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.where}
        trail={[{ label: t('unlock.page'), to: '/unlock' }, { label: data.title }]}
        trailLabel={t('unlock.page')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <p className="soft">{t('unlock.add-lead')}</p>
      {data.progress ? (
        <CountingCard {...data.progress} />
      ) : (
        <Form method="post" className="stack">
          <HiddenFields once={data.once} values={{ of: data.of }} />
          <HelpedTable rows={data.rows} isCourse={data.isCourse} mayAdd={data.mayAdd} />
          {data.mayAdd && data.rows.some(({ plan }) => plan === 'open') ? (
            <FormActions>
              <Button kind="primary" icon="plus">
                {t('unlock.add-ticked')}
              </Button>
            </FormActions>
          ) : null}
        </Form>
      )}
    </Stack>
  )
}
