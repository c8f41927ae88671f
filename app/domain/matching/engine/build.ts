/** Builds the engine of a day from people and openings. */
import type { Day } from '../../calendar/day'
import type { Candidate, OpeningFacts } from '../facts'
import type { Weights, WeightsVersion } from '../scores/weights'
import type { Engine } from './columns'
import { newEngine } from './columns'
import { putOpening } from './openings'
import { putPerson } from './people'

export type EngineFacts = {
  readonly people: Iterable<Candidate>
  readonly openings: Iterable<OpeningFacts>
  readonly weights: Weights | WeightsVersion
  readonly today: Day
  /** How many people to make room for at first. */
  readonly expected?: number
}

/** One pass over the people and one over the openings; both may be streams. */
export const buildEngine = ({ people, openings, weights, today, expected = 1024 }: EngineFacts): Engine => {
  const engine = newEngine(today, { number: 0, ...weights }, expected)
  for (const candidate of people) putPerson(engine, candidate)
  for (const opening of openings) putOpening(engine, opening)
  return engine
}
