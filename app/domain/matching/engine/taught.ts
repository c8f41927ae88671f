/** What a course would change: who would take it, and what each of them would then score where. Nothing of it stays. */
import type { OpeningFacts } from '../facts'
import type { Engine, ReadyOpening } from './columns'
import { numberOf } from './dictionary'
import { edgesOf, fitOf } from './edges'
import { putOpening, renew, stampOf } from './openings'
import { type Slices, putSlice } from './slices'
import { hasTrade } from './unlock'

type Asked = { readonly people: Int32Array; readonly unknowns: boolean }

/** Those of the people who may take a course and lack its trade, best fit first, as many as it has places for. */
const takersOf = (engine: Engine, { people, unknowns }: Asked, course: ReadyOpening): number[] => {
  const { starts, scores } = edgesOf(engine, { people, openings: [course.facts.id], unknowns, added: null })
  const scoreOf = (person: number): number => scores[starts[person] ?? 0] ?? 0
  return Array.from(people.keys())
    .filter((person) => (starts[person + 1] ?? 0) > (starts[person] ?? 0))
    .filter((person) => !hasTrade(engine, course, people[person] ?? 0))
    .sort((one, other) => scoreOf(other) - scoreOf(one) || one - other)
    .slice(0, course.facts.placesFree)
}

const listOf = ({ data, start, length }: Slices, row: number): number[] => [
  ...data.subarray(start[row], (start[row] ?? 0) + (length[row] ?? 0)),
]

/** Lets a person know the trade and the skills of a course while `ask` is answered. */
const taught = <Answer>(engine: Engine, row: number, course: OpeningFacts, ask: () => Answer): Answer => {
  const { work, skills } = engine.people
  const [trades, known] = [listOf(work, row), listOf(skills, row)]
  const given = course.gives.map((each) => numberOf(engine.skills, each))
  if (course.occupation) putSlice(work, row, [...trades, numberOf(engine.codes, course.occupation), 0])
  putSlice(skills, row, [...new Set([...known, ...given])])
  const answer = ask()
  putSlice(work, row, trades)
  putSlice(skills, row, known)
  return answer
}

export type Fit = NonNullable<ReturnType<typeof fitOf>>

/**
 * Of `people`, rows of the engine, those who would take the course, by their place among `people`; and for each opening what
 * they would then be to it, undefined where the law closes it.
 */
export const afterCourse = (
  engine: Engine,
  asked: Asked & { readonly openings: readonly string[] },
  course: OpeningFacts,
): { readonly person: number; readonly fits: readonly (Fit | undefined)[] }[] => {
  const known = engine.openings.get(course.id)
  if (!known) putOpening(engine, course)
  const ready = engine.openings.get(course.id)
  if (course.occupation) numberOf(engine.codes, course.occupation)
  if (!ready) return []
  renew(engine, ready, stampOf(engine))
  const found = takersOf(engine, asked, ready).map((person) => {
    const row = asked.people[person] ?? 0
    return {
      person,
      fits: taught(engine, row, course, () => asked.openings.map((id) => fitOf(engine, id, row))),
    }
  })
  if (!known) engine.openings.delete(course.id)
  return found
}
