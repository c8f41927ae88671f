/** The page that moves a term or a release: its fields, the preview before saving, and what moved before. */
import { releaseGrounds } from '~/domain/people/person'
import { termAfter, termCauseCodes, termProblems } from '~/domain/people/term'
import type { ReleaseGround } from '~/domain/people/person'
import { previewTermChange } from '~/features/plans/preview.server'
import { termChangesOf } from '~/features/plans/term-changes.server'
import { redirectSaying } from '~/platform/flash.server'
import type { FormState } from '~/platform/form'
import { type FormRead, invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { codeOptions } from './choices.server'
import { personPath } from './paths'
import { type Person, getPerson } from './queries.server'
import { changeTerm } from './term-commands.server'
import { type TermValue, termForm } from './term-forms'
import { changeLines } from './term-words.server'

const personAt = (at: At): Promise<Person> =>
  getPerson(at.db, at.actor, at.params.personId ?? '', 'person.term')

/** Why nothing can be moved here; null while the person is in custody. */
const closedBecause = ({ standing }: Person): string | null =>
  standing === 'in-custody' ? null : standing === 'released' ? 'already-left' : 'not-in-custody'

export const termPageOf = async (at: At) => {
  const { t } = at
  const person = await personAt(at)
  const closed = closedBecause(person)
  return {
    title: `${t('people:term.title')}: ${person.fullName}`,
    once: newId(),
    version: person.version,
    back: personPath(person.id),
    closed: closed && t(`people:refusal.${closed}`),
    causes: codeOptions(at, 'term-cause', termCauseCodes),
    grounds: codeOptions(at, 'release-ground', releaseGrounds),
    stored: {
      endOfTerm: person.endOfTerm,
      releasedOn: person.releasedOn,
      releaseGround: person.releaseGround,
    },
    changes: (await termChangesOf(at.db, person.id)).map((each) => changeLines(each, at)),
  }
}

const dayWords = (before: Person['endOfTerm'], after: Person['endOfTerm'], { t, format }: At): string => {
  const [was, is] = [before, after].map((day) => format.day(day) || t('people:term.no-day'))
  return before === after ? (is ?? '') : `${was} → ${is}`
}

const previewOf = async (at: At, person: Person, value: TermValue) => {
  const { t, format } = at
  const after = termAfter(person, value)
  const overlay = {
    endOfTerm: after.endOfTerm,
    releaseOn: after.releasedOn,
    releaseGround: (after.releaseGround as ReleaseGround | null) ?? 'end-of-term',
    termSetOn: after.termSetOn,
  }
  const act = [value.courtAct, format.day(value.actOn)].filter(Boolean).join(', ')
  return {
    facts: [
      { name: t('people:term.cause'), value: t(`vocabulary:term-cause.${value.cause}`) },
      ...(act ? [{ name: t('people:field.courtAct'), value: act }] : []),
      { name: t('people:field.endOfTerm'), value: dayWords(person.endOfTerm, after.endOfTerm, at) },
      { name: t('people:term.release'), value: dayWords(person.releasedOn, after.releasedOn, at) },
      ...(after.releaseGround
        ? [
            {
              name: t('people:field.releaseGround'),
              value: t(`vocabulary:release-ground.${after.releaseGround}`),
            },
          ]
        : []),
    ],
    ...(await previewTermChange(at.db, person.id, overlay, at)),
  }
}

export type TermPreviewed = Awaited<ReturnType<typeof previewOf>>

/** What a sent form comes back with: the fields as typed, and the preview once nothing is wrong. */
export type TermState = FormState & { readonly preview?: TermPreviewed }

const problemsOf = (person: Person, value: TermValue, { today }: At): FormState['errors'] =>
  Object.fromEntries(
    termProblems(person, value, today).map(({ field, code }) => [
      field,
      { key: `people:term.error.${code}` },
    ]),
  )

type Read = FormRead<TermValue> & { readonly ok: true }

const save = async (at: At, form: Read): Promise<Response> => {
  const personId = at.params.personId ?? ''
  const result = await changeTerm(once(at, form), personId, form.value)
  return result.ok
    ? redirectSaying('people:flash.term', personPath(personId, 'plan'))
    : refused('people', result.refusal, form)
}

/** Fields → preview → saved. Works without scripts: the preview carries what was typed. */
export const answerTerm = async (at: At): Promise<Response | TermState> => {
  const form = await readForm(termForm, at.request)
  if (!form.ok) return invalid(form)
  const { intent, version } = form.value
  const { typed } = form
  if (intent === 'edit') return { errors: {}, typed }
  const person = await personAt(at)
  if (closedBecause(person) || person.version !== version) return save(at, form)
  const errors = problemsOf(person, form.value, at)
  if (Object.keys(errors).length > 0) return invalid({ ok: false, errors, typed })
  return intent === 'save'
    ? save(at, form)
    : { errors: {}, typed, preview: await previewOf(at, person, form.value) }
}
