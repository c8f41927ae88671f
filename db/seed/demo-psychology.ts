/** A psychologist's week in the demo: sessions ahead, one left unwritten, a group of twelve, own phrases, relatives, cards. */
import { type Day, addDays, weekdayOf } from '../../app/domain/calendar/day'
import { sealTexts } from '../../app/features/psychology/texts.server'
import type { MasterKeys } from '../../app/platform/seal.server'
import { type SeededPerson } from './people'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

const rooms = ['1-кабинет', 'Босаңсу бөлмесі'] as const
const groupSize = 12

/** Days from today, start, kind, method. */
const ahead = [
  [-1, '11:00', 'talk', 'conversation'],
  [0, '09:30', 'individual-correction', 'art-therapy'],
  [0, '11:00', 'consultation', 'conversation'],
  [0, '14:30', 'diagnostics', 'psychodiagnostics'],
  [1, '10:00', 'individual-correction', 'relaxation'],
  [2, '15:00', 'consultation', 'conversation'],
  [4, '10:30', 'talk', 'anxiety-reduction'],
] as const

const phrases = [
  ['Тыныс алу', 'Тыныс алу жаттығуы жасалды (4–7–8), өз бетінше қайталауға келісті.'],
  ['Без динамики', 'Состояние без выраженной динамики. Договорились продолжить на следующей встрече.'],
] as const

type Practice = {
  readonly psychologistId: string
  readonly institutionId: string
  readonly people: readonly SeededPerson[]
  readonly keys: MasterKeys
}

const seedAhead = async ({ tx, today, id }: Seeding, { psychologistId, institutionId, people }: Practice) =>
  insertAll(
    tx,
    'plannedSessions',
    ahead.map(([days, time, kind, method], at) => {
      const on = addDays(today, days)
      return {
        id: id(today),
        institutionId,
        psychologistId,
        personId: people[at]?.id ?? '',
        kind,
        method,
        onDay: on,
        startsAt: `${on}T${time}`,
        minutes: 45,
        room: rooms[at % 2] ?? null,
        state: 'planned' as const,
        reason: null,
        sessionId: null,
        madeAt: morningOf(addDays(today, -3)),
        version: 1,
      }
    }),
  )

/** The latest Wednesdays before today, the latest first. */
const wednesdays = (today: Day, count: number): Day[] => {
  const last = addDays(today, -(((weekdayOf(today) + 3) % 7) + 1))
  return Array.from({ length: count }, (_, at) => addDays(last, -7 * at))
}

const seedGroup = async (seeding: Seeding, { psychologistId, institutionId, people, keys }: Practice) => {
  const { tx, today, chance, id } = seeding
  const groupId = id(addDays(today, -40))
  const members = people.slice(0, groupSize)
  const shared = { minutes: 60, room: rooms[1], method: 'aggression-reduction' }
  await insertAll(tx, 'psychologyGroups', [
    {
      ...shared,
      id: groupId,
      institutionId,
      psychologistId,
      name: 'Ашуды басқару',
      kind: 'group-training' as const,
      need: 'psychological-preparation',
      weekdays: '[3]',
      time: '16:00',
      fromDay: addDays(today, -40),
      untilDay: null,
      closedOn: null,
      createdAt: morningOf(addDays(today, -40)),
      version: 1,
    },
  ])
  await sealTexts(tx, keys, {
    ownerId: groupId,
    authorId: psychologistId,
    now: morningOf(addDays(today, -40)),
    parts: { goal: 'Ашудың басталуын байқау және тоқтай білу' },
  })
  await insertAll(
    tx,
    'psychologyGroupMembers',
    members.map(({ id: personId }) => ({
      id: id(addDays(today, -38)),
      groupId,
      personId,
      openKey: `${groupId}|${personId}`,
      joinedOn: addDays(today, -38),
      leftOn: null,
    })),
  )
  // The latest meeting is left to be written down.
  for (const heldOn of wednesdays(today, 4).slice(1)) {
    const meetingId = id(heldOn)
    const met = { heldOn, startedAt: '16:00', createdAt: morningOf(addDays(heldOn, 1)) }
    await insertAll(tx, 'psychologyMeetings', [
      { ...shared, ...met, id: meetingId, groupId, psychologistId, cancelledBecause: null },
    ])
    await insertAll(
      tx,
      'psychologySessions',
      members.map(({ id: personId }) => {
        const isHere = chance.happens(0.85)
        return {
          ...shared,
          ...met,
          id: id(heldOn),
          personId,
          institutionId,
          psychologistId,
          kind: 'group-training',
          attendance: isHere ? ('attended' as const) : ('missed' as const),
          absence: isHere ? null : chance.pick(['person-ill', 'court', 'at-work'] as const),
          requestedBy: 'psychologist',
          conclusion: null,
          meetingId,
          version: 1,
        }
      }),
    )
    const parts = { results: 'Топ жаттығуды меңгерді, екі адамға жеке кездесу керек.' }
    await sealTexts(tx, keys, { ownerId: meetingId, authorId: psychologistId, now: met.createdAt, parts })
  }
}

const seedRelatives = async (seeding: Seeding, { psychologistId, institutionId, people, keys }: Practice) => {
  const { tx, today, id } = seeding
  const heldOn = addDays(today, -9)
  const [person] = people
  if (!person) return
  const sessionId = id(heldOn)
  await insertAll(tx, 'psychologySessions', [
    {
      id: sessionId,
      personId: person.id,
      institutionId,
      psychologistId,
      heldOn,
      startedAt: '12:00',
      minutes: 30,
      kind: 'relatives-consultation',
      method: null,
      attendance: 'attended' as const,
      requestedBy: 'relative',
      kinship: 'mother',
      conclusion: null,
      createdAt: morningOf(addDays(heldOn, 1)),
      version: 1,
    },
  ])
  const parts = {
    relative: 'Анасы (аты-жөні демо үшін ойдан алынған)',
    problem: 'Хат жазысуды тоқтатқан, үйге қайтудан қорқады.',
    results: 'Ұзақ мерзімді кездесуге дайындық туралы келісілді.',
  }
  await sealTexts(tx, keys, { ownerId: sessionId, authorId: psychologistId, now: morningOf(heldOn), parts })
}

const seedPhrases = async ({ tx, today, id }: Seeding, { psychologistId, keys }: Practice) => {
  for (const [title, words] of phrases) {
    const snippetId = id(today)
    const createdAt = morningOf(addDays(today, -30))
    await insertAll(tx, 'psychologySnippets', [
      { id: snippetId, authorId: psychologistId, createdAt, version: 1 },
    ])
    await sealTexts(tx, keys, {
      ownerId: snippetId,
      authorId: psychologistId,
      now: createdAt,
      parts: { title, words },
    })
  }
}

const seedCards = async ({ tx, today, chance }: Seeding, { psychologistId, people }: Practice) =>
  insertAll(
    tx,
    'psychologyCards',
    people.slice(0, 20).map(({ id: personId }) => {
      const updatedOn = addDays(today, -chance.whole(5, 200))
      return { personId, updatedOn, setBy: psychologistId, setAt: morningOf(updatedOn), version: 1 }
    }),
  )

/** Fills the practice of the first psychologist. */
export const seedPsychology = async (
  seeding: Seeding,
  all: readonly SeededPerson[],
  psychologistId: string,
  keys: MasterKeys,
): Promise<void> => {
  const people = all.filter((each) => each.psychologistId === psychologistId && each.institutionId !== null)
  const institutionId = people[0]?.institutionId
  if (!institutionId) return
  const practice = { psychologistId, institutionId, people, keys }
  await seedAhead(seeding, practice)
  await seedGroup(seeding, practice)
  await seedRelatives(seeding, practice)
  await seedPhrases(seeding, practice)
  await seedCards(seeding, practice)
}
