/** Every notice within reach, with the late answers first in line. */
import { useLoaderData } from '@remix-run/react'
import { noticesPageOf } from '~/features/notices/list-page.server'
import { NoticesTable } from '~/features/notices/notices-table'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Cluster } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('notice.read', noticesPageOf)

export default function Notices() {
  const { rows, chips, links, nextTo } = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('list.lead')}
        actions={
          links.length > 0 ? (
            <Cluster>
              {links.map((link) => (
                <ButtonLink key={link.to} to={link.to}>
                  {link.label}
                </ButtonLink>
              ))}
            </Cluster>
          ) : null
        }
      />
      <Chips label={t('filter.label')} chips={chips} />
      <NoticesTable rows={rows} />
      <Pager
        label={t('title')}
        nextTo={nextTo}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </>
  )
}
