/** Home: what must I do today? */
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { homeOf } from '~/features/home/home.server'
import { Home } from '~/features/home/home-view'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('home.read', async (at) => {
  const { role } = at.actor
  if (role === 'person') throw redirect('/portal')
  const title = at.t('home:title', { day: at.format.weekday(at.today) })
  return { title, view: await homeOf(role, at) }
})

export default function HomePage() {
  const { title, view } = useLoaderData<typeof loader>()
  return <Home title={title} view={view} />
}
