/** Shifts and people as the rules of eligibility see them. Unscoped, with a reason: callers hold ids within reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { Finding } from '~/domain/law/rule'
import type { Candidate } from '~/domain/matching/facts'
import { type FitnessLimit, fitnessLimits } from '~/domain/people/person'
import { type ShiftTime, overlap } from '~/domain/volunteering/event'
import { type ShiftFacts, eligibilityOf } from '~/domain/volunteering/eligibility'
import { unscopedCandidates } from '~/features/matching/facts.server'

const known = (value: 0 | 1 | null): boolean | null => (value === null ? null : value === 1)

const limitsIn = (json: string): readonly FitnessLimit[] => {
  const stored: unknown = JSON.parse(json)
  return Array.isArray(stored) ? fitnessLimits.filter((each) => stored.includes(each)) : []
}

/** Shifts with what their event and programme say, for the rules and for the pages that show them. */
export const shiftRows = (db: Kysely<Database>) =>
  db
    .selectFrom('volunteerShifts as s')
    .innerJoin('volunteerEvents as e', 'e.id', 's.eventId')
    .innerJoin('volunteerProgrammes as p', 'p.id', 'e.programmeId')
    .leftJoin('institutions as i', 'i.id', 's.institutionId')
    .selectAll('s')
    .select([
      'e.title',
      'e.description',
      'e.state as eventState',
      'e.withMinors',
      'e.servesAlcohol',
      'e.demands',
      'p.title as programme',
      'p.theme',
      'p.organiserName',
      'p.form',
      'p.reward',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
    ])

export type FullShift = Awaited<ReturnType<ReturnType<typeof shiftRows>['execute']>>[number]

/** `apart`: of those from whom the person is kept apart, who is on which shift. */
type Apart = ReadonlyMap<string, readonly string[]>

const factsOf = (row: FullShift, apart: Apart): ShiftFacts => ({
  id: row.id,
  onDay: row.onDay,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  institutionId: row.institutionId,
  place: row.placeKato,
  form: row.form,
  reward: row.reward,
  withMinors: known(row.withMinors),
  servesAlcohol: known(row.servesAlcohol),
  demands: limitsIn(row.demands),
  peopleThere: apart.get(row.id) ?? [],
})

type Whereabouts = Pick<
  FullShift,
  'eventId' | 'institutionId' | 'placeKato' | 'placeName' | 'onDay' | 'startsAt' | 'endsAt'
>

/** Whether two who are on these shifts meet: at one event that day, or at one place at one time, whatever each does there. */
const meet = (one: Whereabouts, other: Whereabouts): boolean => {
  if (one.onDay !== other.onDay) return false
  const isOnePlace =
    one.institutionId === other.institutionId &&
    one.placeKato === other.placeKato &&
    one.placeName === other.placeName
  return (one.eventId === other.eventId && isOnePlace) || (isOnePlace && overlap(one, other))
}

/** Where people are on some days, as far as volunteering goes. */
const whereabouts = (db: Kysely<Database>, days: readonly Day[]) =>
  db
    .selectFrom('volunteerSignUps as u')
    .innerJoin('volunteerShifts as s', 's.id', 'u.shiftId')
    .select(['u.personId', 's.eventId', 's.institutionId', 's.placeKato', 's.placeName'])
    .select(['s.onDay', 's.startsAt', 's.endsAt'])
    .where('u.state', 'in', ['asked', 'signed-up', 'waiting'])
    .where('s.onDay', 'in', [...days])

const apartOn = async (
  db: Kysely<Database>,
  shifts: readonly FullShift[],
  others: readonly string[],
): Promise<Apart> => {
  if (shifts.length === 0 || others.length === 0) return new Map()
  const days = [...new Set(shifts.map(({ onDay }) => onDay))]
  const rows = await whereabouts(db, days)
    .where('u.personId', 'in', [...others])
    .execute()
  return new Map(
    shifts.map((shift) => [shift.id, rows.filter((row) => meet(row, shift)).map(({ personId }) => personId)]),
  )
}

/** The person's own standing shifts around some days: each takes their time. */
export const ownShifts = (
  db: Kysely<Database>,
  personIds: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
) =>
  db
    .selectFrom('volunteerSignUps as u')
    .innerJoin('volunteerShifts as s', 's.id', 'u.shiftId')
    .select(['u.personId', 'u.shiftId', 's.onDay', 's.startsAt', 's.endsAt'])
    .where('u.personId', 'in', [...personIds])
    .where('u.state', 'in', ['asked', 'signed-up', 'waiting'])
    .where('s.onDay', '>=', from)
    .where('s.onDay', '<=', to)

type Own = ShiftTime & { readonly shiftId: string; readonly personId: string }

const isBusy = (own: readonly Own[], personId: string, shift: FullShift): boolean =>
  own.some((each) => each.personId === personId && each.shiftId !== shift.id && overlap(each, shift))

export type Judged = {
  readonly shift: FullShift
  readonly candidate: Candidate
  readonly facts: ShiftFacts
  readonly findings: readonly Finding[]
}

/** What the rules find about a person at each of some shifts. `consent`: the person's own word where it is known. */
export const judgeShifts = async (
  db: Kysely<Database>,
  personId: string,
  shifts: readonly FullShift[],
  consent: boolean | null,
): Promise<Judged[]> => {
  const [candidate] = await unscopedCandidates(db, [personId])
  const days = shifts.map(({ onDay }) => onDay).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  if (!candidate || !from || !to) return []
  const apart = await apartOn(db, shifts, candidate.keptApart)
  const own = await ownShifts(db, [personId], { from, to }).execute()
  return shifts.map((shift) => {
    const facts = factsOf(shift, apart)
    const findings = eligibilityOf({
      candidate,
      shift: facts,
      consent,
      isBusy: isBusy(own, personId, shift),
    })
    return { shift, candidate, facts, findings }
  })
}

/** What the rules find about each of some people at one shift. */
export const judgePeople = async (
  db: Kysely<Database>,
  personIds: readonly string[],
  shift: FullShift,
): Promise<Judged[]> => {
  if (personIds.length === 0) return []
  const candidates = await unscopedCandidates(db, personIds)
  const own = await ownShifts(db, personIds, { from: shift.onDay, to: shift.onDay }).execute()
  const others = [...new Set(candidates.flatMap(({ keptApart }) => keptApart))]
  const apart = await apartOn(db, [shift], others)
  const facts = factsOf(shift, apart)
  return candidates.map((candidate) => ({
    shift,
    candidate,
    facts,
    findings: eligibilityOf({
      candidate,
      shift: facts,
      consent: null,
      isBusy: isBusy(own, candidate.id, shift),
    }),
  }))
}
