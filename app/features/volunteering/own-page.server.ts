/** A person's volunteering: what is open to them, why other events are not yet, and what they signed up for. */
import { fullName } from '~/domain/people/names'
import { isStanding } from '~/domain/volunteering/sign-up'
import { weightsOn } from '~/features/matching/weights.server'
import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type FullShift, judgeShifts } from './facts.server'
import { byFit, toldShift, whereOf } from './judged.server'
import {
  type SignUpRow,
  minutesQuery,
  shiftsAhead,
  shiftsElsewhere,
  signUpsOf,
  takenOf,
} from './own-queries.server'
import { hoursText, placeWords, timeWords } from './words.server'

const personRow = (at: At, personId: string) =>
  at.db
    .selectFrom('people')
    .leftJoin('institutions as i', 'i.id', 'people.institutionId')
    .select([
      'people.id',
      'people.standing',
      'people.placeAfter',
      'people.sharedRegion',
      'people.institutionId',
      'people.surname',
      'people.givenName',
      'people.patronymic',
      'i.region as institutionRegion',
    ])
    .where('people.id', '=', personId)
    .executeTakeFirst()

const tones = {
  proposed: 'warn',
  asked: 'info',
  'signed-up': 'good',
  waiting: 'info',
  declined: 'plain',
  withdrawn: 'plain',
  'taken-off': 'plain',
} as const

/** What came of a sign-up, in words. */
export const wordOf = (row: SignUpRow, { t }: Pick<At, 't'>): string => {
  if (row.eventState === 'closed' && row.present === 1)
    return t('volunteering:took-part', { hours: hoursText(row.minutes ?? 0) })
  if (row.eventState === 'closed' && row.present === 0) return t('volunteering:presence.no')
  return t(`volunteering:sign-up-state.${row.state}`)
}

/** The other answer about photos, where it may be given: no at any time, yes while the event is ahead. */
const photosAnswer = (row: SignUpRow): 'yes' | 'no' | null => {
  if (!isStanding(row.state) || row.state === 'proposed') return null
  if (row.photoConsent === 1) return 'no'
  return row.eventState === 'planned' ? 'yes' : null
}

const signUpLine = (row: SignUpRow, at: At) => {
  const hasPapers = row.eventState === 'closed' && row.present === 1
  return {
    id: row.id,
    eventId: row.eventId,
    title: row.title,
    note: `${at.t(`volunteering:theme.${row.theme}`)} · ${row.organiserName}`,
    when: timeWords(row, at),
    where: placeWords(row, at),
    state: wordOf(row, at),
    tone: tones[row.state],
    reason: row.reason,
    photos:
      row.photoConsent === null ? null : at.t(`volunteering:photos.${row.photoConsent === 1 ? 'yes' : 'no'}`),
    saysOfPhotos: photosAnswer(row),
    version: row.version,
    isAsked: row.state === 'asked' && row.eventState === 'planned',
    isProposed: row.state === 'proposed' && row.eventState === 'planned',
    mayLeave: isStanding(row.state) && row.eventState === 'planned' && row.state !== 'proposed',
    shiftId: row.shiftId,
    hasPapers,
  }
}

export type SignUpLine = ReturnType<typeof signUpLine>

const uniqueShifts = (rows: readonly FullShift[]): FullShift[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

/** Everything about one person's volunteering. `isOwn`: the person themself reads it. */
export const volunteeringOf = async (at: At, personId: string, isOwn: boolean) => {
  const { db, today } = at
  const person = await personRow(at, personId)
  if (!person) throw notFound()
  const where = whereOf(person, person.institutionRegion)
  const [near, elsewhere, signUps, helped, weights] = await Promise.all([
    shiftsAhead(db, where, today).execute(),
    person.standing === 'in-custody' ? shiftsElsewhere(db, where, today).execute() : [],
    signUpsOf(db, personId).execute(),
    minutesQuery(db, personId).executeTakeFirst(),
    weightsOn(db, today),
  ])
  const standing = new Set(signUps.filter(({ state }) => isStanding(state)).map(({ shiftId }) => shiftId))
  const shifts = uniqueShifts([...near, ...elsewhere]).filter(({ id }) => !standing.has(id))
  // On their own page the person's yes is what the button says: it is not asked before.
  const judged = await judgeShifts(db, personId, shifts, isOwn ? true : null)
  const taken = await takenOf(
    db,
    shifts.map(({ id }) => id),
  )
  const told = judged.map((each) =>
    toldShift(each, { taken: taken.get(each.shift.id) ?? 0, weights, isOwn }, at),
  )
  const minutes = Number(helped?.minutes ?? 0)
  return {
    name: fullName({ surname: person.surname, given: person.givenName, patronymic: person.patronymic }),
    open: told.filter(({ verdict }) => verdict !== 'does-not-fit').toSorted(byFit),
    closed: told.filter(({ verdict }) => verdict === 'does-not-fit').slice(0, 10),
    signUps: signUps.map((row) => signUpLine(row, at)),
    hours: minutes > 0 ? at.t('volunteering:own-hours', { hours: hoursText(minutes) }) : null,
    once: newId(),
  }
}

export type Volunteering = Awaited<ReturnType<typeof volunteeringOf>>
