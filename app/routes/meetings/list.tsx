/** Meetings of a person's plan: those ahead and those that were. */
import { useLoaderData } from '@remix-run/react'
import { MeetingsTable } from '~/features/meetings/meetings-table'
import { meetingsPageOf } from '~/features/meetings/pages.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'

export const meta = titled

export const loader = page('meeting.read', meetingsPageOf)

export default function Meetings() {
  const { rows, newTo } = useLoaderData<typeof loader>()
  const { t } = useWords('meetings')
  const add = newTo ? (
    <p>
      <ButtonLink to={newTo} kind="primary">
        {t('new')}
      </ButtonLink>
    </p>
  ) : null
  return (
    <Stack>
      <h2>{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      {add}
      {rows.length > 0 ? (
        <MeetingsTable rows={rows} />
      ) : (
        <EmptyState icon="calendar" title={t('none')}>
          {t('none-text')}
        </EmptyState>
      )}
    </Stack>
  )
}
