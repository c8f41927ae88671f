/** The steps and courses that open most for one person, read from columns. */
import { experienceNearness } from '../scores/share'
import type { CourseUnlock, Unlock } from '../unlock'
import { compareCourses, unlockSteps } from '../unlock'
import type { Engine, ReadyOpening } from './columns'
import { numberOf } from './dictionary'
import { renew, stampOf } from './openings'
import { unknownsAt } from './sieve'
import { effectOf, newStanding, standAt, stepCount } from './steps'

/** Every step that would help: the same list as `stepsToWork` gives. `wanted`: over these openings only. */
export const stepsFor = (
  engine: Engine,
  personId: string,
  wanted: (opening: ReadyOpening) => boolean = () => true,
): Unlock[] => {
  const person = engine.people.rows.get(personId)
  if (person === undefined) return []
  const [stamp, standing, open] = [stampOf(engine), newStanding(), engine.people.steps[person] ?? 0]
  const [opens, clears] = [new Int32Array(stepCount), new Int32Array(stepCount)]
  for (const opening of engine.openings.values()) {
    if (!wanted(opening)) continue
    renew(engine, opening, stamp)
    if (!standAt(engine, opening, person, standing)) continue
    for (let step = 0; step < stepCount; step += 1) {
      if ((open & (1 << step)) === 0) continue
      const effect = effectOf(step, standing, opening)
      if (effect === 1) opens[step] = (opens[step] ?? 0) + 1
      else if (effect === 2) clears[step] = (clears[step] ?? 0) + 1
    }
  }
  return unlockSteps
    .map((step, at) => ({ step, opens: opens[at] ?? 0, clears: clears[at] ?? 0 }))
    .filter((each) => each.opens + each.clears > 0)
    .sort((one, other) => other.opens - one.opens || other.clears - one.clears)
}

/** Whether the opening asks for a trade that the person has. */
export const hasTrade = ({ people }: Engine, { near }: ReadyOpening, person: number): boolean => {
  const { data, start, length } = people.work
  const from = start[person] ?? 0
  const end = from + (length[person] ?? 0)
  for (let each = from; each < end; each += 2)
    if ((near[data[each] ?? 0] ?? 0) >= experienceNearness) return true
  return false
}

/** Whether a course teaches the trade that an opening asks for. */
export const teachesFor = (engine: Engine, course: ReadyOpening, { facts, near }: ReadyOpening): boolean =>
  course.facts.occupation !== null &&
  facts.occupation !== null &&
  (near[numberOf(engine.codes, course.facts.occupation)] ?? 0) >= experienceNearness

/** Trades that courses teach are numbered first, so that the tables of nearness reach them. */
export const knowCourses = (engine: Engine): void => {
  for (const { isCourse, facts } of engine.openings.values())
    if (isCourse && facts.occupation) numberOf(engine.codes, facts.occupation)
}

/** Courses that bring openings into a person's trade: the same list as `coursesToWork` gives. */
export const coursesFor = (engine: Engine, personId: string): CourseUnlock[] => {
  const person = engine.people.rows.get(personId)
  if (person === undefined) return []
  knowCourses(engine)
  const stamp = stampOf(engine)
  const [courses, strange]: [ReadyOpening[], ReadyOpening[]] = [[], []]
  for (const opening of engine.openings.values()) {
    if (opening.failed > 0) continue
    renew(engine, opening, stamp)
    if (unknownsAt(engine, opening, person) < 0) continue
    if (opening.isCourse) courses.push(opening)
    else if (opening.isPaid && !hasTrade(engine, opening, person)) strange.push(opening)
  }
  return courses
    .map((course) => ({
      id: course.facts.id,
      brings: strange.reduce((sum, each) => sum + (teachesFor(engine, course, each) ? 1 : 0), 0),
    }))
    .filter(({ brings }) => brings > 0)
    .sort(compareCourses)
}
