/** The fields that settle a statutory deadline: the day, the answer where one was asked for, a note. */
import type { FormReader, FormState } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { type Translate, useKeyedWords, useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { MergeFields } from '~/ui/merge-fields'
import { Notice } from '~/ui/notice'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { DeadlinePage } from './deadline-page.server'

type Row = DeadlinePage['row']

/** The answers of which one is chosen; none where the deed has no answer. */
const answersOf = (row: Row, t: Translate) => {
  if (!row.isAnswer && !row.mayBeEmpty) return []
  const main = row.isAnswer
    ? [
        { value: 'yes', label: t('plans:answer.yes') },
        { value: 'no', label: t('plans:answer.no') },
      ]
    : [{ value: '', label: t('plans:answer.done') }]
  const empty = row.mayBeEmpty ? [{ value: 'not-needed', label: t('plans:answer.not-needed') }] : []
  return [...main, ...empty]
}

function Answer({ form, row }: { readonly form: FormReader; readonly row: Row }) {
  const { t } = useWords('plans')
  const options = answersOf(row, useKeyedWords())
  if (options.length === 0) return null
  return (
    <RadioGroup
      name="answer"
      label={t('field.answer')}
      options={options}
      defaultValue={form.value('answer', row.answer)}
      error={form.error('answer')}
    />
  )
}

type Props = {
  readonly form: FormReader
  readonly row: Row
  /** What came back of this form. */
  readonly state: FormState | undefined
}

export function DeadlineFields({ form, row, state }: Props) {
  const { t } = useWords('plans')
  const options = answersOf(row, useKeyedWords())
  const dayLabel = row.isAnswer ? t('field.answered-on') : t('field.done-on')
  const fields = [
    ...(options.length > 0
      ? [{ name: 'answer', label: t('field.answer'), stored: row.answer, options }]
      : []),
    { name: 'on', label: dayLabel, stored: row.on },
    { name: 'note', label: t('field.note'), stored: row.note },
  ]
  return (
    <>
      <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
      {row.ask ? <Notice>{row.ask}</Notice> : null}
      <Answer form={form} row={row} />
      <DateInput
        name="on"
        label={dayLabel}
        defaultValue={form.value('on', row.on)}
        error={form.error('on')}
      />
      <Textarea
        name="note"
        label={t('field.note')}
        hint={t('field.note-hint')}
        mark={t('common:optional')}
        rows={3}
        defaultValue={form.value('note', row.note)}
        error={form.error('note')}
      />
    </>
  )
}
