/** The papers a person still lacks, and what is due by when: what others owe them stands beside what they do themselves. */
import { isOwnStep, isTold } from '~/domain/portal/deadlines'
import type { PaperOutlook } from '~/domain/people/readiness/outlook'
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

export const papersPageOf = async (at: At) => ({
  title: at.t('portal:papers.title'),
  ...(await ownPapers(at)),
  deadlines: await deadlinesFor(at),
})
