/** One institution: what is recorded about it, and its detachments. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { Detachments } from '~/features/people/detachments'
import { detachmentForm, institutionForm } from '~/features/people/institution-forms'
import {
  addDetachment,
  changeInstitution,
  getInstitution,
  headOptions,
  institutionFields,
} from '~/features/people/institutions.server'
import { RecordForm } from '~/features/people/record-form'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Columns } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('institution.manage', async (at) => {
  const { row, detachments } = await getInstitution(at.db, at.params.institutionId ?? '')
  return {
    title: at.language === 'kk' ? row.nameKk : row.nameRu,
    version: row.version,
    once: newId(),
    sets: institutionFields(row, at),
    heads: await headOptions(at.db, row.id),
    detachments: detachments.map(({ number, head }) => ({
      name: at.t('people:detachment-number', { number }),
      value: head ?? at.t('people:nobody'),
    })),
  }
})

export const action = deed('institution.manage', async (at) => {
  const id = at.params.institutionId ?? ''
  const here = `/admin/institutions/${id}`
  const data = await at.request.formData()
  if (data.get('intent') === 'detachment') {
    const form = readFields(detachmentForm, data)
    if (!form.ok) return invalid(form)
    const added = await addDetachment(once(at, form), id, form.value)
    return added.ok ? redirectSaying('people:flash.added', here) : refused('people', added.refusal, form)
  }
  const form = readFields(institutionForm, data)
  if (!form.ok) return invalid(form)
  const { intent: _, version, ...value } = form.value
  const saved = await changeInstitution(at.caller, id, version, value)
  return saved.ok ? redirectSaying('people:flash.saved', here) : refused('people', saved.refusal, form)
})

const besideOwn = { 'code-taken': 'code', 'place-unknown': 'placeKato' }
const besideDetachment = { 'number-taken': 'number', 'head-elsewhere': 'headUserId' }

export default function Institution() {
  const { title, version, once: key, sets, heads, detachments } = useLoaderData<typeof loader>()
  const { t } = useWords('people')
  const state = useActionData<FormState>()
  const forDetachment = state?.typed.intent === 'detachment'
  const form = readerOf(forDetachment ? refusalBeside(state, besideDetachment) : undefined, useKeyedWords())
  return (
    <>
      <PageHeader
        title={title}
        trailLabel={t('institutions.title')}
        trail={[{ label: t('institutions.title'), to: '/admin/institutions' }]}
      />
      <Columns aside={<Detachments detachments={detachments} heads={heads} form={form} once={key} />}>
        <RecordForm
          sets={sets}
          state={forDetachment ? undefined : refusalBeside(state, besideOwn)}
          back="/admin/institutions"
          version={version}
          hidden={{ intent: 'institution' }}
          deed={t('common:save')}
        />
      </Columns>
    </>
  )
}
