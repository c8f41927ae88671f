/** A certificate or a letter of a person, for their officer. */
import { participationPaper } from '~/features/volunteering/papers.server'
import { page } from '~/platform/guard.server'

export const loader = page('sign-up.read', (at) => participationPaper(at, 'sign-up.read'))
