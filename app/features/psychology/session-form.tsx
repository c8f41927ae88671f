/** The session form: what changes most is asked first, everything else has its usual answer; Ctrl+Enter saves. */
import { Form } from '@remix-run/react'
import type { KeyboardEvent } from 'react'
import { absences, attendances, recordedKinds, requesters } from '~/domain/psychology/session'
import type { FormReader } from '~/platform/form'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import type { NewSessionPage } from './new-session-page.server'
import { SessionTexts } from './session-texts'

export type SessionFormProps = {
  readonly form: FormReader
  readonly page: Pick<NewSessionPage, 'stored' | 'methods' | 'inserts' | 'once'>
}

/** Ctrl+Enter (⌘+Enter) in any field saves: a hand need not leave the keys. */
const saveByKeys = (event: KeyboardEvent<HTMLFormElement>): void => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
}

/** Options of a closed list in the reader's words. */
export const useOptions = () => {
  const say = useKeyedWords()
  return (group: string, codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: say(`psychology:${group}.${code}`) }))
}

function WhenAndWhere({ form, page: { stored } }: SessionFormProps) {
  const { t } = useWords('psychology')
  return (
    <FormRow>
      <DateInput
        name="heldOn"
        label={t('field.held-on')}
        defaultValue={form.value('heldOn', stored.heldOn)}
        error={form.error('heldOn')}
        required
      />
      <Input
        name="startedAt"
        type="time"
        width="s"
        label={t('field.started-at')}
        defaultValue={form.value('startedAt', stored.startedAt)}
        error={form.error('startedAt')}
      />
      <Input
        name="minutes"
        label={t('field.minutes')}
        inputMode="numeric"
        width="xs"
        defaultValue={form.value('minutes', stored.minutes)}
        error={form.error('minutes')}
        required
      />
      <Input
        name="room"
        label={t('field.room')}
        width="s"
        defaultValue={form.value('room', stored.room)}
        error={form.error('room')}
      />
    </FormRow>
  )
}

function WhatAndHow({ form, page: { stored, methods } }: SessionFormProps) {
  const { t } = useWords('psychology')
  const options = useOptions()
  return (
    <>
      <FormRow>
        <Select
          name="kind"
          label={t('field.kind')}
          options={options('kind', recordedKinds)}
          defaultValue={form.value('kind', stored.kind)}
          error={form.error('kind')}
          required
        />
        <Select
          name="method"
          label={t('field.method')}
          emptyLabel={t('method.none')}
          options={methods}
          defaultValue={form.value('method', stored.method)}
          error={form.error('method')}
        />
        <Select
          name="requestedBy"
          label={t('field.requested-by')}
          options={options('requester', requesters)}
          defaultValue={form.value('requestedBy', 'psychologist')}
          error={form.error('requestedBy')}
        />
      </FormRow>
      <RadioGroup
        name="attendance"
        label={t('field.attendance')}
        shape="inline"
        options={options('attendance', attendances)}
        defaultValue={form.value('attendance', 'attended')}
        error={form.error('attendance')}
      />
      <Select
        name="absence"
        label={t('field.absence')}
        hint={t('hint.absence')}
        emptyLabel={t('absence.none')}
        options={options('absence', absences)}
        width="l"
        defaultValue={form.value('absence')}
        error={form.error('absence')}
      />
    </>
  )
}

/** Enter saves rather than inserting: the first button of a form is the one that Enter presses. */
function SavedByEnter() {
  return <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
}

export function SessionForm(props: SessionFormProps) {
  const { t } = useWords('psychology')
  const { form, page } = props
  return (
    <Form method="post" className="form" noValidate onKeyDown={saveByKeys}>
      <SavedByEnter />
      <HiddenFields once={page.once} values={{ planned: form.value('planned', page.stored.planned) }} />
      <WhenAndWhere {...props} />
      <WhatAndHow {...props} />
      <SessionTexts {...props} />
      <FormRow>
        <DateInput
          name="nextOn"
          label={t('field.next-on')}
          defaultValue={form.value('nextOn')}
          error={form.error('nextOn')}
        />
        <Input
          name="nextPlan"
          label={t('field.next-plan')}
          defaultValue={form.value('nextPlan')}
          error={form.error('nextPlan')}
        />
      </FormRow>
      <FormActions>
        <Button icon="lock">{t('deed.record')}</Button>
        <span className="soft small">{t('hint.keys')}</span>
      </FormActions>
    </Form>
  )
}

/** Refusals that speak of a field stand beside it. */
export const besideSession = {
  'session-ahead': 'heldOn',
  'session-too-old': 'heldOn',
  'absence-missing': 'absence',
  'absence-without-miss': 'absence',
  'note-without-session': 'note',
  'recommendation-empty': 'conclusion',
  'next-before': 'nextOn',
  'method-not-approved': 'method',
  'psychologist-busy': 'startedAt',
  'person-busy': 'startedAt',
}
