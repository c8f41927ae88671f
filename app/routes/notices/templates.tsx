/** An institution's own templates of notices. */
import { useLoaderData } from '@remix-run/react'
import { templatesPageOf } from '~/features/notices/templates-page.server'
import { TemplatesView } from '~/features/notices/templates-view'
import { readerOf } from '~/platform/form'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('notice.template', templatesPageOf)

export default function Templates() {
  const data = useLoaderData<typeof loader>()
  return <TemplatesView page={data} form={readerOf(undefined, useKeyedWords())} />
}
