/** One more comment on a measure, and the striking of a slip. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { CommentForm } from '~/features/contributions/talk-card'
import { actOnTalk, talkPageOf } from '~/features/contributions/deed-pages.server'
import { WorkFrame } from '~/features/contributions/work-frame'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'

export const meta = titled

export const loader = page('contribution.comment', talkPageOf)

export const action = deed('contribution.comment', actOnTalk)

export default function Comments() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const { head, deed: title } = data
  return (
    <WorkFrame head={head} deed={title} form={form}>
      <Card>
        <CommentForm once={head.once} path={head.path} form={form} />
      </Card>
    </WorkFrame>
  )
}
