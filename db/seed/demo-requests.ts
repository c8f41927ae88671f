/** Requests for workers in the demo: waiting, overdue, selected with people on every stage, refused, taken back, closed. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import { addWorkingDays } from '../../app/domain/calendar/working-days'
import { startedBy } from '../../app/domain/duties/start'
import { explain } from '../../app/domain/matching/explain'
import type { Candidate, OpeningFacts } from '../../app/domain/matching/facts'
import { defaultWeights } from '../../app/domain/matching/scores/weights'
import { requestChannels } from '../../app/domain/requests/procedure'
import { dutyRow } from '../../app/features/duties/start.server'
import { unscopedCandidates } from '../../app/features/matching/facts.server'
import { openingFactsById } from '../../app/features/matching/opening-facts.server'
import { calendarOf } from '../../app/features/plans/calendar.server'
import type { RequestCandidatesTable, WorkRequestsTable } from '../schema/requests'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Wish = {
  readonly state: WorkRequestsTable['state']
  /** Days since it was received. */
  readonly ago: number
  readonly count: number
  readonly answer: string | null
  /** How far the best people of the list have come, in its order. */
  readonly people: readonly RequestCandidatesTable['stage'][]
}

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

type Place = {
  readonly id: string
  readonly title: string
  readonly organisationId: string
  readonly institutionId: string
  readonly createdBy: string
}

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

type Drawn = {
  readonly wish: Wish
  readonly place: Place
  readonly officer: string
  readonly requestId: string
  readonly on: Day
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

const chosen: ReadonlySet<string> = new Set(['included', 'applied', 'on-sheet', 'not-agreed'])
const applied: ReadonlySet<string> = new Set(['applied', 'on-sheet', 'not-agreed'])

type Pair = { readonly candidate: Candidate; readonly facts: OpeningFacts }

/** The referral that a choice made; nobody was put forward to the same opening before. */
const referralRow = ({ today, id }: Seeding, { place, officer, on }: Drawn, pair: Pair, stage: string) => {
  const { total, findings } = explain(
    { candidate: pair.candidate, opening: pair.facts },
    defaultWeights,
    today,
  )
  const isOver = stage === 'not-agreed'
  return {
    id: id(on),
    personId: pair.candidate.id,
    openingId: place.id,
    institutionId: place.institutionId,
    organisationId: place.organisationId,
    openKey: isOver ? null : `${pair.candidate.id} ${place.id}`,
    state: isOver
      ? ('withdrawn' as const)
      : applied.has(stage)
        ? ('applied' as const)
        : ('accepted' as const),
    total,
    findings: JSON.stringify(findings),
    proposedBy: officer,
    proposedAt: morningOf(on),
    note: null,
    decidedBy: officer,
    decidedAt: morningOf(on),
    reason: isOver ? 'other' : null,
    reasonWords: isOver ? '–' : null,
    version: 1,
  }
}

const candidateRow = (seeding: Seeding, drawn: Drawn, pair: Pair, at: number, referralId: string | null) => {
  const { place, officer, on, requestId, wish } = drawn
  const stage = wish.people[at] ?? 'listed'
  const { total, verdict, findings } = explain(
    { candidate: pair.candidate, opening: pair.facts },
    defaultWeights,
    seeding.today,
  )
  const isChosen = chosen.has(stage)
  const isDecided = isChosen || stage === 'excluded'
  const day = addDays(on, 1)
  return {
    id: seeding.id(on),
    requestId,
    personId: pair.candidate.id,
    institutionId: place.institutionId,
    organisationId: place.organisationId,
    rank: at + 1,
    total,
    verdict,
    findings: JSON.stringify(findings),
    listedAt: morningOf(on),
    listedBy: officer,
    stage,
    decision: isDecided ? (isChosen ? ('included' as const) : ('excluded' as const)) : null,
    reason: isDecided ? (isChosen ? 'skills' : 'leaves-soon') : null,
    words: null,
    acknowledged: 0 as const,
    decidedBy: isDecided ? officer : null,
    decidedAt: isDecided ? morningOf(day) : null,
    referralId,
    applicationHow: applied.has(stage) ? ('written' as const) : null,
    application: applied.has(stage) ? 'Мені осы жұмысқа қабылдауыңызды сұраймын.' : null,
    appliedOn: applied.has(stage) ? day : null,
    applicationBy: applied.has(stage) ? officer : null,
    sheetSentOn: stage === 'on-sheet' ? day : null,
    headDecision: stage === 'not-agreed' ? ('refused' as const) : null,
    headWords: stage === 'not-agreed' ? 'Бұл учаскеде орын жеткіліксіз' : null,
    headOn: stage === 'not-agreed' ? day : null,
    headBy: null,
    version: 2,
  }
}

/** Two services have answered; two are asked, one of them late. */
const sheetRows = (
  { id }: Seeding,
  candidate: ReturnType<typeof candidateRow>,
  { on, officer }: Drawn,
  calendar: Calendar,
) =>
  (['regime', 'operational', 'education', 'psychologist'] as const).map((service, at) => ({
    id: id(on),
    candidateId: candidate.id,
    personId: candidate.personId,
    institutionId: candidate.institutionId,
    service,
    answer: at < 2 ? ('agrees' as const) : ('asked' as const),
    dueOn: addWorkingDays(addDays(on, 1), 3, calendar),
    answeredOn: at < 2 ? addDays(on, 2) : null,
    answeredBy: at < 2 ? officer : null,
    signer: at < 2 ? 'Сейтқали Б., капитан' : null,
    version: at < 2 ? 2 : 1,
  }))

const writePeople = async (seeding: Seeding, drawn: Drawn, pairs: readonly Pair[], calendar: Calendar) => {
  for (const [at, pair] of pairs.entries()) {
    const stage = drawn.wish.people[at] ?? 'listed'
    const referral = chosen.has(stage) ? referralRow(seeding, drawn, pair, stage) : null
    if (referral) await insertAll(seeding.tx, 'referrals', [referral])
    const row = candidateRow(seeding, drawn, pair, at, referral?.id ?? null)
    await insertAll(seeding.tx, 'requestCandidates', [row])
    if (stage === 'on-sheet')
      await insertAll(seeding.tx, 'sheetLines', sheetRows(seeding, row, drawn, calendar))
  }
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
