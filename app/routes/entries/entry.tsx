/** One entry: its fields in that system's order, copy-ready; ticked off, or the tick taken back. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { tickEntries, untickEntry } from '~/features/entries/commands.server'
import { EntryView } from '~/features/entries/entry-view'
import { tickForm, untickForm } from '~/features/entries/forms'
import { entryPage } from '~/features/entries/pages.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('entry.read', entryPage)

export const action = deed('entry.tick', async (at) => {
  const id = at.params.entryId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'untick') {
    const form = readFields(untickForm, data)
    if (!form.ok) return invalid(form)
    const result = await untickEntry(once(at, form), id, form.value)
    return result.ok
      ? redirectSaying('entries:flash.unticked', `/entries/${id}`)
      : refused('entries', result.refusal, form)
  }
  const form = readFields(tickForm, data)
  if (!form.ok) return invalid(form)
  const chosen = form.value.entry.map((each) => ({ id, version: Number(each.split(':')[1]) }))
  const result = await tickEntries(once(at, form), chosen)
  return result.ok
    ? redirectSaying('entries:flash.ticked', '/entries')
    : refused('entries', result.refusal, form)
})

export default function Entry() {
  const entry = useLoaderData<typeof loader>()
  return <EntryView entry={entry} form={readerOf(useActionData<FormState>(), useKeyedWords())} />
}
