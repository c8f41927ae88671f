/** Caseloads: who has how many people, and where it presses. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { remindWorkers } from '~/features/caseload/commands.server'
import { LoadBars } from '~/features/caseload/load-bars'
import { loadPageOf, workersBehind } from '~/features/caseload/load-page.server'
import { InstitutionTable, WorkerTable } from '~/features/caseload/load-table'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refused } from '~/platform/form.server'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('caseload.read', loadPageOf)

/** Reminds whoever has something overdue. */
export const action = deed('caseload.rebalance', async (at) => {
  const result = await remindWorkers(at.caller, await workersBehind(at))
  return result.ok
    ? redirectSaying('caseload:flash.reminded', '/caseload')
    : refused('caseload', result.refusal, { typed: {} })
})

function Remind({ behind }: { readonly behind: readonly string[] }) {
  const { t } = useWords('caseload')
  if (behind.length === 0) return null
  return (
    <Confirm
      icon="bell"
      summary={t('remind.title')}
      question={t('remind.question', { names: behind.join(', ') })}
    >
      <Form method="post">
        <FormActions>
          <Button>{t('remind.deed')}</Button>
        </FormActions>
      </Form>
    </Confirm>
  )
}

export default function Caseload() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('caseload')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const { workers, institutions } = data
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.subtitle ?? t(data.isCountry ? 'lead.country' : 'lead.own')}
        trail={data.subtitle ? [{ label: data.title, to: '/caseload' }, { label: data.subtitle }] : undefined}
        trailLabel={t('trail')}
        actions={
          <>
            {data.mayAssign ? (
              <ButtonLink to="/caseload/assign" kind="primary">
                {t(data.mayRebalance ? 'assign.title' : 'take.title')}
              </ButtonLink>
            ) : null}
            {data.mayRebalance ? <ButtonLink to="/caseload/even">{t('even.title')}</ButtonLink> : null}
          </>
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {workers ? <WorkerTable rows={workers} /> : null}
      {institutions ? <InstitutionTable rows={institutions} /> : null}
      <LoadBars
        rows={workers ?? institutions ?? []}
        title={t(workers ? 'bars.title' : 'bars.country')}
        nameHead={t(workers ? 'head.worker' : 'head.institution')}
      />
      <Cluster>
        <ButtonLink to="/plans/times">{t('times.title')}</ButtonLink>
        <Remind behind={data.behind} />
      </Cluster>
    </Stack>
  )
}
