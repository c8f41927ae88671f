/** Benchmark of matching over the whole synthetic country: prints figures, asserts only that both ways agree. */
import { deepStrictEqual } from 'node:assert'
import { buildEngine } from '~/domain/matching/engine/build'
import type { Engine } from '~/domain/matching/engine/columns'
import { topOpeningsFor, topPeopleFor } from '~/domain/matching/engine/search'
import type { Candidate, OpeningFacts } from '~/domain/matching/facts'
import type { Ranked } from '~/domain/matching/rank'
import { topOpenings, topPeople } from '~/domain/matching/rank'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { today } from '#tests/support/matching'
import { matchingNation, nation } from '#tests/support/matching-nation'

const by = { weights: defaultWeights, today }
const top = 20
const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const heapMb = (): number => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1_048_576
}

/** Milliseconds of the work, by the wall and by the processor. */
const timed = <Value>(work: () => Value): { value: Value; wall: number; cpu: number } => {
  const [began, used] = [process.hrtime.bigint(), process.cpuUsage()]
  const value = work()
  const { user, system } = process.cpuUsage(used)
  return { value, wall: Number(process.hrtime.bigint() - began) / 1e6, cpu: (user + system) / 1000 }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0

const report = (name: string, times: readonly number[]): void => {
  const sorted = [...times].sort((one, other) => one - other)
  const [half, most, last] = [at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1)]
  say(
    `${name}: p50 ${half.toFixed(3)} ms, p95 ${most.toFixed(3)} ms, worst ${last.toFixed(3)} ms CPU (${times.length} searches)`,
  )
}

const every = <Item>(items: readonly Item[], step: number): Item[] =>
  items.filter((_, index) => index % step === 0)

const searchAll = (
  engine: Engine,
  openings: readonly OpeningFacts[],
  people: readonly Candidate[],
  name: string,
): void => {
  report(
    `${name}, top ${top} people for an opening`,
    openings.map(({ id }) => timed(() => topPeopleFor(engine, id, top)).cpu),
  )
  report(
    `${name}, top ${top} openings for a person`,
    people.map(({ id }) => timed(() => topOpeningsFor(engine, id, top)).cpu),
  )
}

type Search = { readonly fast: () => Ranked[]; readonly plain: () => Ranked[] }

/** Both ways on the same questions in one run: they must agree, and their processor times make the ratio. */
const compare = (name: string, searches: readonly Search[]): void => {
  let [plainCpu, fastCpu] = [0, 0]
  for (const { fast, plain } of searches) {
    const slow = timed(plain)
    const quick = timed(fast)
    deepStrictEqual(quick.value, slow.value)
    plainCpu += slow.cpu
    fastCpu += quick.cpu
  }
  const each = searches.length
  say(
    `${name}: plain ${(plainCpu / each).toFixed(1)} ms CPU, engine ${(fastCpu / each).toFixed(3)} ms CPU, ` +
      `ratio ${(plainCpu / fastCpu).toFixed(0)}×, same answers ${each} of ${each}`,
  )
}

const { people, openings } = matchingNation(735)
say(`${nation.people} people × ${nation.openings} openings, seed 735, Node ${process.version}`)
const before = heapMb()
const built = timed(() => buildEngine({ people, openings, ...by, expected: nation.people }))
const engine = built.value
say(`build: ${built.wall.toFixed(0)} ms wall, ${built.cpu.toFixed(0)} ms CPU`)
searchAll(engine, openings, every(people, 31), 'first pass (tables empty)')
for (const pass of ['second', 'third']) searchAll(engine, openings, every(people, 31), `${pass} pass`)
say(`engine memory after the passes: ${(heapMb() - before).toFixed(1)} MB`)
compare(
  `people for an opening`,
  every(openings, 100).map((opening) => ({
    fast: () => topPeopleFor(engine, opening.id, top),
    plain: () => topPeople(opening, people, top, by),
  })),
)
compare(
  `openings for a person`,
  every(people, 600).map((candidate) => ({
    fast: () => topOpeningsFor(engine, candidate.id, top),
    plain: () => topOpenings(candidate, openings, top, by),
  })),
)
