/** The plan of training of a year as a file. */
import { planFile } from '~/features/training/plan-page.server'
import { page } from '~/platform/guard.server'

export const loader = page('course.read', planFile)
