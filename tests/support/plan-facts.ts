/** A plan and a person as the rules of planning see them: a drafted plan in order, a man with nothing amiss. */
import { day } from '~/domain/calendar/day'
import type { NeedFacts } from '~/domain/plans/needs'
import type { PlanFacts } from '~/domain/plans/plan'
import { deadlineFacts } from '#tests/support/deadline-facts'

export const planFacts = (facts: Partial<PlanFacts> = {}): PlanFacts => ({
  state: 'drafted',
  endOfTerm: day('2027-11-15'),
  releasedOn: null,
  requestOn: day('2026-10-20'),
  agreement: 'agreed',
  placeAfter: '611010000',
  neededBlocks: ['legal', 'work'],
  measures: [
    { block: 'legal', status: 'done', isAfterRelease: false },
    { block: 'work', status: 'planned', isAfterRelease: true },
  ],
  missingFileParts: [],
  ...facts,
})

/** Everything is known of this man and nothing is missing: he has papers, home, trade, job and family. */
export const settledMan = (facts: Partial<NeedFacts> = {}): NeedFacts => ({
  ...deadlineFacts({
    hasIdentityDocument: true,
    hasWorkBook: true,
    hasPensionCertificate: true,
    disabilityGroup: 0,
    hasHousing: true,
    canLiveWithRelatives: true,
    wantsJobHelp: false,
    paroleDay: 'never',
    supervisionExpected: false,
    banRemains: false,
    offenceAgainstMinor: false,
  }),
  isForeigner: false,
  obligations: [],
  education: 'vocational',
  hasOccupation: true,
  fitness: 'fit',
  familyTies: 'kept',
  ...facts,
})
