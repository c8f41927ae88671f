/** Long counts in small steps between the requests of others, kept for a while and looked at again by their key. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { breathe } from '~/platform/breath.server'

/** A step of a count ends after this many milliseconds; others are let through before the next. */
const stepMs = 8
/** How long a result stands before it is counted anew. */
const freshMs = 10 * 60_000
const mostKept = 12

export type Counting<Result> =
  | { readonly state: 'ready'; readonly result: Result; readonly at: Date }
  | { readonly state: 'running'; readonly done: number; readonly of: number }

type Job = { counting: Counting<unknown>; readonly began: number; failed?: unknown }

const kept = new WeakMap<Kysely<Database>, Map<string, Job>>()

const jobsOf = (db: Kysely<Database>): Map<string, Job> => {
  const known = kept.get(db)
  if (known) return known
  const jobs = new Map<string, Job>()
  kept.set(db, jobs)
  return jobs
}

const run = async <Result>(
  job: Job,
  work: Generator<readonly [number, number], Result>,
  now: Date,
): Promise<void> => {
  let began = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) {
      job.counting = { state: 'ready', result: step.value, at: now }
      return
    }
    const [done, of] = step.value
    job.counting = { state: 'running', done, of }
    if (performance.now() - began < stepMs) continue
    await breathe()
    began = performance.now()
  }
}

/**
 * The count under a key: begun when nobody has asked for it lately, otherwise as far as it is. Waits a moment, so that
 * a short one is answered at once. Results are of the whole country: callers narrow them to the reader.
 */
export const counted = async <Result>(
  db: Kysely<Database>,
  key: string,
  now: Date,
  start: () => Generator<readonly [number, number], Result>,
  patienceMs = 300,
): Promise<Counting<Result>> => {
  const jobs = jobsOf(db)
  let job = jobs.get(key)
  if (!job || job.failed !== undefined || now.getTime() - job.began > freshMs) {
    const fresh: Job = { counting: { state: 'running', done: 0, of: 1 }, began: now.getTime() }
    jobs.delete(key)
    jobs.set(key, fresh)
    const oldest = jobs.size > mostKept ? jobs.keys().next().value : undefined
    if (oldest !== undefined) jobs.delete(oldest)
    run(fresh, start(), now).catch((error: unknown) => {
      fresh.failed = error ?? 'failed'
    })
    job = fresh
  }
  const until = performance.now() + patienceMs
  while (job.counting.state === 'running' && job.failed === undefined && performance.now() < until)
    await breathe()
  if (job.failed !== undefined) throw job.failed
  return job.counting as Counting<Result>
}
