/** The plans of the demo: where each stands on its road, told relative to today so that every worklist is alive. */
import { type Day, addDays, addMonths } from '../../app/domain/calendar/day'
import type { CloseReason } from '../../app/domain/plans/state'
import { preparationOpensOn } from '../../app/domain/plans/window'
import type { AgreementAnswer, PlanState } from '../../app/domain/plans/plan'
import type { PeopleTable } from '../schema/people'

export type Stage = {
  readonly state: PlanState
  readonly endOfTerm: Day
  readonly openedOn: Day
  readonly arrivedOn: Day
  readonly releasedOn: Day | null
  readonly agreement: AgreementAnswer | null
  readonly closedReason: CloseReason | null
  /** Statutory deeds left undone although their day passed. */
  readonly behind: readonly string[]
  /** Deeds done ahead of their day, so many days ago. */
  readonly ahead: Readonly<Record<string, number>>
  /** Measures of the past that nobody settled. */
  readonly leavesMeasures: boolean
  readonly facts: Partial<PeopleTable>
}

type Given = Partial<Omit<Stage, 'state' | 'endOfTerm'>>

/** Someone whose preparation opened so many days ago. */
const endForOpening = (today: Day, daysAgo: number): Day => addMonths(addDays(today, 60 - daysAgo), 12)

const stageFor =
  (today: Day) =>
  (state: PlanState, endOfTerm: Day, given: Given = {}): Stage => {
    const arrivedOn = given.arrivedOn ?? addDays(today, -700)
    const opens = preparationOpensOn(endOfTerm, today)
    return {
      state,
      endOfTerm,
      openedOn: arrivedOn > opens ? arrivedOn : opens,
      arrivedOn,
      releasedOn: null,
      agreement: null,
      closedReason: null,
      behind: [],
      ahead: {},
      leavesMeasures: false,
      facts: {},
      ...given,
    }
  }

const homeless = { housingAfter: 'none', addressAfter: null } as const
const wantsWork = { wantsJobHelp: 1 } as const
const withPlace = { housingAfter: 'relatives' } as const

const preparing = (today: Day): Stage[] => {
  const stage = stageFor(today)
  const inYears = (months: number, days: number): Day => addMonths(addDays(today, days), months)
  const arrived = (daysAgo: number): Given => ({ arrivedOn: addDays(today, -daysAgo) })
  return [
    ...[0, 0, 1, 2, 4, 6].map((ago) => stage('preparing', endForOpening(today, ago))),
    stage('preparing', inYears(8, 3), arrived(2)),
    stage('preparing', inYears(4, 11), arrived(4)),
    stage('preparing', inYears(12, 3)),
    stage('preparing', inYears(12, 5)),
    stage('preparing', inYears(12, -6), { behind: ['DL-02', 'DL-03', 'DL-04'] }),
    stage('preparing', inYears(12, -20), { behind: ['DL-03', 'DL-04'] }),
    stage('drafted', endForOpening(today, 30)),
    stage('drafted', endForOpening(today, 34)),
    stage('drafted', inYears(12, 4)),
    stage('drafted', inYears(12, 7), { agreement: 'agreed' }),
    stage('drafted', endForOpening(today, 40), { agreement: 'agreed' }),
    stage('drafted', endForOpening(today, 45), { agreement: 'does-not-agree' }),
    stage('drafted', inYears(12, -3), { agreement: 'could-not-answer', behind: ['DL-03', 'DL-04'] }),
    stage('approved', inYears(12, 6), { agreement: 'agreed' }),
    stage('approved', inYears(12, 12), { agreement: 'agreed', facts: withPlace }),
    stage('approved', inYears(12, 2), { agreement: 'does-not-agree' }),
    stage('sent', inYears(12, 5), { agreement: 'agreed' }),
    stage('sent', inYears(12, 9), { agreement: 'agreed', facts: withPlace }),
    stage('sent', inYears(12, 14), { agreement: 'agreed' }),
  ]
}

const running = (today: Day): Stage[] => {
  const stage = stageFor(today)
  const agreed = (days: number, given: Given = {}): Stage =>
    stage('in-progress', addDays(today, days), { agreement: 'agreed', ...given })
  const asks = { ...homeless, ...wantsWork }
  return [
    agreed(64, { facts: asks, ahead: { 'DL-07': 6, 'DL-10': 6 } }),
    agreed(24, { facts: { ...withPlace, ...wantsWork } }),
    agreed(12, { facts: { ...homeless, ...wantsWork }, behind: ['DL-14'] }),
    agreed(58, { facts: asks, behind: ['DL-07'], leavesMeasures: true }),
    agreed(66, { facts: { ...homeless, wantsJobHelp: 1 } }),
    agreed(80, { facts: wantsWork, ahead: { 'DL-10': 9 } }),
    agreed(35, { facts: { ...withPlace, supervisionExpected: 1 } }),
    agreed(130, { leavesMeasures: true }),
    agreed(186, { facts: withPlace }),
    agreed(240),
    agreed(310, { facts: wantsWork }),
    agreed(345, { agreement: 'does-not-agree' }),
  ]
}

const over = (today: Day): Stage[] => {
  const stage = stageFor(today)
  const gone = (state: PlanState, daysAgo: number, given: Given = {}): Stage => {
    const releasedOn = addDays(today, -daysAgo)
    const facts = { standing: 'released', releaseGround: 'end-of-term', ...given.facts } as const
    return stage(state, releasedOn, { releasedOn, agreement: 'agreed', ...given, facts })
  }
  return [
    gone('released', 1),
    gone('released', 6, { behind: ['DL-16'] }),
    gone('handed-over', 9),
    gone('handed-over', 33, { leavesMeasures: true }),
    gone('closed', 120, { closedReason: 'completed' }),
    gone('closed', 75, { closedReason: 'help-not-wanted' }),
  ]
}

/** Those who leave in these days or have just left: the board of the day of release is about them. */
const leaving = (today: Day): Stage[] => {
  const stage = stageFor(today)
  // They stay in the region of the demo's own receiving officers.
  const nearby = { placeAfter: '351010000', addressAfter: 'Үлгі көшесі, 14-үй' } as const
  const soon = (days: number, facts: Stage['facts'] = withPlace): Stage =>
    stage('in-progress', addDays(today, days), { agreement: 'agreed', facts: { ...nearby, ...facts } })
  const gone = (state: PlanState, daysAgo: number, releaseGround: string): Stage => {
    const releasedOn = addDays(today, -daysAgo)
    const facts = { ...nearby, standing: 'released', releaseGround } as const
    return stage(state, releasedOn, { releasedOn, agreement: 'agreed', facts })
  }
  return [
    soon(1),
    soon(3, { ...withPlace, ...wantsWork }),
    soon(5, homeless),
    soon(8, { ...withPlace, supervisionExpected: 1 }),
    soon(11),
    gone('released', 0, 'parole'),
    gone('released', 2, 'replaced-by-restriction'),
    gone('handed-over', 2, 'parole'),
    gone('handed-over', 3, 'parole'),
    gone('handed-over', 3, 'replaced-by-restriction'),
    gone('handed-over', 4, 'end-of-term'),
  ]
}

/** All of them, in the order of a life. */
export const stagesOn = (today: Day): Stage[] => [
  ...preparing(today),
  ...running(today),
  ...over(today),
  ...leaving(today),
]
