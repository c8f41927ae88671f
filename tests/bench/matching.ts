/**
 * Benchmark of matching over the whole synthetic country: prints figures, asserts only that both ways agree.
 *
 * On 29 November 2026, two cores that others use too, tables full: top 20 people for an opening p95 4.4 to 4.8 ms CPU (goal 5;
 * 6.4 to 7.4 beside it for the program of that morning), top 20 openings for a person 0.79 to 0.81 ms (goal 1). In the first pass,
 * in which the tables are filled, 7.7 and 1.3 ms. What helped: one look at each person instead of a pass for each facet, with the
 * few who have a kind in a rare facet told apart by a byte, and leaving out whom the profession cannot bring into the list any
 * more. The scorer over columns is 12 to 16 times as fast as the plain one at first, 40 times with tables full (goal 6), with the
 * same edges.
 */
import { deepStrictEqual } from 'node:assert'
import { buildEngine } from '~/domain/matching/engine/build'
import type { Engine } from '~/domain/matching/engine/columns'
import { edgesOf, scoreOfPair } from '~/domain/matching/engine/edges'
import { topOpeningsFor, topPeopleFor } from '~/domain/matching/engine/search'
import type { Candidate, OpeningFacts } from '~/domain/matching/facts'
import { countUnknowns } from '~/domain/matching/explain'
import { findingsFor } from '~/domain/matching/gates'
import { noneFailed } from '~/domain/law/rule'
import type { Ranked } from '~/domain/matching/rank'
import { topOpenings, topPeople } from '~/domain/matching/rank'
import { scoreFit } from '~/domain/matching/scores'
import { daysWaited } from '~/domain/matching/scores/parts'
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

type Table = { readonly starts: number[]; readonly columns: number[]; readonly scores: number[] }

/** Every pair, object by object: the gates as rules, then the parts of fit of whoever passes. */
const plainEdges = (people: readonly Candidate[], openings: readonly OpeningFacts[]): Table => {
  const table: Table = { starts: [0], columns: [], scores: [] }
  for (const candidate of people) {
    openings.forEach((opening, at) => {
      const pair = { candidate, opening }
      const findings = findingsFor(pair, today)
      if (!noneFailed(findings)) return
      const { total } = scoreFit(pair, defaultWeights, today)
      table.columns.push(at)
      table.scores.push(scoreOfPair(total, countUnknowns(findings), daysWaited(candidate, today)))
    })
    table.starts.push(table.columns.length)
  }
  return table
}

/** The scorer over columns against the plain one on every pair of a sample: the same edges and scores. */
const compareEveryPair = (people: readonly Candidate[], openings: readonly OpeningFacts[]): void => {
  const sample = buildEngine({ people, openings, ...by, expected: people.length })
  const asked = {
    people: Int32Array.from(people, ({ id }) => sample.people.rows.get(id) ?? -1),
    openings: openings.map(({ id }) => id),
    unknowns: true,
    added: null,
  }
  const first = timed(() => edgesOf(sample, asked))
  const again = timed(() => edgesOf(sample, asked))
  const plain = timed(() => plainEdges(people, openings))
  for (const { value } of [first, again])
    for (const part of ['starts', 'columns', 'scores'] as const)
      deepStrictEqual(Array.from(value[part]), plain.value[part])
  const pairs = people.length * openings.length
  const each = (cpu: number): string =>
    `${cpu.toFixed(0)} ms CPU (${((cpu * 1e6) / pairs).toFixed(0)} ns a pair)`
  say(
    `every pair of ${people.length} × ${openings.length} = ${pairs}: plain ${each(plain.cpu)}, ` +
      `columns first ${each(first.cpu)}, again ${each(again.cpu)}; ` +
      `ratio ${(plain.cpu / first.cpu).toFixed(0)}× first, ${(plain.cpu / again.cpu).toFixed(0)}× again; ` +
      `${plain.value.columns.length} edges, all the same`,
  )
}

const { people, openings } = matchingNation(735)
say(`${nation.people} people × ${nation.openings} openings, seed 735, Node ${process.version}`)
compareEveryPair(every(people, 30), every(openings, 10))
const before = heapMb()
const built = timed(() => buildEngine({ people, openings, ...by, expected: nation.people }))
const engine = built.value
say(`build: ${built.wall.toFixed(0)} ms wall, ${built.cpu.toFixed(0)} ms CPU`)
searchAll(engine, openings, every(people, 31), 'first pass (tables empty)')
for (const pass of ['second', 'third']) searchAll(engine, openings, every(people, 31), `${pass} pass`)
say(`engine memory after the passes: ${(heapMb() - before).toFixed(1)} MB`)
const edges = timed(() =>
  edgesOf(engine, {
    people: Int32Array.from({ length: engine.people.count }, (_, row) => row),
    openings: openings.map(({ id }) => id),
    unknowns: true,
    added: null,
  }),
)
say(
  `all edges of the country: ${edges.value.columns.length} in ${edges.wall.toFixed(0)} ms wall, ${edges.cpu.toFixed(0)} ms CPU`,
)
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
