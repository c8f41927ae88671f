/** Notices of the demo: a paper for every deed that the plans say was done, answers that are waited for or came, drafts and a mistake. */
import type { Insertable } from 'kysely'
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import { type NoticeKind, type RecipientKind, kindRules, noticeKinds } from '../../app/domain/notices/kinds'
import { answerDueOn } from '../../app/domain/notices/life'
import { usualPattern, writeNumber, yearOf } from '../../app/domain/notices/number'
import { sharedWith } from '../../app/features/notices/delivery.server'
import { gatherKnown, placeAfterOf } from '../../app/features/notices/facts.server'
import { noLines, prefilled } from '../../app/features/notices/lines.server'
import { calendarOf } from '../../app/features/plans/calendar.server'
import type { NoticesTable } from '../schema/notices'
import {
  answersOf,
  comeHome,
  enquiryWords,
  hearRefusal,
  probationAnswer,
  statements,
} from './demo-notice-answers'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type Row = Insertable<NoticesTable>

/** A paper still to be written out: which, for whom, and on which day it went. */
type Wanted = {
  readonly planId: string
  readonly personId: string
  readonly institutionId: string
  readonly kind: NoticeKind
  readonly recipient: RecipientKind
  readonly on: Day
}

/** Deeds of the last months: older papers lie in the file, not in the demo. */
const reaches = 200

const doneDeeds = async ({ tx, today }: Seeding): Promise<Wanted[]> => {
  const rows = await tx
    .selectFrom('planDeadlines')
    .innerJoin('plans', 'plans.id', 'planDeadlines.planId')
    .select([
      'planDeadlines.planId',
      'planDeadlines.personId',
      'planDeadlines.institutionId',
      'code',
      'doneOn',
    ])
    .where('doneOn', '>=', addDays(today, -reaches))
    .where('plans.openKey', 'is not', null)
    .where((eb) => eb.or([eb('answer', 'is', null), eb('answer', '!=', 'not-needed')]))
    .orderBy('doneOn')
    .orderBy('planDeadlines.id')
    .execute()
  return rows.flatMap(({ code, doneOn, ...owner }) => {
    const kind = noticeKinds.find((each) => kindRules[each].settles === code)
    if (!kind || !doneOn) return []
    return kindRules[kind].recipients.map((recipient) => ({ ...owner, kind, recipient, on: doneOn }))
  })
}

const nothing = {
  replacesId: null,
  tracking: null,
  deliveredOn: null,
  answerDueOn: null,
  awaitedOn: null,
  answer: null,
  answeredOn: null,
  answeredBy: null,
  answerWords: null,
  annulledOn: null,
  annulledBy: null,
  annulReason: null,
  authorityRegion: null,
  probationRegion: null,
  version: 1,
} as const

type Around = {
  readonly calendar: Calendar
  readonly users: SeededUsers
  readonly answers: Awaited<ReturnType<typeof answersOf>>
  readonly serials: Map<string, number>
  readonly codes: ReadonlyMap<string, string>
  /** Who heads each institution. */
  readonly heads: ReadonlyMap<string, string>
}

const nextNumber = ({ serials, codes }: Around, institutionId: string, on: Day) => {
  const year = yearOf(on)
  const key = `${institutionId} ${year}`
  const serial = (serials.get(key) ?? 0) + 1
  serials.set(key, serial)
  const code = codes.get(institutionId) ?? ''
  return { year, serial, number: writeNumber(usualPattern, { serial, year, code }) }
}

const linesFor = async ({ tx }: Seeding, { personId, kind, recipient }: Wanted) => {
  const person = await tx
    .selectFrom('people')
    .selectAll()
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const known = await gatherKnown(tx, person)
  const placeKato = placeAfterOf(known)
  return { placeKato, lines: JSON.stringify(prefilled(kind, known, { recipient, placeKato })) }
}

const answerOf = (wanted: Wanted, { answers, users }: Around, today: Day): Partial<Row> => {
  const { planId, kind, recipient } = wanted
  const code = kindRules[kind].answer?.code
  const found = code ? answers.get(`${planId} ${code}`) : probationAnswer(wanted, today)
  if (!found) return {}
  return {
    state: 'answered',
    answer: found.answer,
    answeredOn: found.on,
    deliveredOn: found.on,
    answeredBy: users.byRole.get(recipient === 'probation' ? 'probation-officer' : 'local-authority') ?? null,
    answerWords: recipient === 'probation' ? enquiryWords : statements[found.answer],
    awaitedOn: null,
  }
}

const writeOut = async (seeding: Seeding, wanted: Wanted, around: Around): Promise<Row> => {
  const { personId, planId, institutionId, kind, recipient, on } = wanted
  const officer = around.users.staff(institutionId, 'social-worker')
  const { placeKato, lines } = await linesFor(seeding, wanted)
  const isRequest = recipient === 'head-of-institution'
  const due = answerDueOn(kind, on, around.calendar)
  return {
    ...nothing,
    id: seeding.id(on),
    personId,
    planId,
    institutionId,
    kind,
    recipient,
    placeKato,
    lines,
    languages: 'both',
    restrictedLines: JSON.stringify(noLines),
    ...nextNumber(around, institutionId, on),
    issuedOn: on,
    issuedBy: officer,
    signer: isRequest ? null : (around.heads.get(institutionId) ?? null),
    sentOn: on,
    sentBy: officer,
    way: recipient === 'police' || isRequest ? 'by-hand' : 'document-system',
    answerDueOn: due,
    awaitedOn: due,
    ...(isRequest || recipient === 'police'
      ? { state: 'delivered' as const, deliveredOn: on }
      : { state: 'sent' as const }),
    ...sharedWith(recipient, placeKato),
    ...answerOf(wanted, around, seeding.today),
    createdAt: morningOf(on),
    createdBy: officer,
  }
}

const unsent = {
  sentOn: null,
  sentBy: null,
  way: null,
  deliveredOn: null,
  answerDueOn: null,
  awaitedOn: null,
} as const
const unshared = { authorityRegion: null, probationRegion: null } as const
const unnumbered = {
  year: null,
  serial: null,
  number: null,
  issuedOn: null,
  issuedBy: null,
  signer: null,
} as const

/** Papers in work: the next ones that plans ask for, drafted, numbered, or annulled for a mistake. */
const inWork = async (seeding: Seeding, around: Around): Promise<Row[]> => {
  const { tx, today } = seeding
  const open = await tx
    .selectFrom('planDeadlines')
    .innerJoin('plans', 'plans.id', 'planDeadlines.planId')
    .select(['planDeadlines.planId', 'planDeadlines.personId', 'planDeadlines.institutionId'])
    .where('code', '=', 'DL-14')
    .where('doneOn', 'is', null)
    .where('plans.state', '=', 'in-progress')
    .orderBy('planDeadlines.dueOn')
    .orderBy('planDeadlines.id')
    .limit(4)
    .execute()
  const rows: Row[] = []
  for (const [place, owner] of open.entries()) {
    const kind = 'release-notice'
    const row = await writeOut(seeding, { ...owner, kind, recipient: 'police', on: today }, around)
    const bare: Row = { ...row, ...unsent, ...unshared, state: 'issued' }
    if (place === 0) rows.push(bare)
    else if (place === 1)
      rows.push({
        ...bare,
        state: 'annulled',
        annulledOn: today,
        annulledBy: row.createdBy,
        annulReason: 'Туған күні қате көрсетілген',
      })
    else rows.push({ ...bare, ...unnumbered, state: 'draft' })
  }
  return rows
}

const inNeed: ReadonlySet<string> = new Set(['request', 'housing-notice', 'job-notice'])

const registerOf = (seeding: Seeding, rows: readonly Row[], users: SeededUsers) => {
  const serials = new Map<string, number>()
  const seen = new Set<string>()
  return rows.flatMap(({ personId, institutionId, kind, issuedOn }) => {
    const year = yearOf(issuedOn ?? seeding.today)
    const key = `${personId} ${year}`
    if (!inNeed.has(kind) || seen.has(key)) return []
    seen.add(key)
    const serial = (serials.get(`${institutionId} ${year}`) ?? 0) + 1
    serials.set(`${institutionId} ${year}`, serial)
    const enteredOn = issuedOn ?? seeding.today
    const enteredBy = users.staff(institutionId, 'social-worker')
    return [
      { id: seeding.id(enteredOn), institutionId, personId, year, serial, enteredOn, enteredBy, version: 1 },
    ]
  })
}

const lastOf = (rows: readonly { institutionId: string; year?: number | null; serial?: number | null }[]) => {
  const last = new Map<string, { institutionId: string; year: number; last: number }>()
  for (const { institutionId, year, serial } of rows) {
    if (!year || !serial) continue
    const known = last.get(`${institutionId} ${year}`)?.last ?? 0
    last.set(`${institutionId} ${year}`, { institutionId, year, last: Math.max(known, serial) })
  }
  return [...last.values()]
}

/** Writes notices, the register and their counters. Comes after the plans. */
export const seedNotices = async (seeding: Seeding, users: SeededUsers): Promise<number> => {
  const { tx } = seeding
  const calendar = await calendarOf(tx)
  await comeHome(seeding)
  await hearRefusal(seeding, calendar)
  const institutions = await tx.selectFrom('institutions').select(['id', 'code']).execute()
  const heads = await tx
    .selectFrom('users')
    .select(['institutionId', 'name'])
    .where('role', '=', 'institution-head')
    .execute()
  const around: Around = {
    calendar,
    users,
    answers: await answersOf(seeding),
    serials: new Map(),
    codes: new Map(institutions.map((each) => [each.id, each.code])),
    heads: new Map(heads.map((each) => [each.institutionId ?? '', each.name])),
  }
  const rows: Row[] = []
  for (const wanted of await doneDeeds(seeding)) rows.push(await writeOut(seeding, wanted, around))
  rows.push(...(await inWork(seeding, around)))
  const register = registerOf(seeding, rows, users)
  await insertAll(tx, 'notices', rows)
  await insertAll(tx, 'needRegister', register)
  await insertAll(tx, 'noticeSerials', lastOf(rows))
  await insertAll(tx, 'needSerials', lastOf(register))
  return rows.length
}
