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
import { AcceptForm, EndingForm } from './decision-forms'
import type { ReferralPage } from './pages.server'

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
  if (!data.mayDecide && !data.mayWithdraw) return null
  return (
    <Card title={t('decision')}>
      <Stack>
        {data.mayDecide ? <AcceptForm data={data} form={form} /> : null}
        {data.mayDecide ? (
          <Disclosure summary={t('deed.decline')}>
            <EndingForm data={data} form={form} deed="decline" />
          </Disclosure>
        ) : null}
        {data.mayWithdraw ? (
          <Disclosure summary={t('deed.withdraw')}>
            <EndingForm data={data} form={form} deed="withdraw" />
          </Disclosure>
        ) : null}
      </Stack>
    </Card>
  )
}

export function ReferralView({ data, form }: Props) {
  const { t } = useWords('referrals')
  return (
    <Columns aside={<Deeds data={data} form={form} />}>
      <Card title={t('about')} aside={<Badge tone={data.state.tone}>{data.state.text}</Badge>}>
        <KeyFacts facts={data.facts} />
        {data.isVeiled ? <p className="soft">{t('veiled')}</p> : null}
        {data.pairTo ? (
          <p>
            <Link to={data.pairTo}>{t('to-pair')}</Link>
          </p>
        ) : null}
      </Card>
      {data.now.length > 0 ? (
        <Card title={t('findings-now', { total: data.totalNow ?? 0 })}>
          <Findings title={t('findings-now', { total: data.totalNow ?? 0 })} findings={data.now} />
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
