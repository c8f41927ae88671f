/** What the edit pages of a person load, and how a sent section becomes its deed. */
import type { GenericSchema, InferOutput, ObjectEntries, StrictObjectSchema } from 'valibot'
import type { Result } from '~/domain/result'
import type { Caller } from '~/platform/caller.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound } from '~/platform/guard.server'
import {
  type Problems,
  healthProblems,
  identityProblems,
  sentenceProblems,
  withIinProblem,
  workProblems,
} from './checks'
import {
  changeAfterRelease,
  changeHealth,
  changeIdentity,
  changePlacement,
  changeSentence,
  changeWorkFacts,
} from './commands.server'
import { type Section, sectionFields, sections } from './fields.server'
import { afterForm, healthForm, identityForm, placementForm, sentenceForm, workForm } from './forms'
import { personPath } from './paths'
import { getPerson } from './queries.server'

/** The section that an address names; health has a page of its own, under its own permission. */
export const sectionIn = (params: At['params']): Exclude<Section, 'health'> => {
  const section = sections.find((each) => each === params.section)
  if (!section || section === 'health') throw notFound()
  return section
}

export const loadSection = async (at: At, section: Section) => {
  const permission = section === 'health' ? 'person.health' : 'person.edit'
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '', permission)
  const words = at.t(`people:section.${section}`)
  return {
    title: at.t('people:edit.title', { section: words }),
    back: personPath(person.id),
    version: person.version,
    sets: await sectionFields(at.db, section, person, at),
  }
}

type Shape = StrictObjectSchema<ObjectEntries, undefined> & GenericSchema

type Change<Value> = (caller: Caller, personId: string, value: Value) => Promise<Result<string>>

const run = async <S extends Shape>(
  at: At,
  shape: S,
  change: Change<InferOutput<S>>,
  check: (value: InferOutput<S>) => Problems | Promise<Problems> = () => ({}),
): Promise<Response> => {
  const personId = at.params.personId ?? ''
  const form = await readForm(shape, at.request)
  if (!form.ok) return invalid(withIinProblem(form, at.desk.config.demo))
  const errors = await check(form.value)
  if (Object.keys(errors).length > 0) return invalid({ ok: false, errors, typed: form.typed })
  const result = await change(at.caller, personId, form.value)
  return result.ok
    ? redirectSaying('people:flash.saved', personPath(personId))
    : refused('people', result.refusal, form)
}

const editedPerson = (at: At) => getPerson(at.db, at.actor, at.params.personId ?? '', 'person.edit')

/** Reads the form of a section, checks its fields against each other and does the deed. */
export const saveSection = async (at: At, section: Section): Promise<Response> => {
  switch (section) {
    case 'identity':
      return run(at, identityForm, changeIdentity, async (value) => {
        const person = await editedPerson(at)
        return identityProblems(value, at.today, person.demo === 1)
      })
    case 'placement':
      return run(at, placementForm, changePlacement)
    case 'sentence':
      return run(at, sentenceForm, changeSentence, async (value) =>
        sentenceProblems(value, await editedPerson(at), at.today),
      )
    case 'health':
      return run(at, healthForm, changeHealth, healthProblems)
    case 'work':
      return run(at, workForm, changeWorkFacts, workProblems)
    case 'after':
      return run(at, afterForm, changeAfterRelease)
  }
}
