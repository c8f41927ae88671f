/** The results of a course, with which it is closed. */
import { useLoaderData } from '@remix-run/react'
import { resultsDeed, resultsPage } from '~/features/education/roll-pages.server'
import { ResultsView } from '~/features/education/roll-view'
import { deed, page } from '~/platform/guard.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('education.plan', resultsPage)

export const action = deed('education.plan', resultsDeed)

export default function Results() {
  return <ResultsView data={useLoaderData<typeof loader>()} />
}
