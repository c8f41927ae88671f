/** Carries a run out: reads the facts, has a thread work out the plan, writes it down. One run at a time in a process. */
import type { Databases } from '#db/client.server'
import { addDays } from '~/domain/calendar/day'
import { proposalDays } from '~/domain/allocation/parameters'
import { type Asked, priorityNames } from '~/domain/allocation/options'
import { unscopedCountry } from '~/features/matching/engine.server'
import { enqueue } from '~/features/outbox/commands.server'
import { appendAudit } from '~/platform/audit.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { beginJob, dropUnfinished, endJob } from './jobs.server'
import { type PackedLines, countLines, lineAt } from './lines'
import type { FromThread } from './order'
import { type Ordered, orderOf } from './order.server'
import { unscopedRunPeople } from './people.server'
import { type PriorityCount, optionsOf, resultText, scopeOf } from './stored.server'
import { type AllocationThread, NoPlan, openThread } from './thread.server'
import { keepWarm } from './warm.server'
import { writeLines, writePlaces } from './write.server'

export type Running = { readonly db: Databases; readonly clock: Clock; readonly runId: string }
type Job = ReturnType<typeof beginJob>
type Solved = FromThread & { readonly said: 'solved' }

const askedOf = async ({ db, runId }: Running): Promise<Asked & { readonly createdBy: string }> => {
  const row = await db.read
    .selectFrom('allocationRuns')
    .select(['scope', 'options', 'createdBy'])
    .where('id', '=', runId)
    .executeTakeFirstOrThrow()
  return { scope: scopeOf(row), options: optionsOf(row), createdBy: row.createdBy }
}

/** Facts as they are now: the engine, and who and what is in the run. */
export const factsOfRun = async (db: Databases, asked: Asked, now: Date) => {
  const country = await unscopedCountry(db.read, now)
  const people = await unscopedRunPeople(db.read, country, asked, dayAt(now))
  return { engine: country.engine, ordered: await orderOf(db.read, country, asked, people) }
}

/** False when the run was stopped before its turn came. */
const takeUp = async ({ db, runId }: Running, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await whenFree(() =>
    db.write
      .updateTable('allocationRuns')
      .set({ state: 'running', factsAt: now.toISOString() })
      .where('id', '=', runId)
      .where('state', '=', 'waiting')
      .executeTakeFirst(),
  )
  return Number(numUpdatedRows) === 1
}

/** How many of those able to be placed meet each priority, and how many of them are placed. */
export const priorityCounts = (
  { people }: Ordered,
  able: Iterable<number>,
  placed: ReadonlySet<number>,
): PriorityCount[] => {
  const counts = new Map(priorityNames.map((name) => [name, { name, people: 0, placed: 0 }]))
  for (const each of able) {
    for (const name of people[each]?.priorities ?? []) {
      const count = counts.get(name)
      if (!count) continue
      count.people += 1
      if (placed.has(each)) count.placed += 1
    }
  }
  return [...counts.values()]
}

/** Everybody to whom the lines give a place. */
const placedBy = (lines: PackedLines): Set<number> => {
  const placed = new Set<number>()
  for (let at = 0; at < countLines(lines); at += 1) {
    const { person, kind } = lineAt(lines, at)
    if (kind === 'place') placed.add(person)
  }
  return placed
}

/** Answers who is placed. */
const writeAll = async (
  { db, runId }: Running,
  job: Job,
  thread: AllocationThread,
  { lines: of, prices }: Solved,
  ordered: Ordered,
): Promise<Set<number>> => {
  const lines = await thread.lines()
  await writeLines(db, runId, lines, ordered, (done) => {
    if (job.isStopped) throw new NoPlan('stopped')
    job.progress = { phase: 'write', done, of }
  })
  await writePlaces(db, runId, prices, ordered)
  return placedBy(lines)
}

/** The figures make the run stand, and whoever started it is told: one transaction. False when it was stopped meanwhile. */
const finish = async (
  { db, clock, runId }: Running,
  createdBy: string,
  solved: Solved,
  result: string,
): Promise<boolean> => {
  const instant = clock.now()
  const [now, today] = [instant.toISOString(), dayAt(instant)]
  const { figures } = solved
  return whenFree(() =>
    db.write.transaction().execute(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('allocationRuns')
        .set((eb) => ({
          state: 'finished' as const,
          openKey: null,
          finishedAt: now,
          lapsesOn: addDays(today, proposalDays.on(today)),
          people: figures.people,
          openings: figures.openings,
          places: figures.places,
          edges: figures.edges,
          placed: figures.plan.placed,
          total: figures.plan.total,
          bound: figures.bound.total,
          result,
          version: eb('version', '+', 1),
        }))
        .where('id', '=', runId)
        .where('state', '=', 'running')
        .executeTakeFirst()
      if (Number(numUpdatedRows) === 0) return false
      const link = `/allocation/${runId}`
      await enqueue(tx, {
        userId: createdBy,
        kind: 'allocation-ready',
        dedupKey: `allocation ${runId}`,
        link,
        now,
      })
      await appendAudit(tx, {
        at: now,
        actor: 'system',
        deed: 'allocation.finish',
        outcome: 'done',
        subject: { type: 'allocation', id: runId },
        requestId: newId(),
        details: { placed: figures.plan.placed, total: figures.plan.total, bound: figures.bound.total },
      })
      return true
    }),
  )
}

/** A run that breaks off leaves nothing but the reason. */
const giveUp = async ({ db, runId }: Running, failure: string): Promise<void> => {
  await dropUnfinished(db, runId)
  await whenFree(() =>
    db.write
      .updateTable('allocationRuns')
      .set((eb) => ({ state: 'failed' as const, failure, openKey: null, version: eb('version', '+', 1) }))
      .where('id', '=', runId)
      .where('state', 'in', ['waiting', 'running'])
      .execute(),
  )
}

const carryOut = async (running: Running, job: Job): Promise<void> => {
  const { db, clock, runId } = running
  const now = clock.now()
  if (job.isStopped || !(await takeUp(running, now))) return
  const asked = await askedOf(running)
  const thread = openThread((phase, done, of) => (job.progress = { phase, done, of }))
  job.stop = thread.stop
  let isKept = false
  try {
    const { engine, ordered } = await factsOfRun(db, asked, now)
    const { rows, count } = engine.people
    const solved = await thread.solve(engine, ordered.order)
    const placed = await writeAll(running, job, thread, solved, ordered)
    const counts = priorityCounts(ordered, solved.able, placed)
    const result = resultText(solved.figures, counts, ordered.openings)
    isKept = await finish(running, asked.createdBy, solved, result)
    if (isKept) keepWarm(runId, { thread, asked, ordered, rows, count, factsAt: now.toISOString() })
    else await dropUnfinished(db, runId)
  } finally {
    if (!isKept) await thread.stop()
  }
}

const attempt = async (running: Running, job: Job): Promise<void> => {
  try {
    await carryOut(running, job)
  } catch (error) {
    // What was thrown may hold a person's row: only its code is kept.
    const failure = error instanceof NoPlan && !job.isStopped ? error.message : 'broken'
    await giveUp(running, failure).catch(() => undefined)
  } finally {
    endJob(running.runId)
  }
}

let last: Promise<void> = Promise.resolve()

const inTurn = async (before: Promise<void>, running: Running, job: Job): Promise<void> => {
  await before
  await attempt(running, job)
}

/** Carries the run out when its turn comes; returns when it has ended, however it ended. */
export const runAllocation = (running: Running): Promise<void> => {
  last = inTurn(last, running, beginJob(running.runId))
  return last
}
