/** A person's papers: one record for each kind, where it is and until when it holds. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { documentKinds, documentStates } from '~/domain/people/person'
import { codeOptions } from '~/features/people/choices.server'
import { FactForm } from '~/features/people/fact-form'
import { FactList } from '~/features/people/fact-list'
import { answered, loadFacts } from '~/features/people/fact-pages.server'
import { recordDocument } from '~/features/people/facts-commands.server'
import { documentForm } from '~/features/people/forms'
import { documentLines } from '~/features/people/overview.server'
import { personPath } from '~/features/people/paths'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'

export const meta = titled
export const handle = 'form'

export const loader = page('person.edit', async (at) => {
  const { facts, base } = await loadFacts(at, 'documents')
  const asked = at.url.searchParams.get('kind')
  const stored = facts.documents.find((each) => each.kind === asked)
  return {
    ...base,
    stored: stored ?? null,
    asked: documentKinds.find((each) => each === asked) ?? '',
    kinds: codeOptions(at, 'document', documentKinds),
    states: codeOptions(at, 'document-state', documentStates),
    rows: documentLines(facts, at).map((line, at) => {
      const { id = '', kind = '' } = facts.documents[at] ?? {}
      return { ...line, id, editTo: `${base.here}?kind=${kind}` }
    }),
  }
})

export const action = deed('person.edit', async (at) => {
  const personId = at.params.personId ?? ''
  const form = await readForm(documentForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordDocument(once(at, form), personId, form.value)
  return answered(result, form, personPath(personId, 'documents'), 'saved')
})

export default function Documents() {
  const { heading, back, once: key, stored, asked, kinds, states, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  const field = (name: string) => ({
    name,
    label: t(`field.${name}` as 'field.kind'),
    error: form.error(name),
  })
  return (
    <>
      <FactList title={heading} rows={rows} empty={t('no-documents')} />
      <FactForm
        key={asked}
        title={t('document.add')}
        form={form}
        deed={t('common:save')}
        back={back}
        once={key}
      >
        <Select
          {...field('kind')}
          width="l"
          options={kinds}
          emptyLabel={t('common:choose')}
          defaultValue={form.value('kind', asked)}
        />
        <Select
          {...field('state')}
          width="l"
          options={states}
          emptyLabel={t('common:choose')}
          defaultValue={form.value('state', stored?.state)}
        />
        <Input {...field('number')} width="m" defaultValue={form.value('number', stored?.number)} />
        <FormRow>
          <DateInput {...field('issuedOn')} defaultValue={form.value('issuedOn', stored?.issuedOn)} />
          <DateInput {...field('expiresOn')} defaultValue={form.value('expiresOn', stored?.expiresOn)} />
        </FormRow>
        <Input {...field('note')} defaultValue={form.value('note', stored?.note)} />
      </FactForm>
    </>
  )
}
