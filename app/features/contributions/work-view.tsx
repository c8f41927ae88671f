/** One measure as its page: the deed first, then steps and talk; beside them owner, files and history. */
import type { ReactNode } from 'react'
import type { FormReader, FormState } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Timeline } from '~/ui/timeline'
import { FilesCard } from './files-card'
import { OfferForm } from './offer-form'
import { OutcomeForm } from './outcome-form'
import { OwnerCard } from './owner-card'
import { TalkCard } from './talk-card'
import { TasksCard } from './tasks-card'
import { WorkFrame } from './work-frame'
import type { WorkPage } from './work-page.server'

type Work = NonNullable<WorkPage['work']>

function History({ events }: { readonly events: Work['events'] }) {
  const { t } = useWords('contributions')
  return (
    <Card title={t('event.title')}>
      {events.length === 0 ? (
        <p className="soft">{t('event.none')}</p>
      ) : (
        <Timeline
          label={t('event.title')}
          items={events.map(({ note, ...event }) => ({
            ...event,
            body: note ? <div className="small">{note}</div> : null,
          }))}
        />
      )}
    </Card>
  )
}

function Deed({ page, form, reported }: Omit<Props, 'change'>) {
  const { t } = useWords('contributions')
  const { head, report, offer, outcome } = page
  if (offer) return <OfferForm once={`${head.once}-offer`} path={head.path} form={form} />
  if (report) return <OutcomeForm report={report} head={head} form={form} state={reported} />
  return <Card title={t('outcome.title')}>{outcome ?? t('outcome.none')}</Card>
}

type Props = {
  readonly page: WorkPage
  readonly form: FormReader
  /** What came back of the report. */
  readonly reported: FormState | undefined
  /** The form that changes who does it and by when: the plan's own. */
  readonly change: ReactNode
}

export function WorkView({ page, form, reported, change }: Props) {
  const { t } = useWords('contributions')
  const { work } = page
  return (
    <WorkFrame head={page.head} form={form}>
      <Columns
        aside={
          <Stack>
            <OwnerCard page={page} />
            {work ? <FilesCard page={page} files={work.files} /> : null}
            {work ? <History events={work.events} /> : null}
          </Stack>
        }
      >
        <Stack>
          <Deed page={page} form={form} reported={reported} />
          {work ? <TasksCard page={page} tasks={work.tasks} /> : null}
          {work ? <TalkCard page={page} talk={work.talk} /> : <Notice>{t('closed-work')}</Notice>}
          {change}
        </Stack>
      </Columns>
    </WorkFrame>
  )
}
