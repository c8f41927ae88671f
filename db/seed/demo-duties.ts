/** What has happened lately in the demo, and the duties it started: overdue, running, barred, done in time and late. */
import { instantAt } from '../../app/domain/calendar/almaty'
import { addDays } from '../../app/domain/calendar/day'
import { addWorkingDays } from '../../app/domain/calendar/working-days'
import { type Happening, isLate } from '../../app/domain/duties/duty'
import type { EventKind } from '../../app/domain/duties/events'
import { startedBy } from '../../app/domain/duties/start'
import { type Ties, dutyRow, tiesFor } from '../../app/features/duties/start.server'
import { calendarOf } from '../../app/features/plans/calendar.server'
import type { DutiesTable, DutyEventsTable } from '../schema/duties'
import type { SeededInstitution } from './institutions'
import type { SeededPerson } from './people'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type Wish = {
  readonly kind: EventKind
  /** Days since the event; below zero it is announced. */
  readonly ago: number
  readonly time?: string
  /** Working days from the event to the deed; left out while it is open. */
  readonly doneAfter?: number
  readonly note?: string
}

/** About people of the first institution, one after another. */
const inside: readonly Wish[] = [
  { kind: 'penalty', ago: 6 },
  { kind: 'degree-ruled', ago: 9, doneAfter: 2, note: 'Қаулы № 118' },
  { kind: 'early-release-right', ago: 3 },
  { kind: 'petition-handed-in', ago: 4 },
  { kind: 'parole-refused', ago: 75 },
  { kind: 'replacement-refused', ago: 200 },
  { kind: 'in-need-found', ago: 40 },
  { kind: 'work-talk', ago: 2 },
  { kind: 'work-contract', ago: 12, doneAfter: 6, note: 'Приказ № 64-к' },
  { kind: 'arrived', ago: 1 },
  { kind: 'assigned-to-detachment', ago: 20 },
  { kind: 'reward', ago: 15, doneAfter: 1 },
  { kind: 'contract-ending', ago: -35 },
  { kind: 'data-request', ago: 5, doneAfter: 1 },
  { kind: 'outside-work-ruled', ago: 1 },
]

/** About nobody in particular. */
const general: readonly Wish[] = [
  { kind: 'workers-requested', ago: 2, note: 'Тігін цехы, 6 тігінші' },
  { kind: 'commission-visit', ago: -3, time: '10:00' },
  { kind: 'complaint-handed-in', ago: 2, time: '16:20' },
]

/** About people in the region of the first institution. */
const outside: readonly Wish[] = [
  { kind: 'supervision-register', ago: 12 },
  { kind: 'risk-assessed', ago: 170 },
  { kind: 'non-custodial-sentence', ago: 13 },
  { kind: 'wanted-ruling', ago: 1 },
  { kind: 'released-on-parole', ago: 4 },
]

type Place = { readonly institutionId: string | null; readonly region: string | null }
type Story = { readonly wish: Wish; readonly ties: Ties; readonly by: string }

const storiesFor = (wishes: readonly Wish[], people: readonly SeededPerson[], by: string): Story[] =>
  wishes.flatMap((wish, at) => {
    const person = people[at * 3]
    if (!person) return []
    const place: Place = { institutionId: person.institutionId, region: person.sharedRegion }
    return [{ wish, ties: tiesFor(wish.kind, person.id, place), by }]
  })

const drawStory = async (seeding: Seeding, { wish, ties, by }: Story) => {
  const { tx, today, id } = seeding
  const calendar = await calendarOf(tx)
  const on = addDays(today, -wish.ago)
  const since: Happening = { on, at: wish.time ? instantAt({ day: on, time: wish.time }) : null }
  const recordedOn = on < today ? on : addDays(today, -1)
  const stamp = { newId: () => id(recordedOn), now: morningOf(recordedOn) }
  const event: DutyEventsTable = {
    id: stamp.newId(),
    kind: wish.kind,
    ...ties,
    happenedOn: on,
    happenedAt: since.at,
    note: wish.note ?? null,
    recordedBy: by,
    recordedAt: stamp.now,
    replacesId: null,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnReason: null,
    version: 1,
  }
  const duties = startedBy(wish.kind, since, calendar).map((each): DutiesTable => {
    const row = dutyRow(each, event.id, ties, stamp)
    if (wish.doneAfter === undefined) return row
    const doneOn = addWorkingDays(on, wish.doneAfter, calendar)
    const late = isLate(each.due, { on: doneOn, at: null }) ? 1 : 0
    return { ...row, state: 'done', doneOn, doneBy: by, note: wish.note ?? null, late }
  })
  return { event, duties }
}

export const seedDuties = async (
  seeding: Seeding,
  institution: SeededInstitution | undefined,
  people: readonly SeededPerson[],
  users: SeededUsers,
): Promise<void> => {
  if (!institution) return
  const officer = users.staff(institution.id, 'social-worker')
  const probation = users.byRole.get('probation-officer') ?? officer
  const here = people.filter(
    (each) => each.institutionId === institution.id && each.standing === 'in-custody',
  )
  const region = people.filter(
    (each) => each.sharedRegion === institution.region && each.standing !== 'in-custody',
  )
  const place: Place = { institutionId: institution.id, region: null }
  const stories = [
    ...storiesFor(inside, here, officer),
    ...storiesFor(outside, region, probation),
    ...general.map((wish) => ({ wish, ties: tiesFor(wish.kind, null, place), by: officer })),
  ]
  const drawn = []
  for (const story of stories) drawn.push(await drawStory(seeding, story))
  await insertAll(
    seeding.tx,
    'dutyEvents',
    drawn.map(({ event }) => event),
  )
  await insertAll(
    seeding.tx,
    'duties',
    drawn.flatMap(({ duties }) => duties),
  )
}
