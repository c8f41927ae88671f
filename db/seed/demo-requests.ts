/** Requests for workers in the demo: waiting, overdue, selected with people on every stage, refused, taken back, closed. */
import { addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import { addWorkingDays } from '../../app/domain/calendar/working-days'
import { startedBy } from '../../app/domain/duties/start'
import { explain } from '../../app/domain/matching/explain'
import type { Candidate } from '../../app/domain/matching/facts'
import { defaultWeights } from '../../app/domain/matching/scores/weights'
import { requestChannels } from '../../app/domain/requests/procedure'
import { dutyRow } from '../../app/features/duties/start.server'
import { unscopedCandidates } from '../../app/features/matching/facts.server'
import { openingFactsById } from '../../app/features/matching/opening-facts.server'
import { calendarOf } from '../../app/features/plans/calendar.server'
import { morningOf } from './random'
import { type Drawn, type Place, type Wish, writePeople } from './request-people'
import { type Seeding, insertAll } from './seeding'

const wishes: readonly Wish[] = [
  { state: 'received', ago: 1, count: 4, answer: null, people: [] },
  { state: 'received', ago: 9, count: 2, answer: null, people: ['listed', 'listed', 'excluded', 'listed'] },
  {
    state: 'selected',
    ago: 16,
    count: 3,
    answer: null,
    people: ['on-sheet', 'applied', 'included', 'excluded', 'listed'],
  },
  {
    state: 'refused',
    ago: 30,
    count: 6,
    answer: 'Цехта жөндеу жүріп жатыр, жұмысшы шығару мүмкін емес',
    people: [],
  },
  { state: 'withdrawn', ago: 40, count: 2, answer: 'Тапсырыс кейінге қалдырылды', people: [] },
  { state: 'closed', ago: 60, count: 1, answer: 'Принят один человек, работает', people: ['not-agreed'] },
]

const placesOf = async ({ tx }: Seeding): Promise<Place[]> => {
  const rows = await tx
    .selectFrom('openings')
    .select(['id', 'title', 'organisationId', 'institutionId', 'createdBy'])
    .where('state', '=', 'open')
    .where('kind', '!=', 'volunteer')
    .where('channel', 'in', requestChannels)
    .where('institutionId', 'is not', null)
    .orderBy('id')
    .execute()
  const [first] = rows
  return rows
    .filter(({ institutionId }) => institutionId === first?.institutionId)
    .map((row) => ({ ...row, institutionId: row.institutionId ?? '' }))
}

const officerOf = async ({ tx }: Seeding, institutionId: string): Promise<string> => {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('role', '=', 'social-worker')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The request with its event and its clock. */
const writeRequest = async (seeding: Seeding, drawn: Drawn, calendar: Calendar): Promise<void> => {
  const { tx, id } = seeding
  const { wish, place, officer, requestId, on } = drawn
  const ties = { personId: null, institutionId: place.institutionId, region: null }
  const stamp = { newId: () => id(on), now: morningOf(on) }
  const eventId = stamp.newId()
  const settledOn = wish.state === 'received' ? null : addWorkingDays(on, 2, calendar)
  const note = `${place.title} × ${wish.count}`
  await insertAll(tx, 'dutyEvents', [
    {
      id: eventId,
      kind: 'workers-requested',
      ...ties,
      happenedOn: on,
      note,
      recordedBy: place.createdBy,
      recordedAt: stamp.now,
      version: 1,
    },
  ])
  const started = startedBy('workers-requested', { on, at: null }, calendar)
  const rows = started.map((each) => dutyRow(each, eventId, ties, stamp))
  await insertAll(
    tx,
    'duties',
    settledOn === null
      ? rows
      : rows.map((row) => ({ ...row, state: 'done' as const, doneOn: settledOn, doneBy: officer })),
  )
  await insertAll(tx, 'workRequests', [
    {
      id: requestId,
      organisationId: place.organisationId,
      openingId: place.id,
      institutionId: place.institutionId,
      count: wish.count,
      specialty: place.title,
      conditions: 'Арнайы киім беріледі, оқыту жұмыс орнында',
      startsOn: addDays(on, 20),
      source: 'portal',
      incomingNumber: null,
      receivedOn: on,
      eventId,
      dueOn: rows[0]?.dueOn ?? on,
      state: wish.state,
      late: 0,
      settledOn,
      settledBy: settledOn === null ? null : officer,
      answer: wish.answer,
      createdBy: place.createdBy,
      createdAt: stamp.now,
      version: 2,
    },
  ])
}

/** People of the institution whom nobody has put forward yet. */
const freePeople = async ({ tx }: Seeding, institutionId: string): Promise<Candidate[]> => {
  const rows = await tx
    .selectFrom('people')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('standing', '=', 'in-custody')
    .where('id', 'not in', (eb) => eb.selectFrom('referrals').select('personId'))
    .orderBy('id')
    .limit(60)
    .execute()
  return unscopedCandidates(
    tx,
    rows.map(({ id }) => id),
  )
}

export const seedRequests = async (seeding: Seeding): Promise<void> => {
  const { tx, today, id } = seeding
  const places = await placesOf(seeding)
  const [first] = places
  if (!first) return
  const calendar = await calendarOf(tx)
  const officer = await officerOf(seeding, first.institutionId)
  const facts = await openingFactsById(
    tx,
    places.map((each) => each.id),
  )
  const free = await freePeople(seeding, first.institutionId)
  for (const [at, wish] of wishes.entries()) {
    const place = places[at % places.length] ?? first
    const on = addDays(today, -wish.ago)
    const drawn = { wish, place, officer, requestId: id(on), on }
    await writeRequest(seeding, drawn, calendar)
    const opening = facts.get(place.id)
    if (!opening) continue
    const fits = (candidate: Candidate): boolean =>
      explain({ candidate, opening }, defaultWeights, today).verdict !== 'does-not-fit'
    const taken = free.filter(fits).slice(0, wish.people.length)
    for (const each of taken) free.splice(free.indexOf(each), 1)
    await writePeople(
      seeding,
      drawn,
      taken.map((candidate) => ({ candidate, facts: opening })),
      calendar,
    )
  }
}
