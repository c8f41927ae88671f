/** The readiness worklist as a file. */
import { readinessFile } from '~/features/people/readiness-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('readiness.list', readinessFile)
