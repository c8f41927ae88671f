/** The person's own page. */
import { useLoaderData } from '@remix-run/react'
import { ownMeetings } from '~/features/meetings/own-meetings.server'
import { waysOf } from '~/features/portal/home.server'
import { PortalSteps } from '~/features/plans/portal-steps'
import { portalPageOf } from '~/features/plans/portal-page.server'
import { ownWaiting } from '~/features/referrals/own-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { ProgressBar } from '~/ui/progress-bar'
import { StepCard } from '~/ui/step-card'

export const meta = titled

export const loader = page('portal.read', async (at) => ({
  ...(await portalPageOf(at)),
  waiting: await ownWaiting(at),
  meetings: await ownMeetings(at),
  ways: await waysOf(at),
}))

export default function Portal() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  return (
    <Stack>
      <PageHeader title={data.hello} subtitle={data.isFree ? t('free') : data.left} />
      {data.progress && !data.isFree ? (
        <ProgressBar value={data.progress.value} max={data.progress.max} label={t('road')} height={10} />
      ) : null}
      {data.waiting ? (
        <StepCard
          first
          title={data.waiting}
          action={
            <ButtonLink to="/portal/work" kind="primary" large wide>
              {t('work')}
            </ButtonLink>
          }
        />
      ) : null}
      {data.meetings.map(({ id, title, when, note, soon }) => (
        <StepCard key={id} title={title} badges={<Badge tone="accent">{soon}</Badge>} note={when}>
          <p className="soft">{note}</p>
        </StepCard>
      ))}
      <PortalSteps data={data} />
      {data.ways.map(({ to, title, note }) => (
        <StepCard
          key={to}
          title={title}
          note={note}
          action={
            <ButtonLink to={to} large wide label={`${t('home.open')}: ${title}`}>
              {t('home.open')}
            </ButtonLink>
          }
        />
      ))}
    </Stack>
  )
}
