/** The duties of one person, under their plan. */
import { useLoaderData } from '@remix-run/react'
import { PersonDuties } from '~/features/duties/person-duties'
import { personDutiesPageOf } from '~/features/duties/person-page.server'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('duty.read', personDutiesPageOf)

export default function DutiesOfPerson() {
  return <PersonDuties page={useLoaderData<typeof loader>()} />
}
