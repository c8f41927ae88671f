/** When a released person appears for registration: what hours of work are looked at against. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { appearanceBodies } from '~/domain/people/appearances'
import { appearancesPage } from '~/features/people/appearances-page.server'
import { recordAppearance, removeAppearance } from '~/features/people/appearances.server'
import { FactForm } from '~/features/people/fact-form'
import { FactList } from '~/features/people/fact-list'
import { answered, removal } from '~/features/people/fact-pages.server'
import { appearanceForm } from '~/features/people/forms'
import { personPath } from '~/features/people/paths'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readFields } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'

export const meta = titled
export const handle = 'form'

export const loader = page('person.appearances', appearancesPage)

export const action = deed('person.appearances', async (at) => {
  const personId = at.params.personId ?? ''
  const here = personPath(personId, 'appearances')
  const data = await at.request.formData()
  const removed = await removal(data, here, (id) => removeAppearance(at.caller, personId, id))
  if (removed) return removed
  const form = readFields(appearanceForm, data)
  if (!form.ok) return invalid(form)
  const result = await recordAppearance(once(at, form), personId, form.value)
  return answered(result, form, here, 'added', 'vocabulary')
})

/** Which field each refusal speaks of. */
const fieldOf = {
  'appearance-days': 'weekdays',
  'appearance-month-day': 'monthDays',
  'appearance-hours': 'from',
  'appearance-until': 'untilDay',
}

export default function Appearances() {
  const { heading, back, once: key, weekdays, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const say = useKeyedWords()
  const form = readerOf(refusalBeside(useActionData<FormState>(), fieldOf), say)
  const field = (name: string, label: string) => ({
    name,
    label,
    error: form.error(name),
    defaultValue: form.value(name),
  })
  const bodies = appearanceBodies.map((value) => ({
    value,
    label: say(`vocabulary:appearance-body.${value}`),
  }))
  return (
    <>
      <FactList title={heading} rows={rows} empty={t('no-appearances')} />
      <FactForm
        title={t('appearance.add')}
        note={t('hint.appearance')}
        form={form}
        deed={t('common:add')}
        back={back}
        once={key}
      >
        <RadioGroup {...field('body', t('field.appearanceBody'))} options={bodies} />
        <CheckboxGroup
          name="weekdays"
          label={t('field.weekdays')}
          error={form.error('weekdays')}
          options={weekdays}
          defaultValue={form.values('weekdays')}
          shape="inline"
        />
        <Input {...field('monthDays', t('field.monthDays'))} hint={t('hint.monthDays')} width="s" />
        <FormRow>
          <Input {...field('from', t('field.appearanceFrom'))} type="time" width="s" />
          <Input {...field('to', t('field.appearanceTo'))} type="time" width="s" />
        </FormRow>
        <FormRow>
          <DateInput {...field('fromDay', t('field.fromDay'))} />
          <DateInput {...field('untilDay', t('field.untilDay'))} mark={t('common:optional')} />
        </FormRow>
      </FactForm>
    </>
  )
}
