/** Where messages to me go. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { ChatCodeCard, PhoneCard, PhoneCodeCard, TelegramCard } from '~/features/outbox/channel-forms'
import { type ChatCode, contactAction } from '~/features/outbox/contact-action.server'
import { CodeCard, EmailCard, WishesCard } from '~/features/outbox/contact-forms'
import { contactPageOf } from '~/features/outbox/contact-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('account.manage', contactPageOf)

export const action = deed('account.manage', contactAction)

export default function Contact() {
  const data = useLoaderData<typeof loader>()
  const { title, email, phone, waiting, waitingPhone, once: key } = data
  const { channel, digestDay, days, ways } = data
  const { t } = useWords('outbox')
  const answer = useActionData<FormState | ChatCode>()
  const say = useKeyedWords()
  const chat = answer && 'chat' in answer ? answer.chat : null
  const form = readerOf(answer && 'chat' in answer ? undefined : answer, say)
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('wishes.lead')}
        trail={[{ label: t('common:nav.account'), to: '/account' }, { label: title }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {chat ? <ChatCodeCard chat={chat} /> : null}
      {waiting === null ? null : <CodeCard form={form} address={waiting} />}
      {waitingPhone === null ? null : <PhoneCodeCard form={form} phone={waitingPhone} />}
      <WishesCard {...{ form, channel, digestDay, days, ways }} />
      {data.hasMail ? <EmailCard form={form} once={key} email={email} /> : null}
      {data.hasMail || data.hasSms || data.hasTelegram ? null : <Notice>{t('email.none')}</Notice>}
      {data.hasSms ? <PhoneCard form={form} once={`${key}-phone`} phone={phone} /> : null}
      {data.hasTelegram ? <TelegramCard isLinked={data.telegram} /> : null}
    </Stack>
  )
}
