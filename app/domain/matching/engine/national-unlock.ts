/** The steps and courses that open most for an institution, a region and the country: one opening at a time, over bitsets. */
import { allBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { renew, stampOf } from './openings'
import { effectOf, isOpen, newStanding, standAt, stepCount } from './steps'
import { hasTrade, knowCourses, teachesFor } from './unlock'

/** Pairs of a person and an opening, by base: opened, or cleared of their last questions; and how many people gain. */
export type Gain = { readonly opens: Int32Array; readonly clears: Int32Array; readonly people: Int32Array }

export type NationalUnlock = {
  /** In the order of `unlockSteps`. */
  readonly steps: readonly Gain[]
  /** By the course's id: `opens` counts pairs that come into the trade. */
  readonly courses: ReadonlyMap<string, Gain>
  /** Texts of the bases: an institution's id, a region's two digits, or nothing. */
  readonly bases: readonly string[]
}

type Bits = Uint32Array

const has = (bits: Bits, at: number): boolean => ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
const put = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}
const addTo = (counts: Int32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1
}

type Run = {
  readonly engine: Engine
  readonly count: number
  readonly bases: number
  readonly steps: Gain[]
  /** People who gain by each step. */
  readonly gained: Bits[]
  /** Of each job, those whom the law lets have it and who lack its trade; of each course, those who may take it. */
  readonly lacking: Map<string, Bits>
  readonly takers: Map<string, Bits>
}

const newGain = (bases: number): Gain => ({
  opens: new Int32Array(bases),
  clears: new Int32Array(bases),
  people: new Int32Array(bases),
})

const newBits = (count: number): Bits => new Uint32Array((count >>> 5) + 1)

const weighSteps = (
  { engine, steps, gained }: Run,
  opening: ReadyOpening,
  person: number,
  standing: ReturnType<typeof newStanding>,
): void => {
  const open = engine.people.steps[person] ?? 0
  const base = engine.people.base[person] ?? 0
  for (let step = 0; step < stepCount; step += 1) {
    if ((open & (1 << step)) === 0) continue
    const effect = effectOf(step, standing, opening)
    const [gain, bits] = [steps[step], gained[step]]
    if (effect === 0 || !gain || !bits) continue
    addTo(effect === 1 ? gain.opens : gain.clears, base)
    put(bits, person)
  }
}

const weighOpening = (run: Run, opening: ReadyOpening): void => {
  const { engine, count, lacking, takers } = run
  const standing = newStanding()
  const mine = newBits(count)
  for (let person = 0; person < count; person += 1) {
    if (engine.people.failed[person] === allBits) continue
    const isHelped = standAt(engine, opening, person, standing)
    if (isHelped && !opening.isCourse) weighSteps(run, opening, person, standing)
    // What `standAt` calls of no use may be plainly open: nothing fails and nothing is asked.
    const fits = isHelped ? isOpen(standing) : isPlain(standing)
    if (fits && (opening.isCourse || !hasTrade(engine, opening, person))) put(mine, person)
  }
  if (opening.isCourse) takers.set(opening.facts.id, mine)
  else if (opening.isPaid) lacking.set(opening.facts.id, mine)
}

const isPlain = (at: ReturnType<typeof newStanding>): boolean =>
  (at.failed | at.failedFacets | at.unknown | at.unknownFacets) === 0

const countPeople = ({ engine, count }: Run, bits: Bits, into: Int32Array): void => {
  for (let person = 0; person < count; person += 1)
    if (has(bits, person)) addTo(into, engine.people.base[person] ?? 0)
}

const weighCourse = (run: Run, course: ReadyOpening): Gain => {
  const { engine, bases, lacking, takers, count } = run
  const gain = newGain(bases)
  const may = takers.get(course.facts.id)
  const people = newBits(count)
  for (const [id, bits] of may ? lacking : []) {
    const opening = engine.openings.get(id)
    if (!opening || !teachesFor(engine, course, opening)) continue
    bits.forEach((word, at) => {
      let both = word & (may?.[at] ?? 0)
      people[at] = (people[at] ?? 0) | both
      while (both !== 0) {
        const bit = 31 - Math.clz32(both)
        addTo(gain.opens, engine.people.base[at * 32 + bit] ?? 0)
        both &= ~(1 << bit)
      }
    })
  }
  countPeople(run, people, gain.people)
  return gain
}

/**
 * Weighs everything, one opening or course for each step; yields how many are done of how many. The engine may change
 * between steps: whoever comes meanwhile counts in the next run.
 */
export function* unlockNation(engine: Engine): Generator<readonly [number, number], NationalUnlock> {
  knowCourses(engine)
  const bases = engine.bases.texts.length
  const { count } = engine.people
  const run: Run = {
    engine,
    count,
    bases,
    steps: Array.from({ length: stepCount }, () => newGain(bases)),
    gained: Array.from({ length: stepCount }, () => newBits(count)),
    lacking: new Map(),
    takers: new Map(),
  }
  const all = [...engine.openings.values()].filter(({ failed }) => failed === 0)
  const courses = all.filter(({ isCourse }) => isCourse)
  let done = 0
  for (const opening of all) {
    renew(engine, opening, stampOf(engine))
    weighOpening(run, opening)
    yield [(done += 1), all.length + courses.length]
  }
  run.steps.forEach((gain, at) => countPeople(run, run.gained[at] ?? newBits(0), gain.people))
  const found = new Map<string, Gain>()
  for (const course of courses) {
    found.set(course.facts.id, weighCourse(run, course))
    yield [(done += 1), all.length + courses.length]
  }
  return { steps: run.steps, courses: found, bases: [...engine.bases.texts] }
}
