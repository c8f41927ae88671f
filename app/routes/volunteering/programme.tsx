/** One volunteer programme and its events. */
import { useLoaderData } from '@remix-run/react'
import { programmePage } from '~/features/volunteering/programme-pages.server'
import { ProgrammeView } from '~/features/volunteering/programme-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.read', programmePage)

export default function Programme() {
  return <ProgrammeView data={useLoaderData<typeof loader>()} />
}
