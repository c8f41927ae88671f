/** The board of the day of release: the coming two weeks and the last three days, problems first. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { Board } from '~/features/handovers/board'
import { boardPageOf } from '~/features/handovers/board-page.server'
import { markRelease } from '~/features/handovers/marks.server'
import { pressForm, pressedIn } from '~/features/handovers/release-forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('release-day.read', boardPageOf)

export const action = deed('release-day.mark', async (at) => {
  const form = await readForm(pressForm, at.request)
  if (!form.ok) return invalid(form)
  const { personId, mark } = form.value
  const pressed = pressedIn(mark)
  if (!pressed) throw notFound()
  const result = await markRelease(once(at, form), personId, pressed)
  return result.ok
    ? redirectSaying('handovers:flash.marked', `/release-days#person-${result.value}`)
    : refused('handovers', result.refusal, form)
})

export default function ReleaseDays() {
  const { problems, rows, nextTo, mayMark, mayContacts } = useLoaderData<typeof loader>()
  const { t } = useWords('handovers')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('board.title')}
        subtitle={t('board.lead')}
        actions={
          mayContacts ? <ButtonLink to="/release-days/contacts">{t('contacts.title')}</ButtonLink> : undefined
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {problems.length > 0 ? (
        <Card
          title={t('board.problems')}
          aside={<Badge tone="bad">{t('board.people', { count: problems.length })}</Badge>}
          flush
        >
          <Board rows={problems} label={t('board.problems')} mayMark={mayMark} />
        </Card>
      ) : null}
      <Card title={t('board.rest')} flush>
        {rows.length === 0 ? (
          <EmptyState icon="calendar" title={t('board.none')}>
            {t('board.none-text')}
          </EmptyState>
        ) : null}
        <Board rows={rows} label={t('board.rest')} mayMark={mayMark} />
      </Card>
      {nextTo ? (
        <Pager
          label={t('board.title')}
          nextTo={nextTo}
          previousWord={t('common:previous')}
          nextWord={t('common:next')}
        />
      ) : null}
      <Disclosure summary={t('how.title')}>
        <p>{t('board.how')}</p>
      </Disclosure>
    </Stack>
  )
}
