/** The page on which a psychologist keeps the warning for the hour of acute risk. */
import { riskKinds } from '~/domain/secrecy/glass'
import { nameOf } from '~/features/plans/wording.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { riskForm } from './glass-forms'
import { endForm } from './leave-forms'
import { endRisk, findPersonAtRisk, findRiskCard, openRisk, writeRisk } from './risk.server'

/** The card opens for its author; a colleague sees that there is one, and writes their own in its place. */
export const riskPageOf = async (at: At) => {
  const { db, actor, caller, params, t, format } = at
  const person = await findPersonAtRisk(db, actor, params.personId ?? '')
  if (!person) throw notFound()
  const card = await findRiskCard(db, person.id)
  const isOwn = card?.authorId === actor.userId
  const stored = (part: 'warning' | 'measures') =>
    card && isOwn ? (openRisk(caller.keys, card, part) ?? '') : ''
  return {
    title: t('secrecy:risk.title'),
    once: newId(),
    who: nameOf(person),
    back: `/people/${person.id}/sessions`,
    version: card?.version ?? 0,
    standing: card
      ? t('secrecy:risk.stands', { who: card.author, at: format.instant(card.writtenAt) })
      : null,
    kind: isOwn ? card.kind : '',
    warning: stored('warning'),
    measures: stored('measures'),
    kinds: riskKinds.map((value) => ({ value, label: t(`secrecy:event-reason.${value}`) })),
  }
}

/** Writing and ending, told apart by `intent`. */
export const riskAction = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  const personId = at.params.personId ?? ''
  const back = `/people/${personId}/risk`
  if (data.get('intent') === 'end') {
    const form = readFields(endForm, data)
    if (!form.ok) return invalid(form)
    const result = await endRisk(once(at, form), personId, form.value.version)
    return result.ok
      ? redirectSaying('secrecy:flash.risk-ended', back)
      : refused('secrecy', result.refusal, form)
  }
  const form = readFields(riskForm, data)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await writeRisk(once(at, form), personId, words, version)
  return result.ok
    ? redirectSaying('secrecy:flash.risk-written', back)
    : refused('secrecy', result.refusal, form)
}
