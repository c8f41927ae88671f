/** Takes in a template; what is refused comes back with its reason. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { besideFile, readFormWithFile } from '~/features/attachments/upload.server'
import { lookIntoFields } from '~/features/notices/templates.server'
import { templateForm } from '~/features/requests/forms'
import { templateFields } from '~/features/requests/paper-values.server'
import { keepOwnPaper, templatesPageOf } from '~/features/requests/templates.server'
import { TemplatesView } from '~/features/requests/templates-view'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('labour-paper.template', templatesPageOf)

export const action = deed('labour-paper.template', async (at) => {
  const { form, file } = await readFormWithFile(templateForm, at.request)
  if (!form.ok) return invalid(form)
  if (file === null) return invalid(besideFile({ code: 'no-file' }, form.typed))
  const template = await lookIntoFields(templateFields, file)
  // The words of what may be wrong with a template stand with the notices' templates.
  if (!template.ok) return refused('notices', template.refusal, form)
  const { paper, language } = form.value
  const result = await keepOwnPaper(once(at, form), paper, language, template.value)
  return result.ok
    ? redirectSaying('requests:flash.template', '/requests/templates')
    : refused('requests', result.refusal, form)
})

export default function TemplateFiles() {
  const data = useLoaderData<typeof loader>()
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return <TemplatesView page={data} form={form} />
}
