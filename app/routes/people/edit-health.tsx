/** Changing the conclusion on fitness for work: a deed of the medical worker, with a permission of its own. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { loadSection, saveSection } from '~/features/people/edit.server'
import { RecordForm } from '~/features/people/record-form'
import type { FormState } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'

export const meta = titled
export const handle = 'form'

export const loader = page('person.health', (at) => loadSection(at, 'health'))

export const action = deed('person.health', (at) => saveSection(at, 'health'))

export default function EditHealth() {
  const { back, version, sets } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const state = useActionData<FormState>()
  return <RecordForm sets={sets} state={state} back={back} version={version} deed={t('common:save')} />
}
