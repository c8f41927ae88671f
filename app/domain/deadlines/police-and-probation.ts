/** Police and probation are told of the release. */
import { order508 } from '../law/citation'
import { policeNoticeAfter, policeNoticeLead } from '../law/parameters'
import type { DeadlineRule } from './deadline'
import { notLaterThan, within } from './deadline'

/**
 * Order 508, para 52: the notice (annex 14) goes to the police and the probation service of the chosen place not later
 * than twenty calendar days before *release* at the end of term; on any other ground, within one working day after it.
 */
export const releaseNotice: DeadlineRule = {
  code: 'DL-14',
  cites: [order508('52')],
  actor: 'administration',
  recipient: 'police-and-probation',
  appliesTo: () => true,
  term: ({ releaseGround }) =>
    releaseGround === 'end-of-term'
      ? notLaterThan(policeNoticeLead, 'release')
      : within(policeNoticeAfter, 'release'),
}
