/** Documents and money: everything a person needs in hand on the day of release, and how each of it stands. */
import { useLoaderData } from '@remix-run/react'
import { papersPage } from '~/features/people/papers-page.server'
import { PapersTable } from '~/features/people/papers-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Disclosure } from '~/ui/confirm'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('person.read', papersPage)

export default function Documents() {
  const { groups, mayEdit } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  return (
    <Stack>
      {groups.map(({ key, title, rows }) => (
        <PapersTable key={key} title={title} rows={rows} mayEdit={mayEdit} />
      ))}
      <Disclosure summary={t('papers.help')}>
        <p className="prose">{t('papers.help-text')}</p>
      </Disclosure>
    </Stack>
  )
}
