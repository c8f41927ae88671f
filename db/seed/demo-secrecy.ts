/** Secrecy in the demo: a substitute, a case under supervision, a lawful request that waits and one that was answered, a warning. Nobody is real. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import { riskBound } from '../../app/features/secrecy/bounds'
import { sealQuestion, sealRemarks } from '../../app/features/secrecy/supervision-words.server'
import { type MasterKeys, seal } from '../../app/platform/seal.server'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Staff = {
  readonly institutionId: string
  readonly psychologistId: string
  readonly headId: string
}

type Around = {
  /** The demo's own psychologist, and a colleague of another institution. */
  readonly own: Staff
  readonly other: Staff
  readonly headquartersId: string
  /** The person of the demo's own account stays out of it. */
  readonly withoutPersonId: string
  readonly keys: MasterKeys
}

type Case = { readonly personId: string; readonly sessionId: string; readonly heldOn: Day }

/** One noted session of each of some people of a psychologist, the latest first. */
const casesOf = async ({ tx }: Seeding, { psychologistId }: Staff, without: string): Promise<Case[]> => {
  const rows = await tx
    .selectFrom('psychologySessions as s')
    .innerJoin('psychologyNotes as n', 'n.sessionId', 's.id')
    .select(['s.personId', 's.id as sessionId', 's.heldOn'])
    .where('s.psychologistId', '=', psychologistId)
    .where('s.personId', '<>', without)
    .orderBy('s.heldOn', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return [...new Map(rows.toReversed().map((row) => [row.personId, row])).values()].reverse()
}

const event = (id: string, kind: string, at: string, more: Readonly<Record<string, string>>) => ({
  id,
  kind,
  at,
  onceKey: `${kind} demo ${id}`,
  institutionId: more.institutionId ?? null,
  actorId: more.actorId ?? null,
  secondId: more.secondId ?? null,
  reason: more.reason ?? null,
  document: more.document ?? null,
})

const look = (
  id: string,
  { personId, sessionId }: Case,
  more: { readonly authorId: string; readonly readerId: string; readonly way: string; readonly at: string },
  leaveId: string,
) => ({ ...more, id, personId, sessionId, leaveId, onceKey: id })

const seedSubstitution = async (seeding: Seeding, { own, other }: Around, lent: readonly Case[]) => {
  const { tx, today, id } = seeding
  const fromOn = addDays(today, -2)
  const leaveId = id(fromOn)
  const at = morningOf(fromOn)
  const document = '№ 41-л/с'
  const { institutionId, headId } = other
  await insertAll(tx, 'substitutions', [
    {
      id: leaveId,
      institutionId,
      authorId: other.psychologistId,
      substituteId: own.psychologistId,
      wholeCaseload: 1,
      ground: document,
      reason: 'leave',
      fromOn,
      untilOn: addDays(today, 12),
      givenBy: headId,
      givenAt: at,
      endedAt: null,
      endedBy: null,
      version: 1,
    },
  ])
  const who = { institutionId, actorId: headId, secondId: own.psychologistId }
  await insertAll(tx, 'secrecyEvents', [
    event(id(fromOn), 'substituted', at, { ...who, reason: 'leave', document }),
  ])
  const [first] = lent
  if (!first) return
  const seen = { authorId: other.psychologistId, readerId: own.psychologistId, way: 'substitution', at }
  await insertAll(tx, 'noteReads', [look(id(fromOn), first, seen, leaveId)])
}

const seedSupervision = async (seeding: Seeding, { own, other, keys }: Around, first: Case) => {
  const { tx, today, id } = seeding
  const openedOn = addDays(today, -3)
  const caseId = id(openedOn)
  const at = morningOf(addDays(today, -1))
  const remarks = [{ at, words: 'Асықтырмаған дұрыс: алдымен ұйқысы мен тәбетін сұраңыз, отбасын кейін.' }]
  await insertAll(tx, 'supervisions', [
    {
      id: caseId,
      personId: first.personId,
      authorId: own.psychologistId,
      supervisorId: other.psychologistId,
      wholeCase: 1,
      question: sealQuestion(keys, caseId, 'Әңгімені қалай жалғастырған жөн? Екі кездесу бойы үнсіз отырды.'),
      untilOn: addDays(today, 9),
      openedAt: morningOf(openedOn),
      closedAt: null,
      review: sealRemarks(keys, caseId, remarks),
      reviewedAt: at,
      version: 2,
    },
  ])
  const seen = { authorId: own.psychologistId, readerId: other.psychologistId, way: 'supervision', at }
  await insertAll(tx, 'noteReads', [look(id(addDays(today, -1)), first, seen, caseId)])
}

const seedRequests = async (seeding: Seeding, around: Around, [taken, waits]: readonly Case[]) => {
  if (!taken || !waits) return
  const { tx, today, id } = seeding
  const { own, headquartersId } = around
  const { institutionId, psychologistId, headId } = own
  const [oldOn, newOn] = [addDays(today, -20), addDays(today, -1)]
  const [oldId, newId] = [id(oldOn), id(newOn)]
  const row = {
    institutionId,
    psychologistId,
    fromOn: null,
    untilOn: null,
    registeredBy: headId,
    words: null,
    answeredAt: null,
  }
  const prosecutor = { body: 'Облыстық прокуратура', number: '7-1204', ground: 'ҚАК 32-бап' }
  await insertAll(tx, 'lawfulRequests', [
    {
      ...row,
      ...prosecutor,
      id: oldId,
      personId: taken.personId,
      bodyKind: 'prosecutor',
      datedOn: addDays(oldOn, -2),
      reason: 'Өтінішті тексеру',
      registeredAt: morningOf(oldOn),
      state: 'approved',
      decidedBy: headquartersId,
      decidedAt: morningOf(addDays(oldOn, 1)),
      openUntil: morningOf(addDays(oldOn, 4)),
      confirmedAt: morningOf(addDays(oldOn, 2)),
      confirmedBy: headId,
      takenBy: headId,
      takenAt: morningOf(addDays(oldOn, 2)),
      version: 3,
    },
    {
      ...row,
      id: newId,
      personId: waits.personId,
      bodyKind: 'court',
      body: 'Қалалық сот',
      number: '2-318',
      ground: 'Сот ұйғарымы',
      datedOn: addDays(newOn, -1),
      reason: 'Істі қарау',
      registeredAt: morningOf(newOn),
      state: 'asked',
      decidedBy: null,
      decidedAt: null,
      openUntil: null,
      confirmedAt: null,
      confirmedBy: null,
      takenBy: null,
      takenAt: null,
      version: 1,
    },
  ])
  await insertAll(tx, 'lawfulRequestSessions', [
    { lawfulRequestId: oldId, sessionId: taken.sessionId, withNote: 1 },
    { lawfulRequestId: newId, sessionId: waits.sessionId, withNote: 1 },
  ])
  const at = morningOf(addDays(oldOn, 2))
  const document = `${prosecutor.body}, № ${prosecutor.number}; ${prosecutor.ground}`
  const who = { institutionId, actorId: headId, secondId: headquartersId, reason: 'prosecutor', document }
  await insertAll(tx, 'secrecyEvents', [event(id(addDays(oldOn, 2)), 'exported', at, who)])
  const seen = { authorId: psychologistId, readerId: headId, way: 'export', at }
  await insertAll(tx, 'noteReads', [look(id(addDays(oldOn, 2)), taken, seen, oldId)])
}

const seedRisk = async (seeding: Seeding, { own, keys, withoutPersonId }: Around) => {
  const { tx, today, id } = seeding
  const { institutionId, psychologistId } = own
  const watched = await tx
    .selectFrom('watches')
    .select('personId')
    .where('institutionId', '=', institutionId)
    .where('openKey', 'is not', null)
    .where('personId', '<>', withoutPersonId)
    .orderBy('id')
    .executeTakeFirst()
  if (!watched) return
  const { personId } = watched
  const cardId = id(addDays(today, -4))
  const words = {
    warning: 'Кешке қарай үнсіз қалады, заттарын үлестіре бастаса, қауіп жақын.',
    measures: 'Жалғыз қалдырмау, дауыс көтермеу, отбасымен телефонға рұқсат беру, психологты шақыру.',
  }
  const sealed = (part: 'warning' | 'measures') =>
    JSON.stringify(seal(keys, words[part], riskBound(cardId, personId, part)))
  await insertAll(tx, 'riskCards', [
    {
      id: cardId,
      personId,
      institutionId,
      authorId: psychologistId,
      kind: 'suicide',
      warning: sealed('warning'),
      measures: sealed('measures'),
      writtenAt: morningOf(addDays(today, -4)),
      endedAt: null,
      openKey: personId,
      version: 1,
    },
  ])
}

/** Fills the lawful ways into notes of the first two psychologists. */
export const seedSecrecy = async (seeding: Seeding, around: Around): Promise<void> => {
  const own = await casesOf(seeding, around.own, around.withoutPersonId)
  const lent = await casesOf(seeding, around.other, around.withoutPersonId)
  await seedSubstitution(seeding, around, lent)
  const [first, ...others] = own
  if (first) await seedSupervision(seeding, around, first)
  await seedRequests(seeding, around, others)
  await seedRisk(seeding, around)
}
