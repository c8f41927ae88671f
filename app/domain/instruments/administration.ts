/** One giving of an instrument to one person: on paper, by the person alone on a screen, or a result typed from elsewhere. */
import { type Day, daysBetween } from '../calendar/day'
import { type Result, ok, refuse } from '../result'
import type { InstrumentText } from './instrument'
import type { Answer } from './score'

export const ways = ['paper', 'self', 'typed'] as const
export type Way = (typeof ways)[number]

export const administrationStates = ['open', 'done', 'given-up', 'erased'] as const
export type AdministrationState = (typeof administrationStates)[number]

/** Minutes that a screen stays open for one person alone; then it closes by itself. Our choice, for safety. */
export const selfEntryMinutes = 30

/** A result from paper is written down within this many days; older ones belong to the card. Our choice. */
const writtenWithinDays = 366

/** Whether a result may be written down for this day. Refused: `day-ahead`, `day-too-old`. */
export const decideDay = (heldOn: Day, today: Day): Result<Day> => {
  if (heldOn > today) return refuse('day-ahead')
  if (daysBetween(heldOn, today) > writtenWithinDays)
    return refuse('day-too-old', { values: { limit: writtenWithinDays } })
  return ok(heldOn)
}

/** Whether the person may still answer. Refused: `entry-over` when it is finished, given up, or its time has passed. */
export const decideSelfAnswer = (
  entry: { readonly endedAt: string | null; readonly expiresAt: string },
  now: string,
): Result<true> => (entry.endedAt !== null || now >= entry.expiresAt ? refuse('entry-over') : ok(true))

export type Given = { readonly answers: readonly Answer[]; readonly after: Answer }

/** The question after the scored ones is asked only where something was above zero; nothing waits for its answer. */
const asksAfter = ({ after }: InstrumentText, { answers }: Given): boolean =>
  after !== undefined && answers.some((each) => each !== null && each > 0)

const put = (given: Given, item: number, items: number, answer: Answer): Given | undefined => {
  const { answers } = given
  if (item === items + 1) return answers.length === items ? { ...given, after: answer } : undefined
  if (answers.length === items || item < 1 || item > answers.length + 1) return undefined
  return { ...given, answers: [...answers.slice(0, item - 1), answer, ...answers.slice(item)] }
}

/**
 * Takes one answer to a question counted from 1; null passes it over. A question may be answered again until the last scored
 * one is answered, none may be jumped. Gives what stands now, whether the result is whole (from the last scored question on:
 * whoever walks away before the question after it loses nothing), and whether nothing more is asked. Refused: `answers-outside`.
 */
export const takeAnswer = (
  text: InstrumentText,
  given: Given,
  item: number,
  answer: Answer,
): Result<{ readonly given: Given; readonly isWhole: boolean; readonly isLast: boolean }> => {
  const items = text.items.length
  const options = item > items ? (text.after?.options.length ?? 0) : text.options.length
  const next = put(given, item, items, answer)
  if (!next || (answer !== null && (answer < 0 || answer >= options)))
    return refuse('answers-outside', { values: { count: items } })
  const isWhole = next.answers.length === items
  return ok({ given: next, isWhole, isLast: isWhole && (item > items || !asksAfter(text, next)) })
}
