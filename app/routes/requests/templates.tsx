/** An institution's own templates of the contract and the order. */
import { useLoaderData } from '@remix-run/react'
import { templatesPageOf } from '~/features/requests/templates.server'
import { TemplatesView } from '~/features/requests/templates-view'
import { readerOf } from '~/platform/form'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('labour-paper.template', templatesPageOf)

export default function Templates() {
  const data = useLoaderData<typeof loader>()
  return <TemplatesView page={data} form={readerOf(undefined, useKeyedWords())} />
}
