/** Activities of a month. */
import { useLoaderData } from '@remix-run/react'
import { activitiesPage } from '~/features/activities/list-page.server'
import { ListView } from '~/ui/list-page'
import { Picks } from '~/features/activities/picks'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.read', activitiesPage)

export default function Activities() {
  const { list, picks } = useLoaderData<typeof loader>()
  return (
    <ListView data={list}>
      <Picks action="/activities" kept={picks.kept} picks={picks.picks} />
    </ListView>
  )
}
