/** The employer tells ahead that a contract ends or a person changes their job; from paper, an officer writes it down. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { candidateDeed } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { noticeForm } from '~/features/requests/forms'
import { NoticeFields } from '~/features/requests/notice-fields'
import { giveNotice } from '~/features/requests/notices.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('work-notice.give', async (at) => {
  const { row, title, head } = await candidateDeed(at, 'work-notice.give', 'notice')
  // An employer knows of a person here only once there is a contract.
  if (row.stage !== 'contracted' && row.stage !== 'started') throw notFound()
  return { title, head, isOwn: at.actor.organisationId !== null, today: at.today }
})

export const action = deed('work-notice.give', async (at) => {
  const form = await readForm(noticeForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await giveNotice(once(at, form), at.params.requestCandidateId ?? '', form.value)
  return result.ok
    ? redirectSaying('requests:flash.notice', `/requests/notices/${result.value}`)
    : refused('requests', result.refusal, form)
})

export default function GiveNotice() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={data.head} form={form}>
      <DeedForm head={{ ...data.head, version: undefined }} button={t('deed.notice')}>
        <NoticeFields page={data} form={form} />
      </DeedForm>
    </DeedPage>
  )
}
