/** One handover: the next step, where it goes by law, the meeting, the checklist, open measures, needs and papers. */
import { useWords } from '~/platform/i18n'
import type { FormReader } from '~/platform/form'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Timeline } from '~/ui/timeline'
import { CarriedTable } from './carried-table'
import { Checklist } from './checklist'
import { Findings } from './findings'
import './handovers.css'
import type { HandoverPage } from './handover-page.server'

type Props = { readonly page: HandoverPage; readonly form: FormReader }

function Standing({ page }: { readonly page: HandoverPage }) {
  const { t } = useWords('handovers')
  return (
    <Card title={t('standing')} aside={<Badge tone={page.state.tone}>{page.state.text}</Badge>}>
      <Stack gap="tight">
        <p>{page.owes}</p>
        {page.clock ? (
          <Cluster>
            <Badge tone={page.clock.tone} icon="clock">
              {page.clock.text}
            </Badge>
          </Cluster>
        ) : null}
        {page.deeds.map((deed) => (
          <ButtonLink key={deed.to} to={deed.to} kind={deed.primary ? 'primary' : 'secondary'} wide>
            {deed.text}
          </ButtonLink>
        ))}
        <ButtonLink to={`/release-days/${page.personId}`} kind="secondary" icon="calendar" wide>
          {t('to-board')}
        </ButtonLink>
      </Stack>
    </Card>
  )
}

function Warnings({ page }: { readonly page: HandoverPage }) {
  const { t } = useWords('handovers')
  return (
    <>
      {page.returned ? (
        <Notice tone="warn" title={t('returned', { reason: page.returned.reason })}>
          {page.returned.note}
        </Notice>
      ) : null}
      {page.isWaitingForPerson ? (
        <Notice tone="info" title={t('on-request.title')}>
          {t('on-request.text')}
        </Notice>
      ) : null}
      {page.late ? <Notice tone="warn">{t('meeting.missed')}</Notice> : null}
      {page.note ? (
        <Notice tone="warn" title={t('unresolved')}>
          {page.note}
        </Notice>
      ) : null}
    </>
  )
}

function Readiness({ page }: { readonly page: HandoverPage }) {
  const { t } = useWords('handovers')
  return (
    <>
      <Card title={t('needs')}>
        {page.needs.length === 0 ? <p className="soft">{t('no-needs')}</p> : null}
        <ul>
          {page.needs.map((need) => (
            <li key={need.id}>
              {need.name}
              {need.text === '' ? null : <span className="soft">: {need.text}</span>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('papers')}>
        {page.papers.length === 0 ? <p className="soft">{t('no-papers')}</p> : null}
        <ul className="bare checklist">
          {page.papers.map((paper) => (
            <li key={paper.kind} className="checklist-item">
              <span className="checklist-text">{paper.kind}</span>
              <Badge tone={paper.isMissing ? 'warn' : 'good'}>{paper.state}</Badge>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

export function HandoverView({ page, form }: Props) {
  const { t } = useWords('handovers')
  return (
    <Columns
      aside={
        <>
          <Standing page={page} />
          <Card title={t('meeting.title')}>
            <KeyFacts facts={page.meeting} shape="stacked" />
          </Card>
          {page.history.length > 0 ? (
            <Card title={t('history.title')}>
              <Timeline label={t('history.title')} items={page.history} />
            </Card>
          ) : null}
        </>
      }
    >
      <Stack>
        <Warnings page={page} />
        <Card title={t('destination')}>
          <Stack>
            <KeyFacts facts={page.facts} />
            <Findings findings={page.findings} />
          </Stack>
        </Card>
        <Checklist page={page} form={form} />
        <CarriedTable page={page} />
        <Readiness page={page} />
      </Stack>
    </Columns>
  )
}
