/** One job of the public board, to read, print and pass on. */
import { json } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { jobPage } from '~/features/board/job-page.server'
import { boardMeta } from '~/features/board/page-meta'
import { WeekHours } from '~/features/openings/week-hours'
import { open } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { CopyButton } from '~/ui/copy-button'
import { EmptyState } from '~/ui/empty-state'
import { KeyFacts } from '~/ui/key-facts'
import { Halves, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { PrintButton } from '~/ui/print-button'

export const meta = boardMeta
export const handle = { wide: true }

export const loader = open(async (at) => {
  const page = await jobPage(at)
  return json(page, { status: page.job ? 200 : 410 })
})

export default function Job() {
  const { title, job, backTo } = useLoaderData<typeof loader>()
  const { t } = useWords('board')
  const trail = [{ label: t('title'), to: backTo }]
  if (!job)
    return (
      <Stack>
        <PageHeader trailLabel={t('common:trail')} trail={trail} title={title} />
        <EmptyState
          title={t('gone.text')}
          icon="briefcase"
          actions={<Link to={backTo}>{t('gone.others')}</Link>}
        />
      </Stack>
    )
  return (
    <Stack>
      <PageHeader
        trailLabel={t('common:trail')}
        trail={trail}
        title={title}
        subtitle={`${job.organisation} · ${job.pay}`}
        actions={<PrintButton word={t('print')} />}
      />
      <Halves>
        <Card title={t('about')}>
          <Stack>
            <KeyFacts facts={job.facts} />
            {job.description ? <p className="prose">{job.description}</p> : null}
          </Stack>
        </Card>
        <Card title={t('hours')} aside={job.isNight ? <Badge tone="warn">{t('night')}</Badge> : null}>
          <WeekHours shifts={job.shifts} />
        </Card>
      </Halves>
      <Card title={t('apply.title')} tone="accent">
        <p>{t('apply.text', { number: job.number })}</p>
        <p>{t('apply.free')}</p>
      </Card>
      <p className="soft">
        {t('share')}: <span className="copy-text">{job.address}</span>{' '}
        <CopyButton text={job.address} word={t('copy')} doneWord={t('copied')} />
      </p>
    </Stack>
  )
}
