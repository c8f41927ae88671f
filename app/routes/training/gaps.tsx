/** What the caseload asks for against what a psychologist is trained in. */
import { useLoaderData } from '@remix-run/react'
import { gapsPage } from '~/features/training/gaps-page.server'
import { GapsView } from '~/features/training/gaps-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('gap.read', gapsPage)

export default function Gaps() {
  return <GapsView data={useLoaderData<typeof loader>()} />
}
