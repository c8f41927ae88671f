/** One notice: the paper, its state, and the deeds that lead it on. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { recordDelivery, sendNotice } from '~/features/notices/delivery.server'
import { annulForm, deliveryForm, issueForm, sendForm } from '~/features/notices/forms'
import { annulNotice, issueNotice } from '~/features/notices/issue.server'
import { noticePageOf } from '~/features/notices/notice-page.server'
import { NoticeView } from '~/features/notices/notice-view'
import { noticePath } from '~/features/notices/person-page.server'
import '~/features/notices/sheet.css'
import '~/features/plans/paper.css'
import type { Result } from '~/domain/result'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { type FormRead, invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('notice.read', noticePageOf)

/** Reads one of the page's forms, does its deed, and says so on the notice's page. */
const acting = async <T,>(
  form: FormRead<T>,
  flash: string,
  act: (value: T, key: { readonly once: string | undefined }) => Promise<Result<string>>,
): Promise<Response> => {
  if (!form.ok) return invalid(form)
  const result = await act(form.value, form)
  return result.ok
    ? redirectSaying(`notices:flash.${flash}`, noticePath(result.value))
    : refused('notices', result.refusal, form)
}

export const action = deed('notice.issue', async (at) => {
  const id = at.params.noticeId ?? ''
  const data = await at.request.formData()
  switch (data.get('intent')) {
    case 'send':
      return acting(readFields(sendForm, data), 'sent', ({ version, ...sending }, key) =>
        sendNotice(once(at, key), id, version, sending),
      )
    case 'deliver':
      return acting(readFields(deliveryForm, data), 'delivered', ({ version, on }, key) =>
        recordDelivery(once(at, key), id, version, on),
      )
    case 'annul':
      return acting(readFields(annulForm, data), 'annulled', ({ version, ...annulling }, key) =>
        annulNotice(once(at, key), id, version, annulling),
      )
    default:
      return acting(readFields(issueForm, data), 'issued', ({ version, ...issuing }, key) =>
        issueNotice(once(at, key), id, version, issuing),
      )
  }
})

/** Which field a refusal speaks of. */
const beside = {
  'day-in-future': 'on',
  'sent-before-issue': 'on',
  'delivered-before-sent': 'on',
  'tracking-missing': 'tracking',
  'signer-missing': 'signer',
} as const

export default function OneNotice() {
  const notice = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  return (
    <>
      <PageHeader
        title={notice.name}
        subtitle={`${notice.person} · ${notice.number}`}
        trail={[{ label: t('title'), to: notice.back }, { label: notice.name }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <NoticeView notice={notice} form={form} />
    </>
  )
}
