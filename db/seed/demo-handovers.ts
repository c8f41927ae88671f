/** Handovers at every step and a lively board of the day of release, for the plans that near or have passed it. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import { addWorkingDays, precedingWorkingDay } from '../../app/domain/calendar/working-days'
import { type CardService, cardServices } from '../../app/features/handovers/card-services'
import { destinationOf, destinations } from '../../app/domain/handovers/destination'
import type { HandoverState } from '../../app/domain/handovers/handover'
import { itemsFor } from '../../app/domain/handovers/items'
import { type MarkState, markKeys, mayCarryNote, usualService } from '../../app/domain/handovers/release-day'
import { nextStepDue } from '../../app/domain/handovers/state'
import type { ReleaseGround } from '../../app/domain/people/person'
import { calendarOf } from '../../app/features/plans/calendar.server'
import type { Planned } from './people'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type PlanOfPerson = {
  readonly id: string
  readonly personId: string
  readonly institutionId: string
  readonly releaseOn: Day
}

/** Which step a handover has reached, by what became of its plan; in turn, so that every state is there. */
const afterHandover: readonly HandoverState[] = [
  'completed',
  'offered',
  'offered',
  'accepted',
  'accepted',
  'returned',
]

const stateFor = (state: string, releaseOn: Day, today: Day, turn: number): HandoverState => {
  if (state === 'handed-over') return afterHandover[turn % afterHandover.length] ?? 'offered'
  if (state === 'released') return 'preparing'
  return releaseOn <= addDays(today, 3) ? 'offered' : 'preparing'
}

const places = [
  'Әкімдік, 3-терезе',
  'Жұмыспен қамту бөлімі, 12-кабинет',
  'Пробация бөлімі, 204-кабинет',
] as const
const notes = [
  'Еңбек кітапшасы қалпына келтірілуде, сұрау жіберілген',
  'Медполис не прикреплён, нужна запись в поликлинику по месту жительства',
] as const

const answersOf = (seeding: Seeding, state: HandoverState, offeredOn: Day | null, calendar: Calendar) => {
  const { chance, today } = seeding
  const isAnswered = state === 'accepted' || state === 'completed' || state === 'returned'
  const answeredOn =
    offeredOn && isAnswered ? (addDays(offeredOn, 1) < today ? addDays(offeredOn, 1) : today) : null
  const held = state === 'completed' && answeredOn ? precedingWorkingDay(answeredOn, calendar) : null
  const meetingOn = state === 'accepted' ? addWorkingDays(today, 1, calendar) : held
  const isReturned = state === 'returned'
  return {
    answeredOn,
    returnReason: isReturned ? 'documents-missing' : null,
    returnNote: isReturned ? 'Нет копии трудовой книжки и справки об образовании' : null,
    meetingOn,
    meetingAt: meetingOn ? chance.pick(['09:30', '10:00', '11:15']) : null,
    meetingPlace: meetingOn ? chance.pick(places) : null,
    meetingHeld: state === 'completed' ? (1 as const) : null,
    endedOn: state === 'completed' ? today : null,
    offers: offeredOn ? 1 : 0,
  }
}

type Drawing = { readonly calendar: Calendar; readonly users: SeededUsers; readonly turn: number }

const drawHandover = (seeding: Seeding, { person, stage }: Planned, plan: PlanOfPerson, drawing: Drawing) => {
  const { today, id } = seeding
  const { calendar, users, turn } = drawing
  const kind = destinationOf({
    ground: (stage.releasedOn && person.releaseGround) as ReleaseGround | null,
    supervisionExpected: person.supervisionExpected === null ? null : person.supervisionExpected === 1,
  })
  // The probation service always has one to answer.
  const waits = kind === 'restriction' && stage.state === 'handed-over'
  const state = waits ? 'offered' : stateFor(stage.state, plan.releaseOn, today, turn)
  const offeredOn = state === 'preparing' ? null : addDays(today, stage.releasedOn ? -1 : -3)
  const lead = users.staff(plan.institutionId, 'social-worker')
  const answers = answersOf(seeding, state, offeredOn, calendar)
  const { service } = destinations[kind]
  const receiver = users.byRole.get(service) ?? null
  const isTaken = state === 'accepted' || state === 'completed'
  const createdOn = addDays(today, -20)
  return {
    id: id(createdOn),
    planId: plan.id,
    personId: person.id,
    institutionId: plan.institutionId,
    openKey: state === 'completed' ? null : plan.id,
    state,
    kind,
    service,
    region: person.placeAfter?.slice(0, 2) ?? null,
    placeAfter: person.placeAfter,
    addressAfter: person.addressAfter,
    releaseOn: plan.releaseOn,
    dueOn: nextStepDue(
      { state, releaseOn: plan.releaseOn, offeredOn, meetingOn: answers.meetingOn },
      calendar,
      today,
    ),
    request: isTaken && destinations[kind].help === 'on-request' ? ('asked' as const) : null,
    requestOn: isTaken && destinations[kind].help === 'on-request' ? answers.answeredOn : null,
    receiverUserId: isTaken ? receiver : null,
    receiverName: isTaken ? 'Әбдірахманова Сәуле' : null,
    receiverContact: isTaken ? '8 000 000-00-00' : null,
    note: turn % 3 === 1 ? seeding.chance.pick(notes) : null,
    offeredOn,
    offeredBy: offeredOn && lead,
    ...answers,
    answeredBy: answers.answeredOn && receiver,
    endedBy: answers.endedOn && receiver,
    endedReason: null,
    createdBy: lead,
    createdAt: morningOf(createdOn),
    version: 1,
  }
}

type Handover = ReturnType<typeof drawHandover>

const drawItems = ({ chance, id, today }: Seeding, { id: handoverId, kind, state, createdBy }: Handover) =>
  itemsFor(kind).map((key) => {
    const isSent = key === 'programme-sent' && state !== 'preparing'
    const isDone = chance.happens(state === 'preparing' ? 0.45 : 0.9) || isSent
    const on = addDays(today, -chance.whole(1, 12))
    return {
      id: id(on),
      handoverId,
      key,
      state: isDone ? 'done' : 'open',
      reason: null,
      tickedOn: isDone ? on : null,
      tickedBy: isDone ? createdBy : null,
      version: 1,
    }
  })

const problems: readonly string[] = [
  'Автобус только послезавтра, ночевать негде',
  'Қысқы киімі жоқ',
  'Не дозвонились до родственников',
]

const drawMarks = (seeding: Seeding, { planId, personId, releaseOn, createdBy }: Handover) => {
  const { chance, id, today } = seeding
  const far = releaseOn > addDays(today, 6)
  return markKeys.flatMap((key) => {
    const isGone = releaseOn < today
    if (chance.happens(far ? 0.6 : 0.15)) return []
    const state: MarkState =
      mayCarryNote(key) && chance.happens(isGone ? 0.06 : 0.08)
        ? 'problem'
        : key === 'sim' && chance.happens(0.4)
          ? 'not-needed'
          : chance.happens(isGone ? 0.75 : 0.35)
            ? 'done'
            : 'arranged'
    const on = addDays(today, -1)
    return [
      {
        id: id(on),
        planId,
        personId,
        key,
        state,
        service: usualService[key],
        note: state === 'problem' ? chance.pick(problems) : null,
        markedBy: createdBy,
        markedAt: morningOf(on),
        version: 1,
      },
    ]
  })
}

/** Addresses that no office bears. */
const drawContacts = (regions: readonly string[]) =>
  regions.flatMap((region) =>
    cardServices.map((service: CardService, at) => ({
      region,
      service,
      nameKk: '',
      nameRu: '',
      address: `Үлгі көшесі, ${at + 1}-үй, ${10 + at}-кабинет`,
      phone: `8 000 000-00-0${at + 1}`,
      version: 1,
    })),
  )

const isNear = ({ stage }: Planned, today: Day): boolean =>
  ['in-progress', 'released', 'handed-over'].includes(stage.state) && stage.endOfTerm <= addDays(today, 60)

/** Writes handovers, checklists, marks of the board and the addresses of one region. */
export const seedHandovers = async (
  seeding: Seeding,
  people: readonly Planned[],
  users: SeededUsers,
): Promise<void> => {
  const { tx, today } = seeding
  const calendar = await calendarOf(tx)
  const near = people.filter((each) => isNear(each, today))
  const plans = await tx
    .selectFrom('plans')
    .select(['id', 'personId', 'institutionId', 'releaseOn'])
    .where(
      'personId',
      'in',
      near.map(({ person }) => person.id),
    )
    .execute()
  let turn = 0
  const handovers = near.flatMap((planned) => {
    const plan = plans.find((each) => each.personId === planned.person.id)
    if (!plan) return []
    const drawn = drawHandover(seeding, planned, plan, { calendar, users, turn })
    if (planned.stage.state === 'handed-over') turn += 1
    return [drawn]
  })
  await insertAll(tx, 'handovers', handovers)
  await insertAll(
    tx,
    'handoverItems',
    handovers.flatMap((each) => drawItems(seeding, each)),
  )
  const left = addDays(today, -4)
  const onBoard = handovers.filter(({ releaseOn }) => releaseOn >= left && releaseOn <= addDays(today, 14))
  await insertAll(
    tx,
    'releaseMarks',
    onBoard.flatMap((each) => drawMarks(seeding, each)),
  )
  await insertAll(tx, 'serviceContacts', drawContacts(['35']))
}
