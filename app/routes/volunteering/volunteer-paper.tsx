/** A certificate or a letter for a volunteer from outside, for whoever coordinates them. */
import { volunteerPaper } from '~/features/volunteering/outside-papers.server'
import { page } from '~/platform/guard.server'

export const loader = page('outside-volunteer.keep', volunteerPaper)
