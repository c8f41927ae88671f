/**
 * A watch over someone whose life may be in danger: who proposes it, who decides, what is done, and how one shift hands the
 * person over to the next. It tells staff what to do, never what was said to a psychologist.
 */
import { type Instant, addHours } from '../calendar/almaty'
import type { Day } from '../calendar/day'
import { watchGrace, watchShift } from '../law/care-parameters'
import { type Result, ok, refuse } from '../result'

export const watchStates = ['proposed', 'on', 'declined', 'ended'] as const
export type WatchState = (typeof watchStates)[number]

export const watchMeasures = [
  'not-alone',
  'look-in',
  'near-post',
  'things-away',
  'talk-daily',
  'psychologist-daily',
  'medic-daily',
  'family-call',
] as const
export type WatchMeasure = (typeof watchMeasures)[number]

export const watchEndings = [
  'danger-passed',
  'transferred',
  'released',
  'taken-to-care',
  'died',
  'error',
] as const
export type WatchEnding = (typeof watchEndings)[number]

/** What the shift saw, in one word that the next shift cannot misread. */
export const seenKinds = ['calm', 'uneasy', 'incident'] as const
export type SeenKind = (typeof seenKinds)[number]

/** Begins a watch. Refused: `wrong-state`, `no-measures`: a watch without measures is only a word. */
export const decideStart = (state: WatchState, measures: readonly WatchMeasure[]): Result<true> => {
  if (state !== 'proposed') return refuse('wrong-state')
  return measures.length === 0 ? refuse('no-measures') : ok(true)
}

/** Changes what is done while a watch runs; nobody ends one to begin another. Refused: `not-on`, `no-measures`. */
export const decideMeasures = (state: WatchState, measures: readonly WatchMeasure[]): Result<true> => {
  if (state !== 'on') return refuse('not-on')
  return measures.length === 0 ? refuse('no-measures') : ok(true)
}

/** Until when the next handover must be written down. */
export const handoverDueAt = (last: Instant, today: Day): Instant =>
  addHours(last, watchShift.on(today) + watchGrace.on(today))

export type Handover = { readonly at: Instant; readonly from: string; readonly to: string }

const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('ru') === other.trim().toLocaleLowerCase('ru')

/** Hands over. Refused: `not-on`, `time-ahead`, `time-before-last`, `same-person`. */
export const decideHandover = (
  { at, from, to }: Handover,
  standing: { readonly state: WatchState; readonly last: Instant; readonly now: Instant },
): Result<true> => {
  if (standing.state !== 'on') return refuse('not-on')
  if (at > standing.now) return refuse('time-ahead')
  if (at <= standing.last) return refuse('time-before-last')
  return sameName(from, to) ? refuse('same-person') : ok(true)
}

export type Gap = { readonly from: Instant; readonly until: Instant }

/**
 * The times in which a shift must have changed and nobody wrote it down: each from the instant it was due until the next
 * handover, or until now.
 */
export const missedHandovers = (
  start: Instant,
  handovers: readonly Instant[],
  until: Instant,
  today: Day,
): readonly Gap[] => {
  const marks = [start, ...handovers]
  return marks.flatMap((mark, at) => {
    const next = marks[at + 1] ?? until
    const due = handoverDueAt(mark, today)
    return next > due ? [{ from: due, until: next }] : []
  })
}
