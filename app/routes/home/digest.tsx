/** The week at a glance; the link of the weekly message leads here. */
import { useLoaderData } from '@remix-run/react'
import { digestPageOf } from '~/features/home/digest-page.server'
import { DigestView } from '~/features/home/digest-view'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('digest.read', digestPageOf)

export default function Digest() {
  const { t } = useWords('home')
  const empty = { title: t('digest.empty'), text: t('digest.empty-text') }
  return <DigestView data={useLoaderData<typeof loader>()} empty={empty} />
}
