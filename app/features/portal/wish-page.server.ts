/** What a person wishes: whether they want work, where, and whether they want help with it. */
import { regionOptions } from '~/features/people/choices.server'
import { stateWish } from '~/features/people/commands.server'
import { wishForm } from '~/features/people/forms'
import { getPerson } from '~/features/people/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'

const yesNo = (value: 0 | 1 | null): string => (value === null ? '' : value === 1 ? 'yes' : 'no')

const regionsIn = (json: string): string[] => {
  const read: unknown = JSON.parse(json)
  return Array.isArray(read) ? read.filter((each) => typeof each === 'string') : []
}

export const wishPageOf = async (at: At) => {
  const person = await getPerson(at.db, at.actor, at.actor.personId ?? '', 'wish.state')
  return {
    title: at.t('portal:wish.title'),
    once: newId(),
    version: person.version,
    consent: person.workConsent ?? '',
    help: yesNo(person.wantsJobHelp),
    regions: regionsIn(person.preferredRegions),
    options: regionOptions(at),
  }
}

/** Keeps the wish; the search for work takes it up at once. */
export const actOnWish = async (at: At): Promise<Response> => {
  const form = await readForm(wishForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await stateWish(once(at, form), at.actor.personId ?? '', form.value)
  return result.ok
    ? redirectSaying('portal:flash.wish-kept', '/portal/jobs')
    : refused('people', result.refusal, form)
}
