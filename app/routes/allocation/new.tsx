/** Asking for a run: whose people, to what end, with which declared priorities. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newRunPage, startFromForm } from '~/features/allocation/new-page.server'
import { RunFields } from '~/features/allocation/run-fields'
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

export const loader = page('allocation.run', newRunPage)

export const action = deed('allocation.run', startFromForm)

export default function NewRun() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('new.title')}
        subtitle={t('new.lead')}
        trail={[{ label: t('title'), to: '/allocation' }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" noValidate className="form">
        <HiddenFields once={data.once} />
        <RunFields data={data} form={form} />
        <FormActions>
          <Button kind="primary" icon="match">
            {t('deed.start')}
          </Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
