/** The page of a psychologist's own phrases. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { dropSnippetForm, snippetForm } from './forms'
import { dropSnippet, keepSnippet, listSnippets } from './snippets.server'

export const snippetsPage = async ({ db, actor, caller, t }: At) => ({
  title: t('psychology:section.snippets'),
  once: newId(),
  rows: await listSnippets(db, actor, caller.keys, t),
})

export const answerSnippets = async (at: At): Promise<Response> => {
  const back = '/psychology/snippets'
  const data = await at.request.formData()
  if (data.get('intent') === 'drop') {
    const form = readFields(dropSnippetForm, data)
    if (!form.ok) return invalid(form)
    const result = await dropSnippet(once(at, form), form.value.snippetId)
    return result.ok
      ? redirectSaying('psychology:flash.dropped', back)
      : refused('psychology', result.refusal, form)
  }
  const form = readFields(snippetForm, data)
  if (!form.ok) return invalid(form)
  const result = await keepSnippet(once(at, form), form.value)
  return result.ok
    ? redirectSaying('psychology:flash.kept', back)
    : refused('psychology', result.refusal, form)
}
