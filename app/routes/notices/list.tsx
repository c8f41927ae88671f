/** Every notice within reach, with the late answers first in line; several may be recorded as sent, or as handed over, at once. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { noticesPageOf } from '~/features/notices/list-page.server'
import { ManyFields, ManyPreview, ManyTold } from '~/features/notices/many-fields'
import { type ManyState, manyAction } from '~/features/notices/many.server'
import { NoticesTable } from '~/features/notices/notices-table'
import { readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { ErrorSummary } from '~/ui/error-summary'
import { Cluster, Stack } from '~/ui/layout'
import { Outcome } from '~/ui/outcome'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('notice.read', noticesPageOf)

export const action = deed('notice.issue', manyAction)

/** Which field a refusal speaks of. */
const beside = { 'day-in-future': 'on', 'tracking-missing': 'tracking' } as const

function List({ state }: { readonly state: ManyState | undefined }) {
  const { rows, chips, many, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  const form = readerOf(refusalBeside(state, beside), useKeyedWords())
  return (
    <>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Chips label={t('filter.label')} chips={chips} />
      {many ? (
        <ManyFields many={many} form={form} begun={state !== undefined}>
          <NoticesTable rows={rows} ticked={form.values('notice')} />
        </ManyFields>
      ) : (
        <NoticesTable rows={rows} ticked={null} />
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

function Links() {
  const { links } = useLoaderData<typeof loader>()
  return links.length > 0 ? (
    <Cluster>
      {links.map((link) => (
        <ButtonLink key={link.to} to={link.to}>
          {link.label}
        </ButtonLink>
      ))}
    </Cluster>
  ) : null
}

export default function Notices() {
  const state = useActionData<ManyState>()
  const { t } = useWords('notices')
  const isDeed = state?.preview !== undefined || state?.told !== undefined
  return (
    <>
      <PageHeader
        title={t(isDeed ? 'many.title' : 'title')}
        subtitle={isDeed ? undefined : t('list.lead')}
        actions={isDeed ? null : <Links />}
      />
      <Stack>
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
    </>
  )
}
