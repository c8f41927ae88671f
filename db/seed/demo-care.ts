/** Care in the demo: results over months, a psychiatrist, requests, the preventive register and two watches. Nobody is real. */
import { type Instant, addHours, instant } from '../../app/domain/calendar/almaty'
import { type Day, addDays, addMonths } from '../../app/domain/calendar/day'
import { handoverDueAt } from '../../app/domain/watches/watch'
import { keepResult } from '../../app/features/instruments/results.server'
import { keepSealed } from '../../app/platform/sealed-texts.server'
import type { MasterKeys } from '../../app/platform/seal.server'
import type { SeededPerson } from './people'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type Care = {
  readonly people: readonly SeededPerson[]
  readonly institutionId: string
  readonly psychologistId: string
  readonly users: SeededUsers
  readonly keys: MasterKeys
}

/** Instrument, person, days ago, answers; null was not answered. */
const papers: readonly (readonly [string, number, number, readonly (number | null)[]])[] = [
  ['phq-9', 0, 180, [2, 3, 2, 2, 2, 2, 2, 1, 1]],
  ['phq-9', 0, 120, [2, 2, 2, 1, 2, 2, 1, 1, 0]],
  ['phq-9', 0, 60, [1, 2, 1, null, 1, 1, 1, 0, 0]],
  ['phq-9', 0, 12, [1, 1, 1, 1, 0, 1, 0, 0, 0]],
  ['gad-7', 0, 120, [2, 2, 2, 2, 1, 2, 1]],
  ['gad-7', 0, 12, [1, 1, 1, 1, 0, 1, 0]],
  ['phq-9', 1, 2, [2, 2, 1, 2, 1, 2, 1, 1, 1]],
  ['gad-7', 2, 5, [0, 1, 0, 1, 0, 0, 0]],
]

const seedResults = async (seeding: Seeding, { people, psychologistId, keys, institutionId }: Care) => {
  const { tx, today, id } = seeding
  for (const [instrument, at, ago, answers] of papers) {
    const [on, person] = [addDays(today, -ago), people[at]]
    if (!person) continue
    const row = { id: id(on), personId: person.id, institutionId, authorId: psychologistId, instrument }
    await insertAll(tx, 'instrumentAdministrations', [
      {
        ...row,
        versionCode: `${instrument}.ru.1`,
        way: ago % 60 === 0 ? 'paper' : 'self',
        state: 'done',
        heldOn: on,
        lookedAt: ago > 10 ? morningOf(on) : null,
        createdAt: morningOf(on),
        version: 1,
      },
    ])
    await keepResult(tx, { keys, id: row.id, now: morningOf(on) }, { answers, after: 1 })
  }
}

/** Person, state, urgency, days since the last step, days until the next. */
const visits = [
  [0, 'answered', 'routine', 40, -40],
  [1, 'agreed', 'urgent', 2, -1],
  [3, 'sent', 'soon', 3, 2],
  [4, 'recommended', 'soon', 1, 2],
] as const

const seedPsychiatry = async ({ tx, today, id }: Seeding, care: Care) => {
  for (const [at, state, urgency, ago, due] of visits) {
    const [on, person] = [addDays(today, -ago), care.people[at]]
    if (!person) continue
    const isOpen = state !== 'answered'
    const referralId = id(on)
    await insertAll(tx, 'psychiatristReferrals', [
      {
        id: referralId,
        personId: person.id,
        institutionId: care.institutionId,
        authorId: care.psychologistId,
        openKey: isOpen ? person.id : null,
        state,
        urgency,
        recommendedOn: on,
        lastOn: on,
        visitOn: state === 'sent' ? addDays(today, due) : null,
        answer: isOpen ? null : 'work-goes-on',
        closeReason: null,
        dueOn: addDays(today, due),
        createdAt: morningOf(on),
        version: 1,
      },
    ])
    const byUserId = care.psychologistId
    await insertAll(tx, 'psychiatristSteps', [
      { id: id(on), referralId, step: 'recommend', onDay: on, byUserId, at: morningOf(on) },
    ])
  }
}

const task = 'Жұмысқа шығуға дайындығын, ұжымда өзін қалай ұстайтынын түсіну керек.'
const answer = 'Рекомендуется работа в небольшой бригаде, спокойные и ясные указания, без ночных смен.'

const seedRequests = async ({ tx, today, id }: Seeding, care: Care) => {
  const requesterId = care.users.staff(care.institutionId, 'detachment-head')
  for (const [at, state, ago] of [
    [2, 'answered', 30],
    [5, 'asked', 3],
    [6, 'taken', 16],
  ] as const) {
    const [on, person] = [addDays(today, -ago), care.people[at]]
    if (!person) continue
    const requestId = id(on)
    const now = morningOf(on)
    await insertAll(tx, 'diagnosticRequests', [
      {
        id: requestId,
        personId: person.id,
        institutionId: care.institutionId,
        requesterId,
        openKey: state === 'answered' ? null : `${person.id}|${requesterId}`,
        state,
        askedOn: on,
        dueOn: addDays(on, 14),
        conditions: null,
        examinedBefore: 'no',
        takenBy: state === 'asked' ? null : care.psychologistId,
        answeredOn: state === 'answered' ? addDays(on, 6) : null,
        returnReason: null,
        readAt: null,
        createdAt: now,
        version: 1,
      },
    ])
    const subject = { type: 'diagnostics', id: requestId }
    await keepSealed(tx, care.keys, { ...subject, part: 'task' }, { text: task, now })
    if (state === 'answered')
      await keepSealed(tx, care.keys, { ...subject, part: 'answer' }, { text: answer, now })
  }
}

const members = JSON.stringify([
  'Серіков Б. Т., басшы',
  'Ким А. В., психолог',
  'Оспанов Е. М., жасақ бастығы',
])

const placement = (seeding: Seeding, care: Care, personId: string, category: string, placedOn: Day) => {
  const sortOn = addMonths(placedOn, 3)
  return {
    id: seeding.id(placedOn),
    personId,
    institutionId: care.institutionId,
    category,
    openKey: `${personId}|${category}`,
    state: 'on' as const,
    placedOn,
    lastOn: placedOn,
    removedOn: null,
    sortOn,
    createdAt: morningOf(placedOn),
    version: 1,
  }
}

const seedRegister = async (seeding: Seeding, care: Care) => {
  const { tx, today, id } = seeding
  const byUserId = care.users.staff(care.institutionId, 'detachment-head')
  for (const [at, category, ago] of [
    [1, 'self-harm', 2],
    [7, 'adaptation', 70],
    [8, 'victim', 100],
  ] as const) {
    const [on, person] = [addDays(today, -ago), care.people[at]]
    if (!person) continue
    const row = placement(seeding, care, person.id, category, on)
    await insertAll(tx, 'registerPlacements', [row])
    await insertAll(tx, 'registerDecisions', [
      {
        id: id(on),
        placementId: row.id,
        kind: 'place',
        onDay: on,
        protocol: String(10 + at),
        members,
        ground: 'Бақылау кеңейтілген құраммен қаралды, жеке жұмыс жоспары бекітілді.',
        initiator: 'educators',
        byUserId,
        at: morningOf(on),
      },
    ])
    await insertAll(tx, 'registerPlanLines', [
      {
        id: id(on),
        placementId: row.id,
        what: 'Отбасымен қысқа мерзімді кездесу',
        who: 'Оспанов Е. М.',
        dueOn: addDays(on, 20),
        doneOn: null,
        result: null,
        version: 1,
      },
    ])
    await insertAll(tx, 'registerEntries', [
      {
        id: id(on),
        placementId: row.id,
        personId: person.id,
        onDay: on,
        atTime: '10:30',
        work: 'Индивидуальная беседа: распорядок дня, занятость, связь с родными.',
        result: 'Договорились о кружке и письме домой.',
        requestedBy: null,
        performer: 'Оспанов Е. М.',
        byUserId,
        at: morningOf(on),
      },
    ])
  }
}

const seedWatches = async ({ tx, today, id }: Seeding, care: Care) => {
  const [watched, proposed] = [care.people[1], care.people[4]]
  if (!watched || !proposed) return
  const on = addDays(today, -2)
  const start = instant(morningOf(on))
  // The third change of shifts was not written down: the gap stays visible. The last was before today, at whatever hour that begins.
  const times: readonly Instant[] = [8, 20, 38].map((hours) => addHours(start, hours))
  const last = times.at(-1) ?? start
  const common = {
    institutionId: care.institutionId,
    proposedBy: care.psychologistId,
    ending: null,
    endedAt: null,
  }
  const watchId = id(on)
  await insertAll(tx, 'watches', [
    {
      ...common,
      id: watchId,
      personId: watched.id,
      openKey: watched.id,
      state: 'on',
      proposedAt: start,
      decidedBy: care.users.staff(care.institutionId, 'institution-head'),
      startedAt: start,
      measures: '["not-alone","look-in","psychologist-daily"]',
      lookInMinutes: 30,
      lastAt: last,
      dueAt: handoverDueAt(last, today),
      version: 1,
    },
    {
      ...common,
      id: id(today),
      personId: proposed.id,
      openKey: proposed.id,
      state: 'proposed',
      proposedAt: morningOf(today),
      decidedBy: null,
      startedAt: null,
      measures: '["look-in","talk-daily"]',
      lookInMinutes: 60,
      lastAt: null,
      dueAt: addHours(instant(morningOf(today)), 2),
      version: 1,
    },
  ])
  await insertAll(
    tx,
    'watchHandovers',
    times.map((at, place) => ({
      id: id(on),
      watchId,
      at,
      fromName: place % 2 === 0 ? 'Әбдіров С.' : 'Петров И.',
      toName: place % 2 === 0 ? 'Петров И.' : 'Әбдіров С.',
      seen: place === 1 ? 'uneasy' : 'calm',
      byUserId: care.users.staff(care.institutionId, 'detachment-head'),
      writtenAt: at,
    })),
  )
}

/** People of the first psychologist's own institution, so that each page of the demo has something to show. */
export const seedCare = async (seeding: Seeding, care: Care): Promise<void> => {
  const people = care.people.filter((each) => each.psychologistId === care.psychologistId).slice(0, 12)
  const own = { ...care, people }
  await seedResults(seeding, own)
  await seedPsychiatry(seeding, own)
  await seedRequests(seeding, own)
  await seedRegister(seeding, own)
  await seedWatches(seeding, own)
}
