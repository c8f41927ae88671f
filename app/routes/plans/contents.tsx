/** The contents of the programme in words: what article 16(5) of the probation law wants beside the official form. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { describedContents } from '~/domain/plans/contents'
import { contentFactLines, contentRecordsOf } from '~/features/plans/content-facts.server'
import { contentsOf, contentsVersion, writeContents } from '~/features/plans/contents.server'
import { DeedFrame } from '~/features/plans/deed-frame'
import { deedPageOf, planPath } from '~/features/plans/deed-page.server'
import { contentsForm } from '~/features/plans/forms'
import { contentCites } from '~/features/plans/wording.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { MergeFields } from '~/ui/merge-fields'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('plan.draft', async (at) => {
  const { plan, ...head } = await deedPageOf(at, 'plan.draft', 'plan-rules:content.title')
  const rows = await contentsOf(at.db, plan.id)
  const records = await contentRecordsOf(at.db, plan.personId)
  return {
    ...head,
    version: contentsVersion(rows),
    parts: describedContents.map((part) => ({
      part,
      name: at.t(`plan-rules:content.${part}.name`),
      facts: contentFactLines(part, records, at),
      cite: contentCites(part, at.t),
      text: rows.find((each) => each.part === part)?.text ?? '',
    })),
  }
})

export const action = deed('plan.draft', async (at) => {
  const form = await readForm(contentsForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const result = await writeContents(once(at, form), at.params.planId ?? '', version, {
    'pretrial-report': words['pretrial-report'] ?? '',
    behaviour: words.behaviour ?? '',
    claims: words.claims ?? '',
    situation: words.situation ?? '',
  })
  return result.ok
    ? redirectSaying('plans:flash.contents', planPath(result.value))
    : refused('plan-rules', result.refusal, form)
})

export default function Contents() {
  const { heading, deed: head, version, parts } = useLoaderData<typeof loader>()
  const { t } = useWords('plan-rules')
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  const fields = parts.map(({ part, name, text }) => ({ name: part, label: name, stored: text }))
  return (
    <DeedFrame
      heading={heading}
      deed={head}
      form={form}
      version={version}
      word={t('common:save')}
      subtitle={t('content.how')}
    >
      <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
      {parts.map(({ part, name, facts, cite, text }) => (
        <Textarea
          key={part}
          name={part}
          label={name}
          rows={5}
          hint={[...facts, cite].join(' · ')}
          defaultValue={form.value(part, text)}
          error={form.error(part)}
        />
      ))}
    </DeedFrame>
  )
}
