/** Reads how ready a person is to leave: papers, money, what is owed by when. For a person already within reach. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Day, addMonths } from '~/domain/calendar/day'
import { documentsLead } from '~/domain/law/parameters'
import {
  type PaperOutlook,
  type Readiness,
  outlookOf,
  readinessStates,
} from '~/domain/people/readiness/outlook'
import type { Tone } from '~/ui/tone'
import { personPath } from './paths'
import type { Person } from './queries.server'
import type { Teller } from './telling.server'

export type ReleaseOf = {
  /** The plan's own day of release; without a plan the end of term. */
  readonly releaseOn: Day | null
  /** When measures for missing papers are due (DL-05). */
  readonly papersDueOn: Day | null
}

type PersonFor = Pick<Person, 'id' | 'citizenship' | 'endOfTerm' | 'standing'>

const releaseOf = async (db: Kysely<Database>, person: PersonFor, today: Day): Promise<ReleaseOf> => {
  if (person.standing !== 'in-custody') return { releaseOn: null, papersDueOn: null }
  const plan = await db
    .selectFrom('plans')
    .leftJoin('planDeadlines', (join) =>
      join.onRef('planDeadlines.planId', '=', 'plans.id').on('planDeadlines.code', '=', 'DL-05'),
    )
    .select(['plans.releaseOn', 'planDeadlines.dueOn'])
    .where('plans.openKey', '=', person.id)
    .executeTakeFirst()
  const releaseOn = plan?.releaseOn ?? person.endOfTerm
  const counted = releaseOn === null ? null : addMonths(releaseOn, -documentsLead.on(today))
  return { releaseOn, papersDueOn: plan?.dueOn ?? counted }
}

/** Everything the pages of papers say about a person, before it is put into words. */
export const loadReadiness = async (db: Kysely<Database>, person: PersonFor, today: Day) => {
  const [papers, release] = await Promise.all([
    db.selectFrom('personDocuments').selectAll().where('personId', '=', person.id).execute(),
    releaseOf(db, person, today),
  ])
  const { citizenship } = person
  return { papers, release, outlook: outlookOf(papers, { ...release, citizenship }, today) }
}

export const readinessTones: Readonly<Record<Readiness, Tone>> = {
  ready: 'good',
  'in-hand': 'info',
  missing: 'bad',
  'not-known': 'warn',
  'not-needed': 'plain',
}

/** The due day of what is owed, in the reader's words; undefined when nothing is owed. */
export const dueWords = (
  { isOwed }: Pick<PaperOutlook, 'isOwed'>,
  { papersDueOn }: ReleaseOf,
  { t, format, today }: Teller,
): string | undefined =>
  isOwed && papersDueOn !== null
    ? t(papersDueOn < today ? 'people:papers.was-due' : 'people:papers.due', { day: format.day(papersDueOn) })
    : undefined

export const lapseWords = (
  { lapse, expiresOn }: Pick<PaperOutlook, 'lapse' | 'expiresOn'>,
  { t, format }: Teller,
): string | undefined =>
  lapse === null ? undefined : t(`people:papers.lapse.${lapse}`, { day: format.day(expiresOn) })

export type ReadinessStrip = {
  readonly to: string
  readonly counts: readonly { readonly key: Readiness; readonly tone: Tone; readonly text: string }[]
  /** What needs a step first, each with why. */
  readonly lines: readonly {
    readonly key: string
    readonly to: string
    readonly name: string
    readonly note: string
    readonly tone: Tone
  }[]
}

const mostLines = 5

/** The strip of readiness: how much of everything, and what needs a step first. */
export const readinessStrip = async (
  db: Kysely<Database>,
  person: PersonFor,
  teller: Teller,
): Promise<ReadinessStrip> => {
  const { t, today } = teller
  const { outlook, release } = await loadReadiness(db, person, today)
  const counts = readinessStates
    .map((key) => ({ key, count: outlook.filter((each) => each.readiness === key).length }))
    .filter(({ key, count }) => count > 0 && key !== 'not-needed')
  const urgent = outlook.filter(({ readiness, lapse, isOwed }) =>
    isOwed || lapse !== null ? true : readiness === 'missing',
  )
  return {
    to: personPath(person.id, 'documents'),
    counts: counts.map(({ key, count }) => ({
      key,
      tone: readinessTones[key],
      text: t('people:papers.count', { word: t(`people:papers.readiness.${key}`), number: count }),
    })),
    lines: urgent.slice(0, mostLines).map((each) => ({
      key: each.kind,
      to: personPath(person.id, `documents/${each.kind}`),
      name: t(`vocabulary:document.${each.kind}`),
      note: [
        t(`vocabulary:document-state.${each.standing}`),
        lapseWords(each, teller),
        dueWords(each, release, teller),
      ]
        .filter((word) => word !== undefined)
        .join(' · '),
      tone: each.lapse === 'before-release' ? 'warn' : readinessTones[each.readiness],
    })),
  }
}
