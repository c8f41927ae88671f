/** Makes a plan warm again from today's facts, and tries steps on it. Nothing is written. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { AllocationRunsTable } from '#db/schema/allocation'
import type { OpeningFacts } from '~/domain/matching/facts'
import { dayAt } from '~/platform/clock.server'
import type { Caller } from '~/platform/caller.server'
import type { Trial, TrialResult } from './order'
import { factsOfRun } from './run.server'
import { optionsOf, scopeOf } from './stored.server'
import { openThread } from './thread.server'
import { type WarmPlan, keepWarm, warmPlan } from './warm.server'
import { type Coming, unscopedComing } from './what-if-comers.server'
import { coursesIn } from './what-if-courses.server'
import type { Step } from './what-if-steps'

const preparing = new Map<string, Promise<void>>()

type Row = Pick<Selectable<AllocationRunsTable>, 'id' | 'scope' | 'options'>

const warmUp = async ({ db, clock }: Pick<Caller, 'db' | 'clock'>, row: Row): Promise<void> => {
  const now = clock.now()
  const asked = { scope: scopeOf(row), options: optionsOf(row) }
  const thread = openThread(() => undefined)
  try {
    const { engine, ordered } = await factsOfRun(db, asked, now)
    const { rows, count } = engine.people
    await thread.solve(engine, ordered.order)
    keepWarm(row.id, { thread, asked, ordered, rows, count, factsAt: now.toISOString() })
  } catch (error) {
    await thread.stop()
    throw error
  }
}

/** Prepares a run's plan for what-if questions; those who ask at the same time share the work. */
export const preparePlan = (caller: Pick<Caller, 'db' | 'clock'>, row: Row): Promise<void> => {
  const underWay = preparing.get(row.id)
  if (underWay) return underWay
  const work = warmUp(caller, row).finally(() => preparing.delete(row.id))
  preparing.set(row.id, work)
  return work
}

type Courses = ReadonlyMap<string, OpeningFacts>

type Known = { readonly courses: Courses; readonly coming: ReadonlyMap<string, Coming> }

const trialOf = (
  { ordered, rows, count }: WarmPlan,
  { courses, coming }: Known,
  step: Step,
): Trial | null => {
  if (step.do === 'course') {
    const course = courses.get(step.courseId)
    return course ? { do: 'course', course } : null
  }
  if (step.do === 'place') {
    const opening = ordered.openings.findIndex(({ id }) => id === step.openingId)
    return opening < 0 ? null : { do: 'place', opening, by: step.by }
  }
  const person = ordered.people.findIndex(({ id }) => id === step.personId)
  if (step.do === 'without') return person < 0 ? null : { do: 'without', person }
  const row = rows.get(step.personId)
  if (row === undefined || row >= count || person >= 0) return null
  const { added, closed } = coming.get(step.personId) ?? { added: 0, closed: [] }
  return { do: 'with', row, personId: step.personId, added, closed }
}

export type TriedMove = {
  readonly personId: string
  readonly from: string | null
  readonly to: string | null
}

export type Tried = Omit<TrialResult, 'moves'> & { readonly moves: readonly TriedMove[] }

/** Lets the thread make its plan ready for steps while the reader still chooses the first. */
export const makeReady = (runId: string): void => {
  const asked = warmPlan(runId)?.thread.attempt([])
  // Whoever then tries a step hears why there is no answer.
  asked?.catch(() => undefined)
}

/** The difference that steps make; undefined when the plan is not warm, or a step names what is not in it. */
export const trySteps = async (
  db: Kysely<Database>,
  runId: string,
  steps: readonly Step[],
): Promise<Tried | undefined> => {
  const warm = warmPlan(runId)
  if (!warm) return undefined
  const courses = await coursesIn(db, steps)
  const strangers = [...new Set(steps.flatMap((step) => (step.do === 'with' ? [step.personId] : [])))]
  const { asked, ordered, factsAt } = warm
  const today = dayAt(new Date(factsAt))
  const coming = await unscopedComing(db, strangers, { asked, openings: ordered.openings, today })
  const known = { courses, coming }
  const trials = steps.map((step) => trialOf(warm, known, step)).filter((each) => each !== null)
  if (trials.length < steps.length) return undefined
  const { people, openings } = warm.ordered
  const comers = trials.flatMap((trial) => (trial.do === 'with' ? [trial.personId] : []))
  const { moves, ...sums } = await warm.thread.attempt(trials)
  const opening = (at: number): string | null => openings[at]?.id ?? null
  return {
    ...sums,
    moves: moves.map(({ person, from, to }) => ({
      personId: people[person]?.id ?? comers[person - people.length] ?? '',
      from: opening(from),
      to: opening(to),
    })),
  }
}
