/** What may move the end of a term or the day of release, and which days fit together. */
import type { Day } from '../calendar/day'
import type { ReleaseGround, Standing } from './person'

/**
 * `release`: gives a day of release. `end`: gives another end of term. `either`: one of the two. `call-off`: takes the
 * day of release away. An act is the court's ruling or the law behind it.
 */
type CauseRule = {
  readonly sets: 'release' | 'end' | 'either' | 'call-off'
  /** What the release is then called; null where the person who enters it says so. */
  readonly ground: ReleaseGround | null
  readonly needsAct: boolean
}

/** The closed list. Grounds of release are those of the Penal Enforcement Code, article 161. */
export const termCauses = {
  parole: { sets: 'release', ground: 'parole', needsAct: true },
  'replaced-by-restriction': { sets: 'release', ground: 'replaced-by-restriction', needsAct: true },
  'replaced-by-fine': { sets: 'release', ground: 'replaced-by-fine', needsAct: true },
  amnesty: { sets: 'either', ground: 'amnesty', needsAct: true },
  pardon: { sets: 'either', ground: 'other', needsAct: true },
  illness: { sets: 'release', ground: 'illness', needsAct: true },
  'verdict-quashed': { sets: 'release', ground: 'court-decision', needsAct: true },
  'time-credited': { sets: 'end', ground: null, needsAct: true },
  'time-not-counted': { sets: 'end', ground: null, needsAct: true },
  'new-sentence': { sets: 'end', ground: null, needsAct: true },
  'sentence-reviewed': { sets: 'end', ground: null, needsAct: true },
  'release-called-off': { sets: 'call-off', ground: null, needsAct: true },
  correction: { sets: 'either', ground: null, needsAct: false },
} as const satisfies Record<string, CauseRule>

export type TermCause = keyof typeof termCauses

export const termCauseCodes = Object.keys(termCauses) as [TermCause, ...TermCause[]]

/** Causes that no one chooses: they stand in the history when another deed or a file moved the days. */
export type KeptCause = TermCause | 'released' | 'transfer' | 'import' | 'import-undone'

/** The days of a person before a change. */
export type TermOf = {
  readonly standing: Standing
  readonly arrivedOn: Day | null
  readonly sentenceStart: Day | null
  readonly endOfTerm: Day | null
  readonly releasedOn: Day | null
  readonly releaseGround: string | null
  readonly termSetOn: Day | null
}

export type TermProposal = {
  readonly cause: TermCause
  readonly courtAct: string | null
  readonly actOn: Day | null
  readonly endOfTerm: Day | null
  readonly releasedOn: Day | null
  /** Asked only where the cause does not say it. */
  readonly releaseGround: ReleaseGround | null
  readonly note: string | null
}

export type TermAfter = Pick<TermOf, 'endOfTerm' | 'releasedOn' | 'releaseGround' | 'termSetOn'>

/** What is wrong, and in which field it is mended. `code` is the tail of `people:term.error.<code>`. */
export type TermProblem = { readonly field: keyof TermProposal; readonly code: string }

type Check = readonly [boolean, keyof TermProposal, string]

const problemsIn = (checks: readonly Check[]): TermProblem[] =>
  checks.flatMap(([isWrong, field, code]) => (isWrong ? [{ field, code }] : []))

/** Whether one day stands before another; never, when one of them is not known. */
const before = (one: Day | null, other: Day | null): boolean => one !== null && other !== null && one < other

/** Which of the typed days a cause takes, and what stays as it was. */
export const termAfter = (term: TermOf, proposal: TermProposal): TermAfter => {
  const rule: CauseRule = termCauses[proposal.cause]
  const releasedOn = rule.sets === 'call-off' ? null : proposal.releasedOn
  const isMoved = releasedOn !== term.releasedOn
  const ground = rule.ground ?? proposal.releaseGround ?? (isMoved ? 'end-of-term' : term.releaseGround)
  return {
    endOfTerm: proposal.endOfTerm,
    releasedOn,
    releaseGround: releasedOn ? (isMoved || rule.ground === null ? ground : term.releaseGround) : null,
    termSetOn: rule.needsAct ? proposal.actOn : term.termSetOn,
  }
}

const actProblems = ({ sentenceStart }: TermOf, proposal: TermProposal, today: Day): TermProblem[] => {
  const { courtAct, actOn, cause, note } = proposal
  const { needsAct } = termCauses[cause]
  return problemsIn([
    [needsAct && courtAct === null, 'courtAct', 'act-missing'],
    [needsAct && actOn === null, 'actOn', 'act-day-missing'],
    [before(today, actOn), 'actOn', 'act-in-future'],
    [before(actOn, sentenceStart), 'actOn', 'act-before-start'],
    [cause === 'correction' && note === null, 'note', 'note-missing'],
  ])
}

const dayProblems = (term: TermOf, after: TermAfter, today: Day): TermProblem[] => {
  const { sentenceStart, arrivedOn } = term
  const { endOfTerm, releasedOn } = after
  return problemsIn([
    [term.endOfTerm !== null && endOfTerm === null, 'endOfTerm', 'end-missing'],
    [before(endOfTerm, sentenceStart), 'endOfTerm', 'end-before-start'],
    [before(endOfTerm, arrivedOn), 'endOfTerm', 'end-before-arrival'],
    [before(endOfTerm, today) && releasedOn === null, 'endOfTerm', 'end-in-past'],
    [before(releasedOn, sentenceStart), 'releasedOn', 'release-before-start'],
    [before(releasedOn, arrivedOn), 'releasedOn', 'release-before-arrival'],
    [before(releasedOn, today), 'releasedOn', 'release-in-past'],
    [!before(endOfTerm, today) && before(endOfTerm, releasedOn), 'releasedOn', 'release-after-end'],
  ])
}

const changeProblems = (term: TermOf, after: TermAfter, { cause }: TermProposal): TermProblem[] => {
  const { sets } = termCauses[cause]
  const [endStays, releaseStays] = [
    after.endOfTerm === term.endOfTerm,
    after.releasedOn === term.releasedOn && after.releaseGround === term.releaseGround,
  ]
  return problemsIn([
    [sets === 'release' && after.releasedOn === null, 'releasedOn', 'release-missing'],
    [sets === 'release' && after.releasedOn !== null && releaseStays, 'releasedOn', 'nothing-changed'],
    [sets === 'end' && endStays, 'endOfTerm', 'nothing-changed'],
    [sets === 'either' && endStays && releaseStays, 'endOfTerm', 'nothing-changed'],
    [sets === 'call-off' && term.releasedOn === null, 'cause', 'nothing-to-call-off'],
  ])
}

/**
 * Everything that stands against a change of the term of someone in custody, each with its field; the first of a field
 * counts. Empty: the change may be entered. Asked of people in custody only.
 */
export const termProblems = (term: TermOf, proposal: TermProposal, today: Day): TermProblem[] => {
  const after = termAfter(term, proposal)
  const found = [
    ...actProblems(term, proposal, today),
    ...dayProblems(term, after, today),
    ...changeProblems(term, after, proposal),
  ]
  return found.filter((each, at) => found.findIndex((other) => other.field === each.field) === at)
}
