/** The fields that settle a statutory deadline: the day, the answer where one was asked for, a note. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { Notice } from '~/ui/notice'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { DeadlinePage } from './deadline-page.server'

function Answer({ form, row }: { readonly form: FormReader; readonly row: DeadlinePage['row'] }) {
  const { t } = useWords('plans')
  if (!row.isAnswer && !row.mayBeEmpty) return null
  const main = row.isAnswer
    ? [
        { value: 'yes', label: t('answer.yes') },
        { value: 'no', label: t('answer.no') },
      ]
    : [{ value: '', label: t('answer.done') }]
  const empty = row.mayBeEmpty ? [{ value: 'not-needed', label: t('answer.not-needed') }] : []
  return (
    <RadioGroup
      name="answer"
      label={t('field.answer')}
      options={[...main, ...empty]}
      defaultValue={form.value('answer', row.answer)}
      error={form.error('answer')}
    />
  )
}

export function DeadlineFields({
  form,
  row,
}: {
  readonly form: FormReader
  readonly row: DeadlinePage['row']
}) {
  const { t } = useWords('plans')
  return (
    <>
      {row.ask ? <Notice>{row.ask}</Notice> : null}
      <Answer form={form} row={row} />
      <DateInput
        name="on"
        label={row.isAnswer ? t('field.answered-on') : t('field.done-on')}
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
