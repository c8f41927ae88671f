/** The topics of activities. */
import { useLoaderData } from '@remix-run/react'
import { topicsDeed, topicsPage } from '~/features/activities/topics-page.server'
import { TopicsView } from '~/features/activities/topics-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.topics', topicsPage)

export const action = deed('activity.topics', topicsDeed)

export default function ActivityTopics() {
  return <TopicsView data={useLoaderData<typeof loader>()} />
}
