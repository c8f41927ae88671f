/** Takes in a template; what is refused comes back with its reason beside the file. */
import { useActionData, useLoaderData } from '@remix-run/react'
import * as v from 'valibot'
import { noticeKinds } from '~/domain/notices/kinds'
import { besideFile, readFormWithFile } from '~/features/attachments/upload.server'
import { keepTemplate, lookIntoTemplate } from '~/features/notices/templates.server'
import { templateLanguages, templatesPageOf } from '~/features/notices/templates-page.server'
import { TemplatesView } from '~/features/notices/templates-view'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { oneOf } from '~/platform/shapes'

export const meta = titled

export const loader = page('notice.template', templatesPageOf)

const uploadForm = v.strictObject({ language: oneOf(templateLanguages) })

export const action = deed('notice.template', async (at) => {
  const kind = noticeKinds.find((each) => each === at.url.searchParams.get('kind')) ?? 'first-notice'
  const { form, file } = await readFormWithFile(uploadForm, at.request)
  if (!form.ok) return invalid(form)
  if (file === null) return invalid(besideFile({ code: 'no-file' }, form.typed))
  const template = await lookIntoTemplate(kind, file)
  if (!template.ok) return refused('notices', template.refusal, form)
  const result = await keepTemplate(once(at, form), kind, form.value.language, template.value)
  return result.ok
    ? redirectSaying('notices:flash.template', `/notices/templates?kind=${kind}`)
    : refused('notices', result.refusal, form)
})

/** Every refusal of a template speaks of its file. */
const ofFile =
  'unknown-fields no-fields broken-tags not-docx template-too-large runs-programs not-what-it-says broken-file ' +
  'unpacks-too-large nested-file reaches-outside locked-file empty-file file-too-large'
const beside = Object.fromEntries(ofFile.split(' ').map((code) => [code, 'file']))

export default function TemplateFiles() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  return <TemplatesView page={data} form={form} />
}
