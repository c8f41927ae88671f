/** A person's occupations by the classifier and skills in words, each with years of experience. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { occupationSuggestions } from '~/features/people/choices.server'
import { FactForm } from '~/features/people/fact-form'
import { FactList } from '~/features/people/fact-list'
import { answered, loadFacts, removal } from '~/features/people/fact-pages.server'
import { addOccupation, addSkill, removeTrade } from '~/features/people/facts-commands.server'
import { occupationForm, skillForm } from '~/features/people/forms'
import { skillLines } from '~/features/people/overview.server'
import { personPath } from '~/features/people/paths'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readFields } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Input } from '~/ui/input'
import { Halves } from '~/ui/layout'

export const meta = titled
export const handle = 'form'

export const loader = page('person.edit', async (at) => {
  const { facts, base } = await loadFacts(at, 'skills')
  const ids = [...facts.occupations, ...facts.skills].map(({ id }) => id)
  return {
    ...base,
    suggestions: occupationSuggestions(at),
    rows: skillLines(facts, at).map((line, at) => ({ ...line, id: ids[at] ?? '', removes: true })),
  }
})

export const action = deed('person.edit', async (at) => {
  const personId = at.params.personId ?? ''
  const here = personPath(personId, 'skills')
  const data = await at.request.formData()
  const removed = await removal(data, here, (id) => removeTrade(at.caller, personId, id))
  if (removed) return removed
  if (data.get('intent') === 'skill') {
    const form = readFields(skillForm, data)
    if (!form.ok) return invalid(form)
    return answered(await addSkill(once(at, form), personId, form.value), form, here, 'added')
  }
  const form = readFields(occupationForm, data)
  if (!form.ok) return invalid(form)
  const code = form.value.occupation.slice(0, 4)
  const result = await addOccupation(once(at, form), personId, { code, years: form.value.years })
  return answered(result, form, here, 'added')
})

export default function Skills() {
  const { heading, back, once: key, suggestions, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const say = useKeyedWords()
  const state = useActionData<FormState>()
  const skill = readerOf(state?.typed.intent === 'skill' ? state : undefined, say)
  const trade = readerOf(
    state?.typed.intent === 'skill'
      ? undefined
      : refusalBeside(state, { 'occupation-unknown': 'occupation' }),
    say,
  )
  const years = { name: 'years', label: t('field.years'), width: 'xs', inputMode: 'numeric' } as const
  return (
    <>
      <FactList
        title={heading}
        rows={rows}
        empty={t('no-skills')}
        heads={[t('field.occupation'), t('field.years')]}
      />
      <Halves>
        <FactForm
          title={t('occupation.add')}
          form={trade}
          deed={t('common:add')}
          back={back}
          once={key}
          hidden={{ intent: 'occupation' }}
        >
          <Input
            name="occupation"
            label={t('field.occupation')}
            hint={t('hint.occupation')}
            suggestions={suggestions}
            error={trade.error('occupation')}
            defaultValue={trade.value('occupation')}
          />
          <Input {...years} error={trade.error('years')} defaultValue={trade.value('years')} />
        </FactForm>
        <FactForm
          title={t('skill.add')}
          form={skill}
          deed={t('common:add')}
          back={back}
          once={`${key}-skill`}
          hidden={{ intent: 'skill' }}
        >
          <Input
            name="skill"
            label={t('field.skill')}
            hint={t('hint.skill')}
            error={skill.error('skill')}
            defaultValue={skill.value('skill')}
          />
          <Input
            {...years}
            id="skill-years"
            error={skill.error('years')}
            defaultValue={skill.value('years')}
          />
        </FactForm>
      </Halves>
    </>
  )
}
