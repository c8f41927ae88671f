/** The certificate of somebody who finished a course. */
import { certificatePaper } from '~/features/education/certificate.server'
import { page } from '~/platform/guard.server'

export const loader = page('schooling.read', certificatePaper)
