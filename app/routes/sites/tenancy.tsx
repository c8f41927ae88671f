/** Correcting a placed business, or ending its stay. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormFrame } from '~/features/sites/form-frame'
import { siteRefusalFields, tenancyForm } from '~/features/sites/forms'
import { changeTenancy } from '~/features/sites/tenancy-commands.server'
import { TenancyFields } from '~/features/sites/tenancy-fields'
import { tenancyPageOf } from '~/features/sites/tenancy-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { DateInput } from '~/ui/date-input'

export const meta = titled

export const loader = page('site.edit', tenancyPageOf)

export const action = deed('site.edit', async (at) => {
  const form = await readForm(tenancyForm, at.request)
  if (!form.ok) return invalid(form)
  const { siteId = '', tenancyId = '' } = at.params
  const result = await changeTenancy(once(at, form), siteId, tenancyId, form.value)
  return result.ok
    ? redirectSaying('sites:flash.tenancy', `/sites/${siteId}`)
    : refused('sites', result.refusal, form)
})

export default function Tenancy() {
  const { title, back, version, once, stored } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <FormFrame title={title} back={back} form={form} hidden={{ version, once }}>
      <TenancyFields form={form} stored={stored} />
      <DateInput
        name="endedOn"
        label={t('tenancy.field.endedOn')}
        hint={t('tenancy.end-hint')}
        mark={t('common:optional')}
        error={form.error('endedOn')}
        defaultValue={form.value('endedOn')}
      />
    </FormFrame>
  )
}
