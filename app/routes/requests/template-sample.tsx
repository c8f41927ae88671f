/** A template to begin from: our own form with its fields in braces. */
import { ownSample } from '~/features/requests/templates.server'
import { page } from '~/platform/guard.server'

export const loader = page('labour-paper.template', ownSample)
