/** A person's timeline from the audit: who did what, when, and what stood there before and after. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { isOccupationCode } from '#db/reference/occupations'
import { type Permission, hidesExistence, may, mayEver, policy } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, parseDay } from '~/domain/calendar/day'
import { occupationWords, placeWords, countryName } from './choices.server'
import { personPath } from './paths'
import type { Person } from './queries.server'
import { subjectOf } from './scope.server'
import { type Teller, degreeWord, regionWord } from './telling.server'

const pageSize = 30

export type HistoryItem = {
  readonly id: string
  readonly title: string
  readonly meta: string
  readonly lines: readonly string[]
}

/** Which list of words each coded field is told in. */
const lists: Readonly<Record<string, string>> = {
  sex: 'sex',
  standing: 'standing',
  releaseGround: 'release-ground',
  fitness: 'fitness',
  education: 'education',
  housingAfter: 'housing',
  familyTies: 'family-ties',
  paidBy: 'payer',
  kind: 'obligation',
  fitnessLimits: 'fitness-limit',
  languages: 'language-name',
}

const flags: ReadonlySet<string> = new Set([
  'lifeSentence', 'escapeRegister', 'crimeWhileServing', 'barredCategory', 'medicalExclusion',
  'psychologistRecommends', 'wantsJobHelp', 'supervisionExpected', 'supervisionOrdered', 'banRemains', 'workConsent',
  'neverParole', 'isPregnant', 'hasSmallChildren', 'clearedOutside',
]) // prettier-ignore

/** States of papers as the journal named them before each step had its own. */
const renamedStates: Readonly<Record<string, string>> = { requested: 'applied', 'in-progress': 'accepted' }

/** Ids and keys that say nothing to a reader. */
const unspoken: ReadonlySet<string> = new Set([
  'detachmentId', 'institutionId', 'caseWorkerId', 'psychologistId', 'demo', 'waitingSince', 'version',
]) // prettier-ignore

/** Told only to those who hold the permission for this person. */
const guarded: Readonly<Record<string, Permission>> = {
  disabilityGroup: 'person.health',
  isPregnant: 'person.health',
  hasSmallChildren: 'person.health',
  medicalExclusion: 'person.health',
  medicalAdmissionOn: 'person.health',
}

const oneWord = (field: string, value: string | number, teller: Teller): string => {
  const { t, format } = teller
  if (flags.has(field)) return t(value === 1 || value === 'yes' ? 'common:yes' : 'common:no')
  if (field === 'behaviourDegree') return degreeWord(teller, Number(value))
  if (field === 'amount' || field === 'repaid' || field === 'cost') return format.money(Number(value))
  if (field === 'citizenship') return countryName(teller, String(value))
  if (field === 'placeAfter') return placeWords(teller, String(value))
  if (field === 'preferredRegions') return regionWord(teller, String(value))
  if (field === 'preferredWork' && isOccupationCode(String(value)))
    return occupationWords(teller, String(value)).slice(5)
  const list = lists[field]
  if (field === 'state') return t(`vocabulary:document-state.${renamedStates[value] ?? value}`)
  if (list) return t(`vocabulary:${list}.${value}`)
  const day: Day | undefined = parseDay(String(value))
  return day ? format.day(day) : String(value)
}

const listIn = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'string' || !value.startsWith('[')) return [value]
  const read: unknown = JSON.parse(value)
  return Array.isArray(read) ? read : [value]
}

const wordsOf = (field: string, value: unknown, teller: Teller): string => {
  const told = listIn(value)
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map((each) => oneWord(field, each, teller))
  return told.length > 0 ? told.join(', ') : teller.t('common:unknown')
}

type Details = {
  readonly what?: string
  readonly of?: readonly [string, string]
  readonly courtAct?: string | null
  readonly changes?: Readonly<Record<string, readonly [unknown, unknown]>>
  readonly withheld?: readonly string[]
}

const readDetails = (json: string | null): Details => {
  if (json === null) return {}
  return JSON.parse(json) as Details
}

const isTold = (field: string, actor: Actor, person: Person): boolean => {
  if (unspoken.has(field)) return false
  const permission = guarded[field]
  return permission === undefined || may(actor, permission, subjectOf(person))
}

const linesOf = (details: Details, actor: Actor, person: Person, teller: Teller): string[] => {
  const { t } = teller
  const label = (field: string): string => t(`people:field.${field}`)
  const changes = Object.entries(details.changes ?? {})
    .filter(([field]) => isTold(field, actor, person))
    .map(([field, [before, after]]) => ({
      field: label(field),
      before: wordsOf(field, before, teller),
      after: wordsOf(field, after, teller),
    }))
    // "Not asked" and "not known" are one word to a reader.
    .filter(({ before, after }) => before !== after)
    .map((change) => t('people:history.change', change))
  const hidden = (details.withheld ?? []).map((field) => t('people:history.hidden', { field: label(field) }))
  const act = details.courtAct ? [t('people:history.act', { act: details.courtAct })] : []
  return [...changes, ...act, ...hidden]
}

const ofWords = (of: Details['of'], teller: Teller): string | null => {
  if (!of) return null
  const [list, code] = of
  if (list === 'text') return code
  return list === 'occupation'
    ? occupationWords(teller, code).slice(5)
    : teller.t(`vocabulary:${list}.${code}`)
}

const told: ReadonlySet<string> = new Set([
  'plan.open', 'plan.follow', 'match.set-aside', 'person.register', 'person.edit', 'person.health', 'person.import', 'plan.draft', 'plan.agree', 'plan.approve',
  'contribution.record', 'contribution.comment', 'contribution.attach', 'contribution.assign', 'contribution.answer',
  'plan.send', 'plan.measure', 'plan.deadline', 'plan.pause', 'plan.hand-over', 'referral.propose', 'referral.decide',
  'referral.withdraw', 'session.record', 'session.edit', 'caseload.assign',
  'duty.record', 'assessment.record', 'assessment.complete',
  'handover.open', 'handover.follow', 'handover.prepare', 'handover.tick', 'handover.request', 'handover.receive', 'release-day.mark',
]) // prettier-ignore

const titleOf = (deed: string, details: Details, teller: Teller): string => {
  const { t } = teller
  const own = deed.startsWith('person.') && details.what
  const what = t(
    own ? `people:history.what.${details.what}` : `people:history.deed.${told.has(deed) ? deed : 'other'}`,
  )
  const of = own ? ofWords(details.of, teller) : null
  return of === null ? what : t('people:history.of', { what, of })
}

/** Of a psychologist's work the history tells that a session took place, and that its conclusion was written. */
const ofSessions: ReadonlySet<string> = new Set(['session.record', 'session.edit'])

/** What the product does by itself and staff may read of. Anything else without a permission, such as a look at a note, stays out. */
const ownDeeds: ReadonlySet<string> = new Set([
  'plan.open', 'plan.follow', 'handover.open', 'handover.follow', 'work-notice.effect',
]) // prettier-ignore

/** That a session took place is told to those who may list sessions; everything else hidden stays hidden. */
const isOpenTo = (actor: Actor, deed: string): boolean => {
  if (!(deed in policy)) return ownDeeds.has(deed)
  return !hidesExistence(deed as Permission) || (ofSessions.has(deed) && mayEver(actor, 'session.list'))
}

/** The query behind a page of history, for the page and for the test that reads its plan. */
export const historyQuery = (db: Kysely<Database>, personId: string, before: number | null) =>
  db
    .selectFrom('auditEvents')
    .leftJoin('auditValues', 'auditValues.eventId', 'auditEvents.id')
    .leftJoin('users', 'users.id', 'auditEvents.actorId')
    .select([
      'auditEvents.id',
      'auditEvents.seq',
      'auditEvents.at',
      'auditEvents.deed',
      'auditEvents.actorRole',
      'auditValues.details',
      'users.name',
    ])
    .where('auditEvents.personId', '=', personId)
    .where('auditEvents.outcome', '=', 'done')
    .$if(before !== null, (query) => query.where('auditEvents.seq', '<', before ?? 0))
    .orderBy('auditEvents.seq', 'desc')
    .limit(pageSize + 1)

type EventRow = Awaited<ReturnType<ReturnType<typeof historyQuery>['execute']>>[number]

/** An assessment is saved again and again while it is asked: a row of savings by one hand on one day is one line. */
const isSavedOn = (row: EventRow, later: EventRow | undefined): boolean =>
  row.deed === 'assessment.record' &&
  later?.deed === row.deed &&
  later.name === row.name &&
  later.at.slice(0, 10) === row.at.slice(0, 10)

/** A page of the timeline, newest first; `before` is the number of the event to go on from. */
export const historyOf = async (
  db: Kysely<Database>,
  actor: Actor,
  person: Person,
  before: number | null,
  teller: Teller,
): Promise<{ readonly items: readonly HistoryItem[]; readonly moreTo: string | null }> => {
  const rows = await historyQuery(db, person.id, before).execute()
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  const items = shown
    .filter((row, place) => isOpenTo(actor, row.deed) && !isSavedOn(row, shown[place - 1]))
    .map((row) => {
      const details = readDetails(row.details)
      const who = row.name ?? teller.t('people:history.system')
      return {
        id: row.id,
        title: titleOf(row.deed, details, teller),
        meta: `${teller.format.instant(row.at)} · ${who}`,
        lines: row.deed.startsWith('person.') ? linesOf(details, actor, person, teller) : [],
      }
    })
  const moreTo =
    rows.length > pageSize && last ? `${personPath(person.id, 'history')}?before=${last.seq}` : null
  return { items, moreTo }
}
