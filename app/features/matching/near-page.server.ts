/** People who almost fit an opening, and why somebody is not in its list. */
import { nearPeopleFor } from '~/domain/matching/engine/near'
import { searchPeople } from '~/features/people/search.server'
import { searchForm } from '~/features/people/forms'
import { invalid, readForm } from '~/platform/form.server'
import type { At } from '~/platform/guard.server'
import { unscopedEngine } from './engine.server'
import { openingFactsById } from './opening-facts.server'
import { linesOf, mostPeople } from './queries.server'
import { getNamedOpening } from './reading.server'
import { peopleInReach } from './scope.server'
import { openingSubtitle, toldFindings, toldOpening } from './telling.server'

/** What the page loads: the nearest people within reach, with what stands between. */
export const nearPage = async (at: At) => {
  const [id, now] = [at.params.openingId ?? '', at.desk.clock.now()]
  const [opening, facts] = await Promise.all([
    getNamedOpening(at.db, at.actor, id),
    openingFactsById(at.db, [id]),
  ])
  const [engine, within] = await Promise.all([
    unscopedEngine(at.db, now),
    peopleInReach(at.db, at.actor, 'match.opening'),
  ])
  const place = facts.get(id)
  const ids = nearPeopleFor(engine, id, mostPeople, within).map((each) => each.id)
  const lines = place ? await linesOf(at.db, ids, place, { weights: engine.weights, now }) : []
  return {
    title: `${at.t('matching:near.title')} · ${opening.title}`,
    opening: toldOpening(opening, at),
    subtitle: openingSubtitle(opening, place?.placesFree ?? 0, at),
    people: lines.map((line) => ({
      id: line.id,
      to: `/people/${line.id}/matches/${id}`,
      name: [line.surname, line.givenName, line.patronymic].filter(Boolean).join(' '),
      total: line.explanation.total,
      failed: toldFindings(
        line.explanation.findings.filter(({ state }) => state === 'failed'),
        at,
      ),
    })),
  }
}

export type NearRow = Awaited<ReturnType<typeof nearPage>>['people'][number]

/** Looks for people by name or IIN within reach; the words go no further than this answer. */
export const findForOpening = async (at: At) => {
  const id = at.params.openingId ?? ''
  await getNamedOpening(at.db, at.actor, id)
  const form = await readForm(searchForm, at.request)
  if (!form.ok) return invalid(form)
  const [found, within] = await Promise.all([
    form.value.q === null ? [] : searchPeople(at.db, at.actor, form.value.q),
    peopleInReach(at.db, at.actor, 'match.opening'),
  ])
  const people = found
    .filter((each) => !within || within.has(each.id))
    .slice(0, 20)
    .map((each) => ({
      id: each.id,
      name: [each.surname, each.givenName, each.patronymic].filter(Boolean).join(' '),
      note: at.format.day(each.birthDate),
      to: `/people/${each.id}/matches/${id}`,
    }))
  return Response.json({ errors: {}, typed: {}, people })
}
