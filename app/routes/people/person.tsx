/** One person: the identity strip and the release road above every tab. */
import { Outlet, useLoaderData } from '@remix-run/react'
import { findPersonName } from '~/features/people/queries.server'
import { notFound, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('person.read', async ({ db, actor, params }) => {
  const name = await findPersonName(db, actor, params.personId ?? '')
  if (!name) throw notFound()
  return { title: name }
})

export default function Person() {
  const { title } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title={title} />
      <Outlet />
    </>
  )
}
