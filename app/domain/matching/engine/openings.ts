/** Openings made ready for search: everything about them that does not depend on who asks. */
import { isCourse, isInCustody, isWork } from '../../openings/opening'
import type { OpeningFacts } from '../facts'
import type { OpeningGate } from '../gate'
import { gates } from '../gates'
import { usualExperienceMonths } from '../scores/share'
import { placeNumber } from './areas'
import { askedBits } from './bits'
import type { Engine, ReadyOpening } from './columns'
import { numberOf } from './dictionary'
import { openingKind, rowOf } from './facets'
import { nearRow } from './near-rows'

const openingGates = gates.filter((gate): gate is OpeningGate => gate.about === 'opening')

const marksOf = (engine: Engine, skills: readonly string[]): Uint8Array => {
  const numbers = skills.map((each) => numberOf(engine.skills, each))
  const marks = new Uint8Array(numbers.length === 0 ? 0 : Math.max(...numbers) + 1)
  for (const each of numbers) marks[each] = 1
  return marks
}

const readyLaw = (engine: Engine, opening: OpeningFacts) => {
  const answers = openingGates.map((gate) => gate.decide(opening).holds)
  return {
    failed: answers.filter((each) => each === false).length,
    unknowns: answers.filter((each) => each === 'unknown').length,
    asked: askedBits(opening),
    kinds: engine.facets.map((facet) => openingKind(facet, opening)),
    rows: [],
    stamp: -1,
  }
}

const readyFit = (engine: Engine, opening: OpeningFacts) => {
  const place = placeNumber(engine, opening.place)
  return {
    inCustody: isInCustody(opening),
    isPaid: isWork(opening),
    isCourse: isCourse(opening),
    place,
    district: engine.districtOf[place] ?? -1,
    region: engine.regionOf[place] ?? -1,
    experience: opening.experienceMonths || usualExperienceMonths,
    skillMarks: marksOf(engine, opening.skills),
    skillsAsked: new Set(opening.skills).size,
    near: new Uint8Array(0),
    wished: new Uint8Array(0),
  }
}

/** Writes an opening into the engine, new or changed. */
export const putOpening = (engine: Engine, opening: OpeningFacts): void => {
  engine.revision += 1
  engine.openings.set(opening.id, {
    facts: opening,
    ...readyLaw(engine, opening),
    ...readyFit(engine, opening),
  })
}

export const removeOpening = (engine: Engine, id: string): void => {
  if (engine.openings.delete(id)) engine.revision += 1
}

/** Grows with every new kind of person and every new profession: tables of an older stamp are too short. */
export const stampOf = ({ facets, codes }: Engine): number =>
  facets.reduce((sum, facet) => sum + facet.people.length, codes.texts.length)

/** Makes the opening's tables as long as what the engine knows now. */
export const renew = (engine: Engine, opening: ReadyOpening, stamp: number): void => {
  if (opening.stamp === stamp) return
  const { facets, codes, near, wished } = engine
  facets.forEach((facet, at) => {
    opening.rows[at] = rowOf(facet, opening.kinds[at] ?? 0)
  })
  opening.near = nearRow(near, codes, opening.facts.occupation)
  opening.wished = nearRow(wished, codes, opening.facts.occupation)
  opening.stamp = stamp
}
