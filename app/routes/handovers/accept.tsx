/** The receiving service takes the plan over: its officer, and the first meeting. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeedFrame } from '~/features/handovers/deed-frame'
import { deedPageOf, findingsBefore, handoverPath } from '~/features/handovers/deed-page.server'
import { acceptForm } from '~/features/handovers/forms'
import { MeetingFields } from '~/features/handovers/meeting-fields'
import { listColleagues } from '~/features/handovers/queries.server'
import { acceptHandover } from '~/features/handovers/receiving.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('handover.receive', async (at) => {
  const { row, ...deedPage } = await deedPageOf(at, 'handover.receive', 'accept')
  const colleagues = await listColleagues(at.db, at.actor)
  return {
    ...deedPage,
    findings: await findingsBefore(at, row, 'accept'),
    colleagues: colleagues.map(({ id, name }) => ({ value: id, label: name })),
    me: at.actor.userId,
    stored: row,
  }
})

export const action = deed('handover.receive', async (at) => {
  const form = await readForm(acceptForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await acceptHandover(once(at, form), at.params.handoverId ?? '', version, words)
  return result.ok
    ? redirectSaying('handovers:flash.accepted', handoverPath(result.value))
    : refused('handovers', result.refusal, form)
})

export default function Accept() {
  const { head, findings, colleagues, me, stored } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame head={head} form={form} findings={findings}>
      <Select
        name="receiverUserId"
        label={t('field.receiver')}
        options={colleagues}
        emptyLabel={t('field.receiver-other')}
        defaultValue={form.value('receiverUserId', me)}
        error={form.error('receiverUserId')}
      />
      <Input
        name="receiverName"
        label={t('field.receiver-name')}
        hint={t('hint.receiver-name')}
        mark={t('common:optional')}
        defaultValue={form.value('receiverName')}
        error={form.error('receiverName')}
      />
      <MeetingFields form={form} stored={stored} />
    </DeedFrame>
  )
}
