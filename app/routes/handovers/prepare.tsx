/** The sending side writes where the plan goes, whom it meets there, and what stays unresolved. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { destinationKinds } from '~/domain/handovers/destination'
import { prepareHandover } from '~/features/handovers/commands.server'
import { DeedFrame } from '~/features/handovers/deed-frame'
import { deedPageOf, handoverPath } from '~/features/handovers/deed-page.server'
import { prepareForm } from '~/features/handovers/forms'
import { releaseOf } from '~/features/handovers/load.server'
import { MeetingFields } from '~/features/handovers/meeting-fields'
import { placeGroups } from '~/features/plans/deed-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('handover.prepare', async (at) => {
  const { row, ...deedPage } = await deedPageOf(at, 'handover.prepare', 'prepare')
  const { facts } = await releaseOf(at.db, row.personId)
  return { ...deedPage, places: placeGroups(at), stored: row, mayChoose: facts.ground === null }
})

export const action = deed('handover.prepare', async (at) => {
  const form = await readForm(prepareForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await prepareHandover(once(at, form), at.params.handoverId ?? '', version, words)
  return result.ok
    ? redirectSaying('handovers:flash.prepared', handoverPath(result.value))
    : refused('handovers', result.refusal, form)
})

export default function Prepare() {
  const { head, places, stored, mayChoose } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedFrame head={head} form={form}>
      {mayChoose ? (
        <RadioGroup
          name="kind"
          label={t('field.kind')}
          hint={t('hint.kind')}
          options={destinationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          defaultValue={form.value('kind', stored.kind)}
          error={form.error('kind')}
        />
      ) : null}
      <Select
        name="placeAfter"
        label={t('field.place')}
        groups={places}
        emptyLabel={t('common:choose')}
        defaultValue={form.value('placeAfter', stored.placeAfter)}
        error={form.error('placeAfter')}
      />
      <Input
        name="addressAfter"
        label={t('field.address')}
        mark={t('common:optional')}
        defaultValue={form.value('addressAfter', stored.addressAfter)}
        error={form.error('addressAfter')}
      />
      <Input
        name="receiverName"
        label={t('field.receiver')}
        hint={t('hint.receiver')}
        mark={t('common:optional')}
        defaultValue={form.value('receiverName', stored.receiverName)}
        error={form.error('receiverName')}
      />
      <MeetingFields form={form} stored={stored} optional />
      <Textarea
        name="note"
        label={t('field.unresolved')}
        hint={t('hint.unresolved')}
        mark={t('common:optional')}
        defaultValue={form.value('note', stored.note)}
        error={form.error('note')}
      />
    </DeedFrame>
  )
}
