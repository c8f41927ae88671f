/** One duty: what the law says of it, and the deed that settles it. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { settleDuty } from '~/features/duties/commands.server'
import { backPath, dutyPageOf } from '~/features/duties/duty-page.server'
import { settleForm } from '~/features/duties/forms'
import { SettleForm } from '~/features/duties/settle-form'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('duty.record', dutyPageOf)

export const action = deed('duty.record', async (at) => {
  const form = await readForm(settleForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await settleDuty(once(at, form), at.params.dutyId ?? '', version, words)
  return result.ok
    ? redirectSaying('duties:flash.settled', backPath(result.value))
    : refused('duties', result.refusal, form)
})

export default function Duty() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('duties')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.heading}
        subtitle={data.what}
        trail={[{ label: t('title'), to: data.back }, { label: data.person }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {data.isOpen ? <SettleForm page={data} form={form} /> : <Notice>{t('settle.settled')}</Notice>}
      <Card title={t('settle.law')} aside={<Badge tone={data.badge.tone}>{data.badge.text}</Badge>}>
        <KeyFacts facts={data.facts} />
      </Card>
    </Stack>
  )
}
