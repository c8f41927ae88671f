/** The official form as PDF or DOCX. */
import { planFile } from '~/features/plans/plan-paper.server'
import { page } from '~/platform/guard.server'

export const loader = page('plan.read', planFile)
