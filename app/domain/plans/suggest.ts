/** Drafts a plan from what is known of a person: needs on the form and the measures that answer them, for a human to judge. */
import type { Day } from '../calendar/day'
import { addDays } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import type { DeadlineCode } from '../deadlines/codes'
import { releaseDayIn, scheduleDeadlines } from '../deadlines/schedule'
import type { Citation } from '../law/citation'
import type { Holds } from '../law/rule'
import type { BlockKey, FormPlace, LegalLine } from './blocks'
import { formPlaces } from './blocks'
import type { CatalogueMeasure, MeasureDue } from './catalogue'
import { measureCatalogue } from './catalogue'
import type { NeedFacts, NeedKey } from './needs'
import { isOwedToAll, needKeys, needs } from './needs'
import type { Service } from './services'

export type SuggestedMeasure = {
  readonly key: string
  readonly service: Service
  /** Never before today: what should have been done earlier is due at once. Null while the release day is not known. */
  readonly due: Day | null
  readonly isAfterRelease: boolean
}

export type Suggestion = {
  readonly need: NeedKey
  readonly block: BlockKey
  readonly line: LegalLine | null
  /** `to-ask`: a fact is missing, so the person is asked before anything is promised. */
  readonly certainty: 'needed' | 'to-ask'
  readonly cites: readonly Citation[]
  readonly measures: readonly SuggestedMeasure[]
}

type Dates = {
  readonly release: Day | null
  readonly deadlines: ReadonlyMap<DeadlineCode, Day | null>
  readonly today: Day
}

const countedFrom = (due: MeasureDue, { release, deadlines }: Dates): Day | null => {
  if (due.by === 'deadline') return deadlines.get(due.code) ?? release
  return release && addDays(release, due.by === 'before-release' ? -due.days : due.days)
}

const dueOf = (due: MeasureDue, dates: Dates): Day | null => {
  const counted = countedFrom(due, dates)
  return counted && counted < dates.today ? dates.today : counted
}

const measuresFor = (
  need: NeedKey,
  catalogue: readonly CatalogueMeasure[],
  dates: Dates,
): SuggestedMeasure[] =>
  catalogue
    .filter((each) => each.need === need)
    .map(({ key, service, due }) => ({
      key,
      service,
      due: dueOf(due, dates),
      isAfterRelease: due.by === 'after-release',
    }))

/** What stands beside the records: the measures in use, and what the person said of each need. */
export type Beside = {
  readonly catalogue?: readonly CatalogueMeasure[]
  readonly said?: ReadonlyMap<NeedKey, Holds>
}

/**
 * Either is enough to show a need; where the person denies what the records show, somebody has to ask again. What is
 * owed to everyone is owed whatever was said.
 */
const together = (need: NeedKey, shown: Holds, said: Holds | undefined): Holds => {
  if (said === undefined || said === 'unknown' || isOwedToAll(need)) return shown
  if (said) return true
  return shown === true ? 'unknown' : false
}

/**
 * Needs and measures in the order of the form. A need that the facts deny is left out; one that they neither show nor
 * deny is `to-ask`. Nothing here looks at the article of conviction: help is the same for all (probation law, article 6).
 */
export const suggestPlan = (
  facts: NeedFacts,
  calendar: Calendar,
  today: Day,
  { catalogue = measureCatalogue, said }: Beside = {},
): Suggestion[] => {
  const deadlines = new Map(scheduleDeadlines(facts, calendar, today).map((each) => [each.code, each.due]))
  const dates: Dates = { release: releaseDayIn(facts, calendar), deadlines, today }
  return needKeys.flatMap((need): Suggestion[] => {
    const { block, line, cites, shownBy } = needs[need]
    const shown = together(need, shownBy(facts, today), said?.get(need))
    if (shown === false) return []
    const certainty = shown === true ? 'needed' : 'to-ask'
    return [{ need, block, line, cites, certainty, measures: measuresFor(need, catalogue, dates) }]
  })
}

export type FormMark = FormPlace & { readonly needed: boolean | null }

/** The eight places of the form as the suggestions would mark them: null where somebody has to ask first. */
export const marksOnForm = (suggestions: readonly Suggestion[]): FormMark[] =>
  formPlaces.map((place) => {
    const here = suggestions.filter((each) => each.block === place.block && each.line === place.line)
    const isNeeded = here.some((each) => each.certainty === 'needed')
    return { ...place, needed: isNeeded || (here.length > 0 ? null : false) }
  })
