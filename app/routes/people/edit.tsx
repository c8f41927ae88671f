/** Changing one part of a person's record. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { loadSection, saveSection, sectionIn } from '~/features/people/edit.server'
import { RecordForm } from '~/features/people/record-form'
import type { FormState } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled
export const handle = 'form'

export const loader = page('person.edit', (at) => loadSection(at, sectionIn(at.params)))

export const action = deed('person.edit', (at) => saveSection(at, sectionIn(at.params)))

export default function EditPerson() {
  const { back, version, sets } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const state = useActionData<FormState>()
  return (
    <RecordForm key={back} sets={sets} state={state} back={back} version={version} deed={t('common:save')} />
  )
}
