/** Role-plays by which skills are rated. */
import { useLoaderData } from '@remix-run/react'
import { exercisesPage } from '~/features/training/competency-pages.server'
import { ListView } from '~/ui/list-page'
import { page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('competency.read', exercisesPage)

export default function Competencies() {
  return <ListView data={useLoaderData<typeof loader>().list} />
}
