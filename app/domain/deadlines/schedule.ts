/** Puts a person's facts before every deadline rule and says which day each deed is due. */
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { precedingWorkingDay } from '../calendar/working-days'
import type { Anchor, Deadline, DeadlineRule, Term } from './deadline'
import { dueDay } from './deadline'
import type { DeadlineFacts } from './facts'
import { deadlineRules } from './rules'

/**
 * The day of release at the end of term. Penal Enforcement Code, article 165(2): when the term ends on a weekend or a
 * holiday, the person goes free on the day before it; that this means the working day before is our reading.
 */
export const releaseDayOf = (endOfTerm: Day, calendar: Calendar): Day =>
  precedingWorkingDay(endOfTerm, calendar)

/** The release day as far as it is known: the set one, else the one that follows from the end of term. */
export const releaseDayIn = ({ releaseOn, endOfTerm }: DeadlineFacts, calendar: Calendar): Day | null =>
  releaseOn ?? (endOfTerm && releaseDayOf(endOfTerm, calendar))

const anchorDayOf = (
  anchor: Anchor,
  rule: DeadlineRule,
  facts: DeadlineFacts,
  calendar: Calendar,
): Day | null => {
  switch (anchor) {
    case 'end-of-term':
      return facts.endOfTerm
    case 'release':
      return releaseDayIn(facts, calendar)
    case 'notice-sent':
      return facts.doneOn[rule.code === 'DL-08' ? 'DL-07' : 'DL-10'] ?? null
    case 'answer-received':
      return facts.housingAnswer?.on ?? null
    case 'help-asked':
      return facts.jobHelpAskedOn
    case 'parole-day':
      return facts.paroleDay === 'never' ? null : facts.paroleDay
  }
}

/** A deed that prepares the release comes before it: parole can put the release ahead of a day counted from the term. */
const notAfterRelease = (due: Day, { anchor }: Term, release: Day | null): Day =>
  anchor === 'end-of-term' && release && release < due ? release : due

/** Why a day that has passed was missed: nobody here could act before the person came or the present term was set. */
const latenessOf = (due: Day | null, { arrivedOn, termSetOn }: DeadlineFacts): Deadline['late'] => {
  const since = [arrivedOn, termSetOn]
    .filter((each) => each !== null)
    .sort()
    .at(-1)
  return due && since && due < since ? 'arrived-late' : 'no'
}

const schedule = (rule: DeadlineRule, facts: DeadlineFacts, calendar: Calendar, today: Day): Deadline => {
  const term = rule.term(facts)
  const anchorDay = anchorDayOf(term.anchor, rule, facts, calendar)
  const counted = anchorDay && dueDay(term, anchorDay, calendar, today)
  const due = counted && notAfterRelease(counted, term, releaseDayIn(facts, calendar))
  return {
    code: rule.code,
    due,
    anchor: term.anchor,
    anchorDay,
    actor: rule.actor,
    recipient: rule.recipient,
    cites: rule.cites,
    semantics: term.semantics,
    applies: rule.appliesTo(facts, today),
    late: latenessOf(due, facts),
  }
}

/**
 * One line for each rule, in the order of the codes, also those that do not apply: the page says why not.
 * `today` picks the lengths of time in force.
 */
export const scheduleDeadlines = (facts: DeadlineFacts, calendar: Calendar, today: Day): Deadline[] =>
  deadlineRules.map((rule) => schedule(rule, facts, calendar, today))
