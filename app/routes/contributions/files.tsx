/** One more file of a measure, and the removal of one. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { FileForm } from '~/features/contributions/files-card'
import { actOnFiles, filesPageOf } from '~/features/contributions/deed-pages.server'
import { WorkFrame } from '~/features/contributions/work-frame'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'

export const meta = titled

export const loader = page('contribution.attach', filesPageOf)

export const action = deed('contribution.attach', actOnFiles)

export default function Files() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const { head, deed: title } = data
  return (
    <WorkFrame head={head} deed={title} form={form}>
      <Card>
        <FileForm
          accept={data.accept}
          megabytes={data.megabytes}
          once={head.once}
          path={head.path}
          form={form}
        />
      </Card>
    </WorkFrame>
  )
}
