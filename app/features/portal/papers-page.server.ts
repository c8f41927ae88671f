/** The papers a person still lacks, when they appear for registration, and what is due by when: what others owe them stands beside what they do themselves. */
import { isOwnStep, isTold } from '~/domain/portal/deadlines'
import { nextAppearance } from '~/domain/people/appearances'
import type { PaperOutlook } from '~/domain/people/readiness/outlook'
import { appearanceWords } from '~/features/people/appearances-page.server'
import { unscopedAppearances } from '~/features/people/appearances.server'
import { getPerson } from '~/features/people/queries.server'
import { dueWords, lapseWords, loadReadiness, readinessTones } from '~/features/people/readiness.server'
import { deadlinesOf, findPlanOf } from '~/features/plans/queries.server'
import { timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'

type Loaded = Awaited<ReturnType<typeof loadReadiness>>

const isMissing = ({ readiness, lapse }: PaperOutlook): boolean =>
  lapse !== null || readiness === 'missing' || readiness === 'in-hand' || readiness === 'not-known'

const paperOf = (each: PaperOutlook, { release }: Loaded, at: At) => ({
  key: each.kind as string,
  name: at.t(`vocabulary:document.${each.kind}`),
  tone: readinessTones[each.readiness],
  state: at.t(`vocabulary:document-state.${each.standing}`),
  note: [lapseWords(each, at), dueWords(each, release, at)].filter(Boolean).join(' · '),
})

/** What is recorded of a person's papers; for the person themselves. */
export const ownPapers = async (at: At) => {
  const person = await getPerson(at.db, at.actor, at.actor.personId ?? '', 'portal.read')
  const loaded = await loadReadiness(at.db, person, at.today)
  const told = loaded.outlook.filter(({ readiness }) => readiness !== 'not-needed')
  const [missing, ready] = [told.filter(isMissing), told.filter((each) => !isMissing(each))]
  return {
    missing: missing.map((each) => paperOf(each, loaded, at)),
    ready: ready.map((each) => paperOf(each, loaded, at)),
  }
}

/** The statutory days of the person's own plan that are still ahead or late. */
const deadlinesFor = async (at: At) => {
  const { db, actor, t } = at
  const plan = await findPlanOf(db, actor, actor.personId ?? '')
  if (!plan) return []
  const rows = await deadlinesOf(db, actor, plan)
  return rows
    .filter(
      ({ code, doneOn, dueOn, applies }) => isTold(code) && doneOn === null && dueOn && applies !== 'no',
    )
    .sort((one, other) => ((one.dueOn ?? '') < (other.dueOn ?? '') ? -1 : 1))
    .map((row) => ({
      key: row.code,
      what: t(`deadlines:code.${row.code}.what`),
      when: timingWords(row.dueOn, at),
      isLate: row.dueOn !== null && row.dueOn < at.today,
      isOwn: isOwnStep(row.code),
    }))
}

/** When the person appears for registration, the nearest first, as it is recorded; what is over is left out. */
const appearancesFor = async (at: At) => {
  const { db, actor, t, today } = at
  const personId = actor.personId ?? ''
  const recorded = (await unscopedAppearances(db, [personId])).get(personId) ?? []
  return recorded
    .flatMap((each) => {
      const next = nextAppearance(each, today)
      return next === null ? [] : [{ each, next }]
    })
    .sort((one, other) => (one.next < other.next ? -1 : 1))
    .map(({ each, next }) => ({
      key: each.id,
      who: t(`vocabulary:appearance-body.${each.body}`),
      when: at.format.longDay(next),
      words: appearanceWords(each, at),
    }))
}

/** What is due and when: the days of the law, and those of registration. */
export const ownDays = async (at: At) => ({
  deadlines: await deadlinesFor(at),
  appearances: await appearancesFor(at),
})

export const papersPageOf = async (at: At) => ({
  title: at.t('portal:papers.title'),
  ...(await ownPapers(at)),
  ...(await ownDays(at)),
})
