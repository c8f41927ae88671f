/** One referral: what was found when it was made, what is found now, and what may be done. */
import { Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { FindingsList } from '~/ui/findings-list'
import { KeyFacts } from '~/ui/key-facts'
import { Columns, Stack } from '~/ui/layout'
import { Timeline } from '~/ui/timeline'
import { BroughtCard } from './brought-card'
import { ConsentCard } from './consent-card'
import { InterviewsCard } from './interviews-card'
import { AcceptForm } from './decision-forms'
import type { ReferralPage } from './pages.server'
import { StepForm } from './step-forms'

function Findings({ title, findings }: { readonly title: string; readonly findings: ReferralPage['now'] }) {
  const { t } = useWords('law')
  return (
    <FindingsList
      label={title}
      findings={findings}
      stateWords={{ held: t('state.held'), failed: t('state.failed'), unknown: t('state.unknown') }}
    />
  )
}

type Props = { readonly data: ReferralPage; readonly form: FormReader }

function Deeds({ data, form }: Props) {
  const { t } = useWords('referrals')
  if (!data.mayDecide && data.steps.length === 0) return null
  return (
    <Card title={t(data.mayDecide ? 'decision' : 'next')}>
      <Stack>
        {data.mayDecide ? <AcceptForm data={data} form={form} /> : null}
        {data.steps.map((step) => (
          <StepForm key={step.deed} data={data} form={form} step={step} />
        ))}
      </Stack>
    </Card>
  )
}

function Aside({ data, form }: Props) {
  return (
    <Stack>
      <Deeds data={data} form={form} />
      {data.interviews ? <InterviewsCard interviews={data.interviews} /> : null}
      {data.consent ? <ConsentCard id={data.id} consent={data.consent} form={form} /> : null}
      {data.brought.length > 0 ? <BroughtCard brought={data.brought} /> : null}
    </Stack>
  )
}

function History({ data }: Pick<Props, 'data'>) {
  const { t } = useWords('referrals')
  if (data.history.length === 0) return null
  return (
    <Card title={t('history')}>
      <Timeline
        label={t('history')}
        items={data.history.map(({ words, ...item }) => ({ ...item, body: words ? <p>{words}</p> : null }))}
      />
    </Card>
  )
}

export function ReferralView({ data, form }: Props) {
  const { t } = useWords('referrals')
  return (
    <Columns aside={<Aside data={data} form={form} />}>
      <Card title={t('about')} aside={<Badge tone={data.state.tone}>{data.state.text}</Badge>}>
        <Stack gap="tight">
          <KeyFacts facts={data.facts} />
          {data.isVeiled ? <p className="soft">{t('veiled')}</p> : null}
          {data.pairTo ? (
            <p>
              <Link to={data.pairTo}>{t('to-pair')}</Link>
            </p>
          ) : null}
        </Stack>
      </Card>
      <History data={data} />
      {data.now.length > 0 ? (
        <Card title={t('findings-now', { total: data.totalNow ?? 0 })}>
          <Findings title={t('findings-now', { total: data.totalNow ?? 0 })} findings={data.now} />
          {data.weighed ? <p className="soft">{data.weighed}</p> : null}
        </Card>
      ) : null}
      {data.earlier.length > 0 ? (
        <Card>
          <Disclosure summary={t('findings-then', { total: data.total })}>
            <Findings title={t('findings-then', { total: data.total })} findings={data.earlier} />
          </Disclosure>
        </Card>
      ) : null}
    </Columns>
  )
}
