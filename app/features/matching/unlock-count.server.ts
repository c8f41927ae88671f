/** The steps and courses that open most, counted for the whole country in the background and kept for a while. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { unlockNation } from '~/domain/matching/engine/national-unlock'
import { coursesFor, stepsFor } from '~/domain/matching/engine/unlock'
import type { Engine } from '~/domain/matching/engine/columns'
import { type UnlockStep, unlockSteps } from '~/domain/matching/unlock'
import { unscopedEngine } from './engine.server'
import { type Counting, counted } from './stepwise.server'

/** A step, or a course by its id. */
export type Key = { readonly step: UnlockStep } | { readonly course: string }

export const keyOf = (key: Key): string => ('step' in key ? key.step : key.course)

export type Line = {
  readonly key: Key
  /** Openings times people: opened (or brought into the trade), and cleared of their last questions. */
  readonly opens: number
  readonly clears: number
  readonly people: number
}

export type Unlocked = {
  readonly lines: readonly Line[]
  /** The same by institution or region, for one key. */
  readonly byBase: (key: Key) => ReadonlyMap<string, Line>
}

const sumAt = (counts: Int32Array, at: number | null): number =>
  at === null ? counts.reduce((sum, each) => sum + each, 0) : (counts[at] ?? 0)

/** Unscoped: counts of everybody; callers name only the base that their reader may see. */
export const unscopedUnlock = async (
  db: Kysely<Database>,
  now: Date,
  base: string | null,
): Promise<Counting<Unlocked>> => {
  const engine = await unscopedEngine(db, now)
  const counting = await counted(db, `unlock ${engine.today}`, now, () => unlockNation(engine))
  if (counting.state === 'running') return counting
  const { steps, courses, bases } = counting.result
  const all = [
    ...unlockSteps.flatMap((step, at) => {
      const gain = steps[at]
      return gain ? [{ key: { step } as Key, gain }] : []
    }),
    ...Array.from(courses, ([course, gain]) => ({ key: { course } as Key, gain })),
  ]
  const lineAt = ({ key, gain }: (typeof all)[number], at: number | null): Line => ({
    key,
    opens: sumAt(gain.opens, at),
    clears: sumAt(gain.clears, at),
    people: sumAt(gain.people, at),
  })
  const at = base === null ? null : bases.indexOf(base)
  const byMost = (one: Line, other: Line): number =>
    other.opens - one.opens || other.clears - one.clears || (keyOf(one.key) < keyOf(other.key) ? -1 : 1)
  const result: Unlocked = {
    lines: all
      .map((each) => lineAt(each, at))
      .filter(({ people }) => people > 0)
      .sort(byMost),
    byBase: (key) => {
      const own = all.find((each) => keyOf(each.key) === keyOf(key))
      return new Map(own ? bases.map((text, index) => [text, lineAt(own, index)]) : [])
    },
  }
  return { ...counting, result }
}

export type Helped = { readonly id: string; readonly opens: number; readonly clears: number }

const mostHelped = 50

function* helpedBy(engine: Engine, base: string, key: Key): Generator<readonly [number, number], Helped[]> {
  const { people } = engine
  const [only, found] = [engine.bases.numbers.get(base) ?? -1, [] as Helped[]]
  const isWork = ({ isCourse }: { readonly isCourse: boolean }): boolean => !isCourse
  for (let row = 0; row < people.count; row += 1) {
    if (people.base[row] !== only) continue
    const id = people.ids[row] ?? ''
    if ('step' in key) {
      const own = stepsFor(engine, id, isWork).find(({ step }) => step === key.step)
      if (own) found.push({ id, opens: own.opens, clears: own.clears })
    } else {
      const own = coursesFor(engine, id).find((each) => each.id === key.course)
      if (own) found.push({ id, opens: own.brings, clears: 0 })
    }
    yield [row + 1, people.count]
  }
  return found
    .sort(
      (one, other) => other.opens - one.opens || other.clears - one.clears || (one.id < other.id ? -1 : 1),
    )
    .slice(0, mostHelped)
}

/** The people of one institution whom a step or course helps most. Unscoped: the caller's reach is that institution. */
export const unscopedHelped = async (
  db: Kysely<Database>,
  now: Date,
  base: string,
  key: Key,
): Promise<Counting<Helped[]>> => {
  const engine = await unscopedEngine(db, now)
  const name = `helped ${base} ${keyOf(key)} ${engine.today} ${engine.revision}`
  return counted(db, name, now, () => helpedBy(engine, base, key))
}
