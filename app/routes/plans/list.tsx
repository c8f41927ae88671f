/** All plans within reach, by end of term; one deed may be recorded for several of them. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { plansPageOf } from '~/features/plans/list-page.server'
import { ManyFields, ManyPreview, ManyTold } from '~/features/plans/many-fields'
import { type ManyState, manyAction } from '~/features/plans/many.server'
import { PlansTable } from '~/features/plans/plans-table'
import { readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { StripLegend } from '~/ui/charts/road-strip'
import { ErrorSummary } from '~/ui/error-summary'
import { Filters } from '~/ui/filters'
import { Cluster, Stack } from '~/ui/layout'
import { Outcome } from '~/ui/outcome'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('plan.list', plansPageOf)

export const action = deed('plan.deadline', manyAction)

function List({ state }: { readonly state: ManyState | undefined }) {
  const { filters, clearTo, rows, dueHead, legend, many, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const form = readerOf(refusalBeside(state, { 'day-in-future': 'on' }), useKeyedWords())
  return (
    <>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Filters rows={filters} />
      {clearTo ? (
        <Cluster>
          <ButtonLink to={clearTo} kind="link">
            {t('list.clear')}
          </ButtonLink>
        </Cluster>
      ) : null}
      {rows.length > 0 ? <StripLegend label={t('strip.legend')} items={legend} /> : null}
      {many ? (
        <ManyFields many={many} form={form} begun={state !== undefined}>
          <PlansTable rows={rows} dueHead={dueHead} ticked={form.values('plan')} />
        </ManyFields>
      ) : (
        <PlansTable rows={rows} dueHead={dueHead} ticked={null} />
      )}
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </>
  )
}

export default function Plans() {
  const { assignTo } = useLoaderData<typeof loader>()
  const state = useActionData<ManyState>()
  const { t } = useWords('plans')
  const isDeed = state?.preview !== undefined || state?.told !== undefined
  return (
    <Stack>
      <PageHeader
        title={t(isDeed ? 'many.title' : 'title')}
        subtitle={isDeed ? undefined : t('list.lead')}
        actions={assignTo && !isDeed ? <ButtonLink to={assignTo}>{t('list.assign')}</ButtonLink> : null}
      />
      {state?.preview ? (
        <Outcome>
          <ManyPreview preview={state.preview} />
        </Outcome>
      ) : null}
      {state?.told ? (
        <Outcome>
          <ManyTold told={state.told} />
        </Outcome>
      ) : null}
      {isDeed ? null : <List state={state} />}
    </Stack>
  )
}
