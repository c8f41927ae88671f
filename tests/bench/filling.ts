/**
 * Benchmark of how long filling the matching engine from the synthetic country holds the event loop; prints figures.
 *
 * 29 November 2026, two cores, load 1: first filling 6.4 s CPU, p99 7 ms, longest 31 ms; filled anew 6.4 s, longest 9 ms; never over
 * the goal of 50 ms. The plain twin, which reads everything at once, takes 4.9 s and holds the loop for 4.4 s. Before facts were
 * named one by one instead of copied by spreading, 14.9 s. Steps are of eighty people.
 */
import { openDatabases } from '#db/client.server'
import { migrateToLatest } from '#db/migrations/index'
import { nationFile } from '#tests/support/bench-nation'
import { sayHolds, watchLoop } from '#tests/support/loop-watch'
import { buildEngine } from '~/domain/matching/engine/build'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { dayAt, systemClock } from '~/platform/clock.server'
import { unscopedEngine } from '~/features/matching/engine.server'
import { unscopedCandidates } from '~/features/matching/facts.server'
import { liveOpenings, openingColumns, openingFactsOf } from '~/features/matching/opening-facts.server'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

type Seen = { readonly cpu: number; readonly longest: number }

const watched = async (name: string, work: () => Promise<unknown>): Promise<Seen> => {
  const stop = watchLoop()
  const [began, used] = [process.hrtime.bigint(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  const wall = Number(process.hrtime.bigint() - began) / 1e9
  const [cpu, holds] = [(user + system) / 1e6, await stop()]
  say(`${name}: ${wall.toFixed(2)} s, ${cpu.toFixed(2)} s CPU; ${sayHolds(holds)}`)
  return { cpu, longest: holds.longest }
}

/** What a plain program would do: everybody's facts in one round of queries, then the engine in one go. */
const plainFilling = async (): Promise<void> => {
  const people = await unscopedCandidates(db.read, { first: '', last: '~' })
  const rows = await liveOpenings(db.read, dayAt(now)).select(openingColumns).execute()
  const openings = await openingFactsOf(db.read, rows)
  buildEngine({ people, openings, weights: defaultWeights, today: dayAt(now), expected: people.length })
}

const db = openDatabases(`file:${await nationFile((part) => say(`  ${part}`))}`)
// The day's country may have been made before the newest tables.
await migrateToLatest(db.write)
const now = systemClock.now()
const ours = await watched('first filling', async () => {
  const engine = await unscopedEngine(db.read, now)
  say(`${engine.people.count} people, ${engine.openings.size} openings, Node ${process.version}`)
})
await watched('made fresh, nothing changed', () => unscopedEngine(db.read, now))
await db.write
  .updateTable('institutions')
  .set((eb) => ({ version: eb('version', '+', 1) }))
  .execute()
await watched('filled anew after an institution changed', () => unscopedEngine(db.read, now))
const plain = await watched('plain twin, everything at once', plainFilling)
say(
  `CPU ${(ours.cpu / plain.cpu).toFixed(2)} times that of the plain twin, which holds the loop ` +
    `${(plain.longest / ours.longest).toFixed(0)} times as long at its longest`,
)
await db.close()
