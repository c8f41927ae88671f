/** One handover, for both sides; items of its checklist are ticked here. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { handoverPath } from '~/features/handovers/deed-page.server'
import { tickForm } from '~/features/handovers/forms'
import { handoverPageOf } from '~/features/handovers/handover-page.server'
import { HandoverView } from '~/features/handovers/handover-view'
import { tickItem } from '~/features/handovers/items.server'
import { getHandover } from '~/features/handovers/queries.server'
import { PersonStrip } from '~/features/people/person-strip'
import { getPerson } from '~/features/people/queries.server'
import { personStrip } from '~/features/people/strip.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('handover.read', async (at) => {
  const { db, actor, params, t } = at
  const row = await getHandover(db, actor, params.handoverId ?? '')
  const person = await getPerson(db, actor, row.personId)
  return {
    title: `${t('handovers:one')}: ${person.fullName}`,
    strip: await personStrip(db, person, at),
    view: await handoverPageOf(at, row),
  }
})

export const action = deed('handover.tick', async (at) => {
  const form = await readForm(tickForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.handoverId ?? ''
  const { reason, ...words } = form.value
  const result = await tickItem(once(at, form), id, { ...words, reason: reason ?? '' })
  return result.ok
    ? redirectSaying('handovers:flash.ticked', handoverPath(id))
    : refused('handovers', result.refusal, form)
})

export default function Handover() {
  const { strip, view } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('one')}
        trail={[{ label: t('title'), to: '/handovers' }, { label: view.name }]}
        trailLabel={t('trail')}
      />
      <PersonStrip strip={strip} heading={false} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <HandoverView page={view} form={form} />
    </Stack>
  )
}
