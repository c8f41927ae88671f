/** Training records: a psychologist's own with what is due, or those of an institution or the country. */
import { useLoaderData } from '@remix-run/react'
import { ListView } from '~/ui/list-page'
import { NextTraining } from '~/features/training/next-training'
import { recordsPage } from '~/features/training/records-page.server'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.read', recordsPage)

export default function Training() {
  const { list, due } = useLoaderData<typeof loader>()
  return (
    <ListView data={list}>{due ? <NextTraining hours={due.hours} findings={due.findings} /> : null}</ListView>
  )
}
