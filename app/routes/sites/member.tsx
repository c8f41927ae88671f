/** What a member of a joint production promised and brought. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormFrame } from '~/features/sites/form-frame'
import { memberForm, siteRefusalFields } from '~/features/sites/forms'
import { MemberFields } from '~/features/sites/partner-fields'
import { changeMember, getMember } from '~/features/sites/partners.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'

export const meta = titled

export const loader = page('site.edit', async (at) => {
  const { siteId = '', memberId = '' } = at.params
  const row = await getMember(at.db, at.actor, siteId, memberId)
  return {
    title: row.name,
    back: { to: `/sites/${siteId}`, label: at.t('sites:section.members') },
    version: row.version,
    once: newId(),
    stored: {
      name: row.name,
      businessId: row.businessId ?? '',
      brings: row.brings,
      planned: String(Number(row.planned) / 100),
      made: String(Number(row.made) / 100),
      madeOn: (row.madeOn ?? '') as string,
    },
  }
})

export const action = deed('site.edit', async (at) => {
  const form = await readForm(memberForm, at.request)
  if (!form.ok) return invalid(form)
  const { siteId = '', memberId = '' } = at.params
  const { version, planned, made, ...words } = form.value
  const member = { ...words, planned: planned ?? 0, made: made ?? 0 }
  const result = await changeMember(once(at, form), siteId, memberId, version, member)
  return result.ok
    ? redirectSaying('sites:flash.member', `/sites/${siteId}`)
    : refused('sites', result.refusal, form)
})

export default function Member() {
  const { title, back, version, once, stored } = useLoaderData<typeof loader>()
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <FormFrame title={title} back={back} form={form} hidden={{ version, once }}>
      <MemberFields form={form} stored={stored} />
    </FormFrame>
  )
}
