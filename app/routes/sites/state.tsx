/** Taking a site out of the register, or back into it, with a reason. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access/policy'
import { changeSite } from '~/features/sites/commands.server'
import { FormFrame } from '~/features/sites/form-frame'
import { siteRefusalFields, siteStateForm } from '~/features/sites/forms'
import { getSite } from '~/features/sites/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('site.edit', async (at) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  if (!may(at.actor, 'site.edit', row)) throw notFound()
  const step = row.state === 'closed' ? ('reopen' as const) : ('close' as const)
  return {
    title: `${at.t(`sites:close.${step}`)}: ${row.name}`,
    back: { to: `/sites/${row.id}`, label: row.name },
    version: row.version,
    once: newId(),
    step,
  }
})

export const action = deed('site.edit', async (at) => {
  const form = await readForm(siteStateForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, step, reason } = form.value
  const id = at.params.siteId ?? ''
  const result = await changeSite(once(at, form), id, version, step, reason)
  return result.ok
    ? redirectSaying(`sites:flash.${step}`, `/sites/${id}`)
    : refused('sites', result.refusal, form)
})

export default function SiteState() {
  const { title, back, version, once, step } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <FormFrame
      title={title}
      back={back}
      form={form}
      hidden={{ version, once, values: { step } }}
      word={t(`close.${step}`)}
      danger={step === 'close'}
    >
      <Textarea
        name="reason"
        label={t('common:reason')}
        hint={t(`close.${step}-hint`)}
        rows={3}
        error={form.error('reason')}
        defaultValue={form.value('reason')}
      />
    </FormFrame>
  )
}
