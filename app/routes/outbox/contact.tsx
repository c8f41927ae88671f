/** Where messages to me go. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { contactAction } from '~/features/outbox/contact-action.server'
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
  const {
    title,
    hasMail,
    email,
    waiting,
    channel,
    digestDay,
    days,
    once: key,
  } = useLoaderData<typeof loader>()
  const { t } = useWords('outbox')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={t('wishes.lead')}
        trail={[{ label: t('common:nav.account'), to: '/account' }, { label: title }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {waiting === null ? null : <CodeCard form={form} address={waiting} />}
      <WishesCard {...{ form, channel, digestDay, days }} hasEmail={email !== null} />
      {hasMail ? <EmailCard form={form} once={key} email={email} /> : <Notice>{t('email.none')}</Notice>}
    </Stack>
  )
}
