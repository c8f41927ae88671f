/** The week of whoever organises volunteers; the link of their weekly message leads here. */
import { useLoaderData } from '@remix-run/react'
import { organiserWeekPage } from '~/features/home/digest-page.server'
import { DigestView } from '~/features/home/digest-view'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('volunteering.week', organiserWeekPage)

export default function OrganiserWeek() {
  const { t } = useWords('home')
  const empty = { title: t('digest.organiser-empty'), text: t('digest.organiser-empty-text') }
  return <DigestView data={useLoaderData<typeof loader>()} empty={empty} />
}
