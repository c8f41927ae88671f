/** The page that moves a person to another institution. */
import { transferReasons } from '~/domain/people/transfer'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { codeOptions, institutionOptions } from './choices.server'
import { personPath } from './paths'
import { getPerson } from './queries.server'
import { transferPerson } from './term-commands.server'
import { transferForm } from './term-forms'

export const transferPageOf = async (at: At) => {
  const { t, db } = at
  const person = await getPerson(db, at.actor, at.params.personId ?? '', 'person.transfer')
  const institutions = await institutionOptions(db, at)
  return {
    title: `${t('people:transfer.title')}: ${person.fullName}`,
    once: newId(),
    version: person.version,
    back: personPath(person.id),
    on: at.today,
    closed: person.standing === 'in-custody' ? null : t('people:refusal.not-in-custody'),
    institutions: institutions.filter(({ value }) => value !== person.institutionId),
    reasons: codeOptions(at, 'transfer-reason', transferReasons),
  }
}

/** Whoever sent the person away no longer reaches them, so the way leads back to the list. */
export const answerTransfer = async (at: At): Promise<Response> => {
  const form = await readForm(transferForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await transferPerson(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('people:flash.transferred', '/people')
    : refused('people', result.refusal, form)
}
