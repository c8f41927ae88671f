/** One service answers on its line of the agreement sheet, or the labour unit writes down what was signed on paper. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerLine } from '~/features/requests/agreement.server'
import { candidatePath } from '~/features/requests/deed-page.server'
import { DeedForm, DeedPage } from '~/features/requests/deed-frame'
import { lineForm } from '~/features/requests/forms'
import { LineFields } from '~/features/requests/line-fields'
import { linePageOf } from '~/features/requests/line-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Notice } from '~/ui/notice'

export const meta = titled

export const loader = page('agreement.answer', linePageOf)

export const action = deed('agreement.answer', async (at) => {
  const form = await readForm(lineForm, at.request)
  if (!form.ok) return invalid(form)
  const { requestCandidateId = '', sheetLineId = '' } = at.params
  const result = await answerLine(once(at, form), requestCandidateId, sheetLineId, form.value)
  return result.ok
    ? redirectSaying('requests:flash.answered', candidatePath(requestCandidateId))
    : refused('requests', result.refusal, form)
})

export default function Line() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('requests')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <DeedPage head={data.head} form={form}>
      {data.mayWrite ? (
        <DeedForm head={data.head} button={t('deed.answer-line')}>
          <LineFields page={data} form={form} />
        </DeedForm>
      ) : (
        <Notice title={data.service}>{t('line-not-yours')}</Notice>
      )}
    </DeedPage>
  )
}
