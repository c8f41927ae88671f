/** The sending side writes where the plan goes, whom it meets there, and what stays unresolved. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { destinationKinds } from '~/domain/handovers/destination'
import { prepareHandover } from '~/features/handovers/commands.server'
import { DeedFrame } from '~/features/handovers/deed-frame'
import { deedPageOf, handoverPath } from '~/features/handovers/deed-page.server'
import { prepareForm } from '~/features/handovers/forms'
import { releaseOf } from '~/features/handovers/load.server'
import { MeetingFields } from '~/features/handovers/meeting-fields'
import { prepareMerge } from '~/features/handovers/prepare-merge'
import { placeGroups } from '~/features/plans/deed-page.server'
import { PlaceFields } from '~/features/plans/destination-fields'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Input } from '~/ui/input'
import { MergeFields } from '~/ui/merge-fields'
import { RadioGroup } from '~/ui/radio-group'
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
  const state = useActionData<FormState>()
  const say = useKeyedWords()
  const form = readerOf(state, say)
  const kinds = destinationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))
  const fields = prepareMerge({ stored, kinds: mayChoose ? kinds : [], places }, say)
  return (
    <DeedFrame head={head} form={form}>
      <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
      {mayChoose ? (
        <RadioGroup
          name="kind"
          label={t('field.kind')}
          hint={t('hint.kind')}
          options={kinds}
          defaultValue={form.value('kind', stored.kind)}
          error={form.error('kind')}
        />
      ) : null}
      <PlaceFields form={form} places={places} stored={stored} />
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
