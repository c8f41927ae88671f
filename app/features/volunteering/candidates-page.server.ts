/** Who of an officer's people could take part in an event: what the rules find, and how near it lies to them. */
import { addMonths } from '~/domain/calendar/day'
import { volunteerAge } from '~/domain/matching/parameters'
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
import { type More, byFit, toldShift } from './judged.server'
import { takenOf } from './own-queries.server'
import { eventPath } from './paths'
import { getEvent } from './queries.server'
import { proposeShift } from './sign-up-commands.server'
import { placeWords, timeWords } from './words.server'

/** People are looked at in steps; the page shows the first of all of them. Of more than `most` it says so. */
const step = 200
const most = 6000
const shown = 30

export type Near = { readonly id: string; readonly sortKey: string }

/**
 * The next people within reach who could come to the shift by age and by where they are, without those who stand on it
 * already. To an institution nobody comes from elsewhere, and from it nobody leaves for a shift outside.
 */
export const peopleNear = (
  at: Pick<At, 'db' | 'actor'>,
  shift: Pick<FullShift, 'id' | 'institutionId' | 'onDay'>,
  after: Near | null = null,
) => {
  const query = at.db
    .selectFrom('people')
    .select(['people.id', 'people.sortKey', 'people.surname', 'people.givenName', 'people.patronymic'])
    .where(peopleWithin(at.actor, 'sign-up.propose'))
    .where('people.birthDate', '<=', addMonths(shift.onDay, -12 * volunteerAge.on(shift.onDay)))
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
  const near =
    shift.institutionId === null
      ? query.where('people.standing', '!=', 'in-custody')
      : query
          .where('people.standing', '=', 'in-custody')
          .where('people.institutionId', '=', shift.institutionId)
  const next = after
    ? near.where((eb) =>
        eb(eb.refTuple('people.sortKey', 'people.id'), '>', eb.tuple(after.sortKey, after.id)),
      )
    : near
  return next.orderBy('people.sortKey').orderBy('people.id').limit(step)
}

const chosenShift = (shifts: readonly FullShift[], { url }: At): FullShift | undefined =>
  shifts.find(({ id }) => id === url.searchParams.get('shift')) ?? shifts[0]

type Person = Awaited<ReturnType<ReturnType<typeof peopleNear>['execute']>>[number]

/** Some people as the rules find them, in no order. */
const judgedOf = async (at: At, shift: FullShift, people: readonly Person[], more: Omit<More, 'isOwn'>) => {
  const names = new Map(
    people.map((each) => [
      each.id,
      fullName({ surname: each.surname, given: each.givenName, patronymic: each.patronymic }),
    ]),
  )
  const judged = await judgePeople(
    at.db,
    people.map(({ id }) => id),
    shift,
  )
  return judged.map((each) => ({
    ...toldShift(each, { ...more, isOwn: false }, at),
    personId: each.candidate.id,
    name: names.get(each.candidate.id) ?? '',
  }))
}

/** The first of everybody near, best first, and how many were looked at. */
export const candidatesAt = async (at: At, shift: FullShift) => {
  const { db, today } = at
  const [weights, seats] = await Promise.all([weightsOn(db, today), takenOf(db, [shift.id])])
  const more = { weights, taken: seats.get(shift.id) ?? 0 }
  let rows: Awaited<ReturnType<typeof judgedOf>> = []
  let looked = 0
  let last: Near | null = null
  for (;;) {
    const people: readonly Person[] = await peopleNear(at, shift, last).execute()
    const found = await judgedOf(at, shift, people, more)
    rows = [...rows, ...found]
      .toSorted((one, other) => byFit(one, other) || at.format.compare(one.name, other.name))
      .slice(0, shown)
    looked += people.length
    last = people.at(-1) ?? null
    if (people.length < step || looked >= most) return { rows, looked, isAll: people.length < step }
  }
}

type Found = Awaited<ReturnType<typeof candidatesAt>>

/** How many stand behind the list, and whether somebody was not looked at. */
const lookedWords = ({ looked, isAll }: { readonly looked: number; readonly isAll: boolean }, { t }: At) =>
  t(isAll ? 'volunteering:candidates.looked' : 'volunteering:candidates.looked-first', {
    count: looked,
    shown,
  })

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
  const found: Found =
    shift && event.state === 'planned' ? await candidatesAt(at, shift) : { rows: [], looked: 0, isAll: true }
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
    rows: found.rows,
    looked: found.looked > 0 ? lookedWords(found, at) : null,
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
