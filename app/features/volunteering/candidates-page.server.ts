/** Who of an officer's people could take part in an event: what the rules find, and how near it lies to them. */
import { peopleWithin } from '~/features/people/scope.server'
import { weightsOn } from '~/features/matching/weights.server'
import { fullName } from '~/domain/people/names'
import type { FormRead } from '~/platform/form.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type FullShift, judgePeople, shiftRows } from './facts.server'
import { proposeCandidateForm } from './forms'
import { byFit, toldShift } from './judged.server'
import { takenOf } from './own-queries.server'
import { eventPath } from './paths'
import { getEvent } from './queries.server'
import { proposeShift } from './sign-up-commands.server'
import { placeWords, timeWords } from './words.server'

/** So many people are looked at, and so many of them shown. */
const looked = 200
const shown = 30

/** People within reach who could come to the shift by where they are, without those who stand on it already. */
export const peopleNear = (at: Pick<At, 'db' | 'actor'>, shift: Pick<FullShift, 'id' | 'institutionId'>) => {
  const query = at.db
    .selectFrom('people')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic'])
    .where(peopleWithin(at.actor, 'sign-up.propose'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('volunteerSignUps as u')
            .select('u.id')
            .whereRef('u.personId', '=', 'people.id')
            .where('u.shiftId', '=', shift.id)
            .where('u.openKey', 'is not', null),
        ),
      ),
    )
  const near = shift.institutionId === null ? query.where('standing', '!=', 'in-custody') : query
  return near.orderBy('people.sortKey').orderBy('people.id').limit(looked)
}

const chosenShift = (shifts: readonly FullShift[], { url }: At): FullShift | undefined =>
  shifts.find(({ id }) => id === url.searchParams.get('shift')) ?? shifts[0]

const candidatesAt = async (at: At, shift: FullShift) => {
  const { db, today } = at
  const people = await peopleNear(at, shift).execute()
  const names = new Map(
    people.map((each) => [
      each.id,
      fullName({ surname: each.surname, given: each.givenName, patronymic: each.patronymic }),
    ]),
  )
  const [judged, weights, taken] = await Promise.all([
    judgePeople(
      db,
      people.map(({ id }) => id),
      shift,
    ),
    weightsOn(db, today),
    takenOf(db, [shift.id]),
  ])
  return judged
    .map((each) => ({
      ...toldShift(each, { taken: taken.get(shift.id) ?? 0, weights, isOwn: false }, at),
      personId: each.candidate.id,
      name: names.get(each.candidate.id) ?? '',
    }))
    .toSorted((one, other) => byFit(one, other) || at.format.compare(one.name, other.name))
    .slice(0, shown)
}

export const candidatesPage = async (at: At) => {
  const { db, actor, t, params, today } = at
  const event = await getEvent(db, actor, params.volunteerEventId ?? '')
  const shifts = await shiftRows(db)
    .where('s.eventId', '=', event.id)
    .where('s.state', '=', 'planned')
    .where('s.onDay', '>=', today)
    .orderBy('s.onDay')
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .execute()
  const shift = chosenShift(shifts, at)
  return {
    title: t('volunteering:candidates.title'),
    subtitle: event.title,
    trail: [
      { label: t('volunteering:title'), to: '/volunteering' },
      { label: event.title, to: eventPath(event.id) },
    ],
    chips: shifts.map((each) => ({
      to: `${eventPath(event.id)}/candidates?shift=${each.id}`,
      label: `${placeWords(each, at)}, ${timeWords(each, at)}`,
      current: each.id === shift?.id,
    })),
    shiftId: shift?.id ?? null,
    once: newId(),
    rows: shift && event.state === 'planned' ? await candidatesAt(at, shift) : [],
  }
}

export type CandidatesPage = Awaited<ReturnType<typeof candidatesPage>>

export const candidatesDeed = async (at: At): Promise<Response> => {
  const form: FormRead<{ readonly person: string; readonly shift: string }> = await readForm(
    proposeCandidateForm,
    at.request,
  )
  if (!form.ok) return invalid(form)
  const { person, shift } = form.value
  const result = await proposeShift(once(at, form), person, shift)
  const path = `${eventPath(at.params.volunteerEventId ?? '')}/candidates?shift=${shift}`
  return result.ok
    ? redirectSaying('volunteering:flash.proposed', path)
    : refused('volunteering', result.refusal, form)
}
