/** The psychologist's own log. */
import { useLoaderData } from '@remix-run/react'
import { parseDay } from '~/domain/calendar/day'
import { fullName } from '~/domain/people/names'
import { type Cursor, listOwnSessions } from '~/features/psychology/queries.server'
import { SessionList } from '~/features/psychology/session-list'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { looksLikeId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

const cursorOf = (text: string | null): Cursor | undefined => {
  const [day = '', id = ''] = (text ?? '').split('_')
  const heldOn = parseDay(day)
  return heldOn && looksLikeId(id) ? { heldOn, id } : undefined
}

export const loader = page('session.record', async ({ db, actor, url, t, format }) => {
  const { rows, more } = await listOwnSessions(db, actor, cursorOf(url.searchParams.get('after')))
  return {
    title: t('psychology:mine.title'),
    more,
    rows: rows.map((row) => ({
      id: row.id,
      minutes: row.minutes,
      kind: row.kind,
      attendance: row.attendance,
      absence: row.absence,
      conclusion: row.conclusion,
      psychologist: row.psychologist,
      own: true,
      heldOn: format.day(row.heldOn),
      person: {
        id: row.personId,
        name: fullName({ surname: row.surname, given: row.givenName, patronymic: row.patronymic }),
      },
    })),
  }
})

export default function Sessions() {
  const { rows, more } = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  return (
    <Stack>
      <PageHeader
        title={t('mine.title')}
        subtitle={t('mine.lead')}
        actions={
          <ButtonLink to="/people" kind="primary" icon="plus">
            {t('deed.new')}
          </ButtonLink>
        }
      />
      <SessionList rows={rows} caption={t('mine.title')} withPerson />
      <Pager
        label={t('mine.pages')}
        nextTo={more ? `/psychology/sessions?after=${more}` : undefined}
        previousWord={t('common:previous')}
        nextWord={t('common:next')}
      />
    </Stack>
  )
}
