/**
 * Scoring, as the authors published it: the total is the sum of all answers. An answer that is missing is not replaced:
 * the total is then unknown, and only what follows for certain is said (the least and the most it can be, and the band
 * when both fall into one).
 */
import { type Result, ok, refuse } from '../result'
import type { Band, Instrument } from './instrument'

/** An answer by the place of its option, or null where none was given. */
export type Answer = number | null

/** What the question that must be seen at once says: above zero, not answered, or nothing. */
export type Raised = 'above-zero' | 'unanswered' | 'no'

export type Score =
  | { readonly state: 'known'; readonly total: number; readonly band: Band; readonly reachesCutOff: boolean }
  | {
      readonly state: 'unknown'
      /** Questions without an answer, counted from 1. */
      readonly missing: readonly number[]
      readonly least: number
      readonly most: number
      /** Certain although the total is not. */
      readonly band: Band | null
    }

const bandOf = ({ bands }: Pick<Instrument, 'bands'>, total: number): Band => {
  const found = bands.find(({ from, to }) => total >= from && total <= to)
  if (!found) throw new RangeError(`no band holds ${total}`)
  return found
}

const isOption = (answer: Answer, highest: number): boolean =>
  answer === null || (Number.isInteger(answer) && answer >= 0 && answer <= highest)

/** The total and its band. Refused: `answers-outside` when there are too few, too many, or one that is no option. */
export const scoreAnswers = (instrument: Instrument, answers: readonly Answer[]): Result<Score> => {
  const { items, highest, cutOff } = instrument
  if (answers.length !== items || !answers.every((each) => isOption(each, highest)))
    return refuse('answers-outside', { values: { count: items } })
  const total = answers.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  const missing = answers.flatMap((each, at) => (each === null ? [at + 1] : []))
  if (missing.length === 0)
    return ok({ state: 'known', total, band: bandOf(instrument, total), reachesCutOff: total >= cutOff })
  const most = total + missing.length * highest
  const [low, high] = [bandOf(instrument, total), bandOf(instrument, most)]
  return ok({ state: 'unknown', missing, least: total, most, band: low.key === high.key ? low : null })
}

/** What must be seen at once. An unanswered question is not a "no": it asks for a talk as well. */
export const raisedIn = ({ raisedBy }: Pick<Instrument, 'raisedBy'>, answers: readonly Answer[]): Raised => {
  if (raisedBy === null) return 'no'
  const answer = answers[raisedBy - 1] ?? null
  if (answer === null) return 'unanswered'
  return answer > 0 ? 'above-zero' : 'no'
}
