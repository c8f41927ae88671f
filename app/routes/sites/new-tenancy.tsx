/** Writing down a business that already works at a site. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormFrame } from '~/features/sites/form-frame'
import { newTenancyForm, siteRefusalFields } from '~/features/sites/forms'
import { addTenancy } from '~/features/sites/tenancy-commands.server'
import { TenancyFields } from '~/features/sites/tenancy-fields'
import { newTenancyPageOf } from '~/features/sites/tenancy-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('site.edit', newTenancyPageOf)

export const action = deed('site.edit', async (at) => {
  const form = await readForm(newTenancyForm, at.request)
  if (!form.ok) return invalid(form)
  const siteId = at.params.siteId ?? ''
  const result = await addTenancy(once(at, form), siteId, form.value)
  return result.ok
    ? redirectSaying('sites:flash.tenancy', `/sites/${siteId}`)
    : refused('sites', result.refusal, form)
})

export default function NewTenancy() {
  const { title, back, once, organisations, stored } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <FormFrame title={title} back={back} form={form} hidden={{ once }}>
      <Select
        name="organisationId"
        label={t('tenancy.organisation')}
        options={organisations}
        emptyLabel={t('common:choose')}
        error={form.error('organisationId')}
        defaultValue={form.value('organisationId')}
      />
      <TenancyFields form={form} stored={stored} />
    </FormFrame>
  )
}
