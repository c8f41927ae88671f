/** What the tab "Documents and money" and the page of one paper show. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { may } from '~/domain/access/policy'
import { type PaperKind, payers } from '~/domain/people/person'
import { type PaperStanding, stepsFrom, trackOf } from '~/domain/people/readiness/machine'
import { type PaperGroup, type PaperOutlook, paperGroups } from '~/domain/people/readiness/outlook'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import { codeOptions } from './choices.server'
import { personPath } from './paths'
import { type Person, getPerson } from './queries.server'
import { type ReleaseOf, dueWords, lapseWords, loadReadiness, readinessTones } from './readiness.server'
import { subjectOf } from './scope.server'
import type { Teller } from './telling.server'

type Stored = Awaited<ReturnType<typeof loadReadiness>>['papers'][number]

export type PaperRow = {
  readonly kind: string
  readonly to: string
  readonly name: string
  readonly state: string
  readonly tone: Tone
  readonly notes: readonly string[]
  readonly until: string
  readonly lapse: string | null
  /** Null where nothing is left to do. */
  readonly next: string | null
}

const notesOf = (
  each: PaperOutlook,
  stored: Stored | undefined,
  release: ReleaseOf,
  teller: Teller,
): string[] => {
  const { t, format } = teller
  const notes = [
    stored?.stateOn ? t('people:papers.since', { day: format.day(stored.stateOn) }) : undefined,
    stored?.reason ?? undefined,
    dueWords(each, release, teller),
  ]
  return notes.filter((note) => note !== undefined)
}

/** Nothing is left to do. */
const settled: ReadonlySet<PaperStanding> = new Set([
  'held-by-person',
  'opened',
  'granted',
  'registered',
  'insured',
  'not-needed',
])

const nextOf = (standing: PaperStanding, { t }: Teller): string | null =>
  settled.has(standing) ? null : t(`people:papers.next.${standing}`)

const rowOf = (
  person: Person,
  each: PaperOutlook,
  stored: Stored | undefined,
  release: ReleaseOf,
  teller: Teller,
): PaperRow => {
  const { t, format } = teller
  return {
    kind: each.kind,
    to: personPath(person.id, `documents/${each.kind}`),
    name: t(`vocabulary:document.${each.kind}`),
    state: t(`vocabulary:document-state.${each.standing}`),
    tone: readinessTones[each.readiness],
    notes: notesOf(each, stored, release, teller),
    until: each.expiresOn ? format.day(each.expiresOn) : '–',
    lapse: lapseWords(each, teller) ?? null,
    next: nextOf(each.standing, teller),
  }
}

/** The tab: every paper in its group. */
export const papersPage = async (at: At) => {
  const { db, actor, params, t, today } = at
  const person = await getPerson(db, actor, params.personId ?? '')
  const { outlook, papers, release } = await loadReadiness(db, person, today)
  const groups = (Object.keys(paperGroups) as PaperGroup[]).map((key) => ({
    key,
    title: t(`people:papers.group.${key}`),
    rows: outlook
      .filter(({ kind }) => (paperGroups[key] as readonly PaperKind[]).includes(kind))
      .map((each) =>
        rowOf(
          person,
          each,
          papers.find(({ kind }) => kind === each.kind),
          release,
          at,
        ),
      ),
  }))
  return {
    title: `${t('people:tab.documents')}: ${person.fullName}`,
    groups,
    mayEdit: may(actor, 'person.edit', subjectOf(person)),
  }
}

const historyOf = async (db: Kysely<Database>, personId: string, kind: PaperKind, teller: Teller) => {
  const { t, format } = teller
  const steps = await db
    .selectFrom('personDocumentSteps')
    .leftJoin('users', 'users.id', 'personDocumentSteps.byUserId')
    .selectAll('personDocumentSteps')
    .select('users.name as by')
    .where('personDocumentSteps.personId', '=', personId)
    .where('personDocumentSteps.kind', '=', kind)
    .orderBy('personDocumentSteps.at', 'desc')
    .orderBy('personDocumentSteps.id', 'desc')
    .limit(100)
    .execute()
  return steps.map((step) => ({
    id: step.id,
    title: t(`vocabulary:document-state.${step.state}`),
    meta: `${format.day(step.onDay)} · ${step.by ?? t('people:history.system')}`,
    isBack: step.takenBackAt !== null,
    lines: [
      step.takenBackAt
        ? t('people:papers.was-taken-back', { when: format.instant(step.takenBackAt) })
        : undefined,
      step.reason ?? undefined,
      step.cost !== null
        ? t('people:papers.cost-of', {
            amount: format.money(step.cost),
            payer: step.paidBy ? t(`vocabulary:payer.${step.paidBy}`) : '–',
          })
        : undefined,
      step.note ?? undefined,
    ].filter((line) => line !== undefined),
  }))
}

const factsOf = (stored: Stored | undefined, each: PaperOutlook, release: ReleaseOf, teller: Teller) => {
  const { t, format } = teller
  const fact = (key: string, value: string | null | undefined) =>
    value ? [{ name: t(`people:field.${key}`), value }] : []
  return [
    ...fact('state', t(`vocabulary:document-state.${each.standing}`)),
    ...fact('stateOn', stored?.stateOn ? format.day(stored.stateOn) : null),
    ...fact('reason', stored?.reason),
    ...fact('number', stored?.number ? (isShort(each.kind) ? `···· ${stored.number}` : stored.number) : null),
    ...fact('issuedOn', stored?.issuedOn ? format.day(stored.issuedOn) : null),
    ...fact('expiresOn', stored?.expiresOn ? format.day(stored.expiresOn) : null),
    ...fact('cost', stored?.cost ? format.money(stored.cost) : null),
    ...fact('paidBy', stored?.paidBy ? t(`vocabulary:payer.${stored.paidBy}`) : null),
    ...fact('note', stored?.note),
    ...fact('due', dueWords(each, release, teller)),
  ]
}

const isShort = (kind: PaperKind): boolean => trackOf[kind] === 'identity' || trackOf[kind] === 'bank'

/** One paper: how it stands, the steps that may follow, and the steps so far. */
export const paperPage = async (at: At, kind: PaperKind) => {
  const { db, actor, params, t, today } = at
  const person = await getPerson(db, actor, params.personId ?? '')
  const { outlook, papers, release } = await loadReadiness(db, person, today)
  const stored = papers.find((each) => each.kind === kind)
  const standing = (stored?.state ?? 'not-known') as PaperStanding
  const unexpected: PaperOutlook = {
    kind,
    standing,
    expiresOn: null,
    readiness: 'not-known',
    lapse: null,
    isOwed: false,
  }
  const each = outlook.find((one) => one.kind === kind) ?? unexpected
  const history = await historyOf(db, person.id, kind, at)
  const name = t(`vocabulary:document.${kind}`)
  const last = history.find((step) => !step.isBack)
  return {
    title: `${name}: ${person.fullName}`,
    name,
    back: personPath(person.id, 'documents'),
    facts: factsOf(stored, each, release, at),
    lapse: lapseWords(each, at) ?? null,
    next: nextOf(standing, at),
    steps: codeOptions(at, 'document-state', stepsFrom(kind, standing)),
    payers: codeOptions(at, 'payer', payers),
    hasDates: trackOf[kind] !== 'bank',
    isShort: isShort(kind),
    history,
    mayEdit: may(actor, 'person.edit', subjectOf(person)),
    mayTakeBack: last !== undefined,
    version: stored?.version ?? 0,
    today,
  }
}

export type PaperPage = Awaited<ReturnType<typeof paperPage>>
