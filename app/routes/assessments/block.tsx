/** One block of an assessment, asked and saved by itself. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { saveBlock, skipBlock } from '~/features/assessments/block-commands.server'
import { BlockForm, SkipForm } from '~/features/assessments/block-form'
import { blockPageOf, nextPathOf, openBlockOf } from '~/features/assessments/block-page.server'
import { answersIn, blockForm, skipForm } from '~/features/assessments/forms'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'

export const meta = titled
export const handle = 'form'

export const loader = page('assessment.record', blockPageOf)

const nowWords = ({ desk, format }: At): string => format.instant(desk.clock.now().toISOString())

export const action = deed('assessment.record', async (at) => {
  const open = await openBlockOf(at)
  const { assessment, place, questions } = open
  const data = await at.request.formData()
  if (data.get('intent') === 'skip') {
    const form = readFields(skipForm, data)
    if (!form.ok) return invalid(form)
    const { version, reason, note } = form.value
    const why = { reason, note: note ?? '' }
    const result = await skipBlock(once(at, form), assessment.id, place, version, why)
    return result.ok
      ? redirectSaying('assessments:flash.skipped', nextPathOf(open))
      : refused('assessments', result.refusal, form)
  }
  const form = readFields(blockForm(questions), data)
  if (!form.ok) return invalid(form)
  const read = answersIn(questions, form.value)
  if (!read.ok) return invalid({ ...read, typed: form.typed })
  const result = await saveBlock(once(at, form), assessment.id, place, form.value.version, read.said)
  if (!result.ok) return refused('assessments', result.refusal, form)
  if (data.get('intent') === 'draft')
    return Response.json({ errors: {}, typed: form.typed, savedAt: nowWords(at) })
  return redirectSaying('assessments:flash.saved', nextPathOf(open))
})

export default function Block() {
  const block = useLoaderData<typeof loader>()
  const { t } = useWords('assessments')
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  const isSkip = state?.typed.intent === 'skip'
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <div>
        <p className="soft small">{block.step}</p>
        <h2>{block.heading}</h2>
      </div>
      {block.isOpen ? (
        <>
          <BlockForm
            key={`form-${block.place}`}
            block={block}
            form={form}
            state={isSkip ? undefined : state}
          />
          <SkipForm key={`skip-${block.place}`} block={block} form={form} />
        </>
      ) : (
        <Notice>{t('refusal.completed')}</Notice>
      )}
    </Stack>
  )
}
