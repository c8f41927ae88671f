/** A topic is added to the shelf. */
import { useLoaderData } from '@remix-run/react'
import { FormView } from '~/ui/form-page'
import { newTopicDeed, newTopicPage } from '~/features/activities/topics-page.server'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('activity.topics', newTopicPage)

export const action = deed('activity.topics', newTopicDeed)

export default function NewTopic() {
  return <FormView data={useLoaderData<typeof loader>()} />
}
