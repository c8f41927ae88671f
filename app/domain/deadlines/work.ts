/** Work after release: the notice to the career centre and its answer. */
import { either, known } from '../law/holds'
import { order508 } from '../law/citation'
import { jobAnswer, jobNoticeLead } from '../law/parameters'
import type { Holds } from '../law/rule'
import type { DeadlineRule } from './deadline'
import { atOnce, notLaterThan, within } from './deadline'
import type { DeadlineFacts } from './facts'

const needsWork = ({ wantsJobHelp, jobHelpAskedOn }: DeadlineFacts): Holds =>
  either(jobHelpAskedOn !== null, known(wantsJobHelp))

/**
 * Order 508, para 51-3: when the person asks for help with work, the notice with education and skills goes to the career
 * centre at once; for others who need work, not later than two months before the *end of term*.
 */
export const jobNotice: DeadlineRule = {
  code: 'DL-10',
  cites: [order508('51-3')],
  actor: 'administration',
  recipient: 'career-centre',
  appliesTo: needsWork,
  term: ({ jobHelpAskedOn }) =>
    jobHelpAskedOn ? atOnce('help-asked') : notLaterThan(jobNoticeLead, 'end-of-term'),
}

/** Order 508, para 51-3: the career centre answers within fifteen working days of receiving the notice. */
export const jobReply: DeadlineRule = {
  code: 'DL-11',
  cites: [order508('51-3')],
  actor: 'career-centre',
  recipient: 'administration',
  appliesTo: (facts) => (facts.doneOn['DL-10'] ? true : needsWork(facts)),
  term: () => within(jobAnswer, 'notice-sent'),
}
