/** A certificate or a letter for somebody who took part, for the organiser. */
import { participationPaper } from '~/features/volunteering/papers.server'
import { page } from '~/platform/guard.server'

export const loader = page('volunteering.organise', (at) => participationPaper(at, 'volunteering.organise'))
