/** The consultation of a relative: its form and what comes of sending it (order 508, annex 21). */
import { fullName } from '~/domain/people/names'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { recordRelatives } from './commands.server'
import { relativesForm } from './forms'
import { findPersonForSession } from './queries.server'
import { toldIn } from './wording.server'

export const relativesPage = async (at: At) => {
  const person = await findPersonForSession(at.db, at.actor, at.params.personId ?? '')
  if (!person) throw notFound()
  const { surname, givenName: given, patronymic } = person
  return {
    title: at.t('psychology:relatives.new'),
    personId: person.id,
    name: fullName({ surname, given, patronymic }),
    once: newId(),
    today: at.today,
  }
}

export const answerRelatives = async (at: At): Promise<Response> => {
  const form = await readForm(relativesForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordRelatives(once(at, form), at.params.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('psychology:flash.relatives', '/psychology/relatives')
    : refused('psychology', toldIn(result.refusal, at), form)
}
