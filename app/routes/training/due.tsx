/** Who must learn next. */
import { useLoaderData } from '@remix-run/react'
import { duePage } from '~/features/training/due-page.server'
import { ListView } from '~/ui/list-page'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('training.due', duePage)

export default function TrainingDue() {
  return <ListView data={useLoaderData<typeof loader>().list} />
}
