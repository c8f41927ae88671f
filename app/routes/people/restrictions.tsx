/** What a court forbids a person under administrative supervision: the law's closed list, with the court act. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { restrictionCodes } from '~/domain/people/restrictions'
import { codeOptions, placeGroups } from '~/features/people/choices.server'
import { FactForm } from '~/features/people/fact-form'
import { FactList } from '~/features/people/fact-list'
import { answered, loadFacts, removal } from '~/features/people/fact-pages.server'
import { recordRestriction, removeRestriction } from '~/features/people/facts-commands.server'
import { restrictionForm } from '~/features/people/forms'
import { restrictionLines } from '~/features/people/overview.server'
import { personPath } from '~/features/people/paths'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readFields } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

export const meta = titled
export const handle = 'form'

export const loader = page('person.edit', async (at) => {
  const { facts, base } = await loadFacts(at, 'restrictions')
  return {
    ...base,
    codes: codeOptions(at, 'restriction', restrictionCodes),
    places: placeGroups(at),
    rows: restrictionLines(facts, at).map((line, at) => ({
      ...line,
      id: facts.restrictions[at]?.id ?? '',
      removes: true,
    })),
  }
})

export const action = deed('person.edit', async (at) => {
  const personId = at.params.personId ?? ''
  const here = personPath(personId, 'restrictions')
  const data = await at.request.formData()
  const removed = await removal(data, here, (id) => removeRestriction(at.caller, personId, id))
  if (removed) return removed
  const form = readFields(restrictionForm, data)
  if (!form.ok) return invalid(form)
  const result = await recordRestriction(once(at, form), personId, form.value)
  return answered(result, form, here, 'added', 'vocabulary')
})

/** Which field each refusal of the law's list speaks of. */
const fieldOf = {
  'restriction-court-act-missing': 'courtAct',
  'restriction-court-missing': 'court',
  'restriction-from-missing': 'fromDay',
  'restriction-until-missing': 'untilDay',
  'restriction-until-before-from': 'untilDay',
  'restriction-hours-missing': 'from',
  'restriction-hours-unreal': 'from',
}

export default function Restrictions() {
  const { heading, back, once: key, codes, places, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const form = readerOf(refusalBeside(useActionData<FormState>(), fieldOf), useKeyedWords())
  const field = (name: string, label: string) => ({
    name,
    label,
    error: form.error(name),
    defaultValue: form.value(name),
  })
  return (
    <>
      <FactList title={heading} rows={rows} empty={t('no-restrictions')} />
      <FactForm
        title={t('restriction.add')}
        note={t('hint.court')}
        form={form}
        deed={t('common:add')}
        back={back}
        once={key}
      >
        <RadioGroup {...field('code', t('field.code'))} options={codes} />
        <Input {...field('court', t('field.court'))} />
        <Input {...field('courtAct', t('field.courtAct'))} width="m" />
        <FormRow>
          <DateInput {...field('fromDay', t('field.fromDay'))} />
          <DateInput {...field('untilDay', t('field.untilDay'))} />
        </FormRow>
        <FormRow>
          <Input {...field('from', t('field.hoursFrom'))} hint={t('hint.hours')} width="xs" />
          <Input {...field('to', t('field.hoursTo'))} hint={t('hint.hoursTo')} width="xs" />
        </FormRow>
        <Textarea {...field('places', t('field.places'))} hint={t('hint.places')} rows={3} />
        <Select
          {...field('areas', t('field.areas'))}
          hint={t('hint.areas')}
          groups={places}
          emptyLabel={t('common:none')}
        />
      </FactForm>
    </>
  )
}
