/** What the pages of papers, trades, restrictions and obligations share: the person, and how a sent form is answered. */
import type { Result } from '~/domain/result'
import { redirectSaying } from '~/platform/flash.server'
import { type FormRead, readFields, invalid, refused } from '~/platform/form.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { removeForm } from './forms'
import { personPath } from './paths'
import { type Person, type PersonFacts, getPerson, getPersonFacts } from './queries.server'

/** The person for a page that changes them, with everything recorded and a key for the form. */
export const loadFacts = async (
  at: At,
  page: string,
): Promise<{
  person: Person
  facts: PersonFacts
  base: { title: string; back: string; here: string; once: string; heading: string }
}> => {
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '', 'person.edit')
  const heading = at.t(`people:section.${page}`)
  return {
    person,
    facts: await getPersonFacts(at.db, person.id),
    base: {
      title: `${heading}: ${person.fullName}`,
      heading,
      back: personPath(person.id),
      here: personPath(person.id, page),
      once: newId(),
    },
  }
}

type Read = FormRead<unknown>

/** A saved form leads back to its page; a refused one stays. `area` holds the words of refusals. */
export const answered = (
  result: Result<unknown>,
  form: Read,
  path: string,
  said: 'added' | 'removed' | 'saved',
  area = 'people',
): Response =>
  result.ok ? redirectSaying(`people:flash.${said}`, path) : refused(area, result.refusal, form)

/** Does the removal that a form asks for; undefined when the form asks for something else. */
export const removal = async (
  data: FormData,
  path: string,
  remove: (id: string) => Promise<Result<unknown>>,
): Promise<Response | undefined> => {
  if (data.get('intent') !== 'remove') return undefined
  const form = readFields(removeForm, data)
  if (!form.ok) return invalid(form)
  return answered(await remove(form.value.id), form, path, 'removed')
}
