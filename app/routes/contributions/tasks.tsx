/** One more step of a measure, and the ticks of those there are. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { TaskForm } from '~/features/contributions/tasks-card'
import { actOnTasks, tasksPageOf } from '~/features/contributions/deed-pages.server'
import { WorkFrame } from '~/features/contributions/work-frame'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'

export const meta = titled

export const loader = page('contribution.record', tasksPageOf)

export const action = deed('contribution.record', actOnTasks)

export default function Tasks() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const { head, deed: title } = data
  return (
    <WorkFrame head={head} deed={title} form={form}>
      <Card>
        <TaskForm services={data.services} once={head.once} path={head.path} form={form} />
      </Card>
    </WorkFrame>
  )
}
