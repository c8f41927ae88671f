/** One more member of a joint production at a site. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access/policy'
import { getSite } from '~/features/sites/queries.server'
import { FormFrame } from '~/features/sites/form-frame'
import { newMemberForm, siteRefusalFields } from '~/features/sites/forms'
import { MemberFields } from '~/features/sites/partner-fields'
import { addMember } from '~/features/sites/partners.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('site.edit', async (at) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  if (!may(at.actor, 'site.edit', row)) throw notFound()
  return {
    title: `${at.t('sites:member.add')}: ${row.name}`,
    back: { to: `/sites/${row.id}`, label: row.name },
    once: newId(),
  }
})

export const action = deed('site.edit', async (at) => {
  const form = await readForm(newMemberForm, at.request)
  if (!form.ok) return invalid(form)
  const siteId = at.params.siteId ?? ''
  const { planned, made, ...words } = form.value
  const result = await addMember(once(at, form), siteId, { ...words, planned: planned ?? 0, made: made ?? 0 })
  return result.ok
    ? redirectSaying('sites:flash.member', `/sites/${siteId}`)
    : refused('sites', result.refusal, form)
})

export default function NewMember() {
  const { title, back, once } = useLoaderData<typeof loader>()
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <FormFrame title={title} back={back} form={form} hidden={{ once }}>
      <MemberFields form={form} />
    </FormFrame>
  )
}
