/**
 * Benchmark of changes to an allocation that is kept solved, at the size of the country: one person or one place more or
 * fewer, each time the best again, beside solving anew. Prints figures; asserts that the totals agree and the proof holds.
 */
import { deepStrictEqual, strictEqual } from 'node:assert'
import { certify } from '~/domain/matching/allocate/certify'
import { addPlace, instanceNow, letBack, letGo, letIn, solutionNow } from '~/domain/matching/allocate/change'
import type { Instance } from '~/domain/matching/allocate/instance'
import { type Live, openLive } from '~/domain/matching/allocate/live'
import type { Solution } from '~/domain/matching/allocate/read'
import { type Saved, restore, save } from '~/domain/matching/allocate/saved'
import { type Objective, solve } from '~/domain/matching/allocate/solve'
import { takePlace } from '~/domain/matching/allocate/take-place'
import { type Kind, questionOf } from '#tests/support/allocation-nation'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const nation = { name: 'nation', people: 61_086, openings: 2_500, edges: 6_900_000, places: 8_000 }
const changes = 4_000
const room = { people: 2_000, edges: 400_000 }

/** CPU milliseconds: a shared machine takes time away from the wall clock, not from this one. */
const timed = <Value>(work: () => Value): { value: Value; ms: number } => {
  const used = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(used)
  return { value, ms: (user + system) / 1000 }
}

const solved = (instance: Instance, objective: Objective): Solution => {
  const result = solve(instance, { objective })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** The same numbers on every run. */
const chance = (): ((below: number) => number) => {
  let state = 735
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const rowOf = ({ starts, columns, scores }: Instance, person: number) => ({
  columns: [...columns.subarray(starts[person], starts[person + 1])],
  scores: [...scores.subarray(starts[person], starts[person + 1])],
})

/** One change of each kind in turn; whoever goes is somebody placed every other time, for there it costs most. */
const change = (live: Live, instance: Instance, next: (below: number) => number, at: number): string => {
  const { places } = live.market
  const opening = next(instance.openings)
  const placedOne = (): number => {
    let person = next(instance.people)
    while ((places[person] ?? -1) < 0) person = (person + 1) % instance.people
    return person
  }
  if (at % 5 === 0) addPlace(live, opening)
  else if (at % 5 === 1) takePlace(live, opening)
  else if (at % 5 === 2) letGo(live, at % 2 === 0 ? placedOne() : next(instance.people))
  else if (at % 5 === 3) letIn(live, rowOf(instance, next(instance.people)))
  else {
    const person = placedOne()
    letGo(live, person)
    letBack(live, person)
  }
  return ['place more', 'place fewer', 'person gone', 'person new', 'person gone and back'][at % 5] ?? ''
}

const at = (times: readonly number[], share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2)

const tellTimes = (name: string, times: number[]): void => {
  times.sort((one, other) => one - other)
  say(`  ${name}: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, worst ${at(times, 1)} ms`)
}

/** The question that all changes together have left, written down afresh. */
const asWritten = (live: Live): Instance => {
  const { starts, columns, scores, ...rest } = instanceNow(live)
  const rows = { starts: new Int32Array(starts.length), columns: columns.slice(), scores: scores.slice() }
  let count = 0
  for (let person = 0; person < rest.people; person += 1) {
    rows.starts[person] = count
    if (live.isGone[person] === 1) continue
    const [from, to] = [starts[person] ?? 0, starts[person + 1] ?? 0]
    rows.columns.set(columns.subarray(from, to), count)
    rows.scores.set(scores.subarray(from, to), count)
    count += to - from
  }
  rows.starts[rest.people] = count
  return {
    ...rest,
    starts: rows.starts,
    columns: rows.columns.slice(0, count),
    scores: rows.scores.slice(0, count),
  }
}

const prove = (live: Live, objective: Objective): void => {
  const now = solutionNow(live)
  const fresh = solved(asWritten(live), objective)
  strictEqual(now.total, fresh.total)
  strictEqual(
    objective === 'most-placements' ? now.placed : 0,
    objective === 'most-placements' ? fresh.placed : 0,
  )
  deepStrictEqual(certify(instanceNow(live), { ...now, isGone: live.isGone }), {
    isFeasible: true,
    isBounded: true,
    gap: 0,
  })
}

const tellTrying = (live: Live): void => {
  const kept: { value: Saved; ms: number } = timed(() => save(live))
  const back = timed(() => restore(live, kept.value))
  say(`  kept for taking back in ${kept.ms.toFixed(1)} ms, taken back in ${back.ms.toFixed(1)} ms`)
}

const tell = (kind: Kind, objective: Objective): void => {
  const instance = questionOf(nation, kind, 735)
  const anew = timed(() => solved(instance, objective))
  const opened = timed(() => openLive(instance, anew.value, room))
  const [live, next] = [opened.value, chance()]
  const times = new Map<string, number[]>()
  const all: number[] = []
  for (let each = 0; each < changes; each += 1) {
    const began = process.hrtime.bigint()
    const { value: name, ms } = timed(() => change(live, instance, next, each))
    const wall = Number(process.hrtime.bigint() - began) / 1e6
    const took = Math.min(ms, wall)
    times.set(name, [...(times.get(name) ?? []), took])
    all.push(took)
  }
  say(
    `${kind}, ${objective}: solving anew ${anew.ms.toFixed(0)} ms CPU; opened in ${opened.ms.toFixed(0)} ms`,
  )
  for (const [name, each] of times) tellTimes(name, each)
  tellTimes('all', all)
  say(`  solving anew takes ${(anew.ms / Number(at(all, 0.99))).toFixed(0)} times as long as p99`)
  tellTrying(live)
  prove(live, objective)
}

for (const kind of ['uniform', 'structured', 'ties'] as const) tell(kind, 'best-total')
tell('structured', 'most-placements')
