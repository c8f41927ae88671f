/** The person's own certificate or letter. */
import { participationPaper } from '~/features/volunteering/papers.server'
import { page } from '~/platform/guard.server'

export const loader = page('sign-up.own', (at) => participationPaper(at, 'sign-up.own'))
