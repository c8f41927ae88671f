/** The public pages without a language in their address lead to the visitor's own. */
import { redirect } from '@remix-run/node'
import { aboutPath } from '~/features/about/topics'
import { open } from '~/platform/guard.server'

export const loader = open(async ({ language }) => redirect(aboutPath(language)))
