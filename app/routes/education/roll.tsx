/** The roll of a lesson. */
import { useLoaderData } from '@remix-run/react'
import { rollDeed, rollPage } from '~/features/education/roll-pages.server'
import { RollView } from '~/features/education/roll-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('education.plan', rollPage)

export const action = deed('education.plan', rollDeed)

export default function Roll() {
  return <RollView data={useLoaderData<typeof loader>()} />
}
