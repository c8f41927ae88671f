/** A new passport of a production site. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addSite } from '~/features/sites/commands.server'
import { newSiteForm, siteRefusalFields } from '~/features/sites/forms'
import { PassportFields } from '~/features/sites/passport-fields'
import { newSitePageOf } from '~/features/sites/passport-form.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { PageHeader } from '~/ui/page-header'
import { Select } from '~/ui/select'

export const meta = titled

export const loader = page('site.edit', async (at) => ({ ...(await newSitePageOf(at)), once: newId() }))

export const action = deed('site.edit', async (at) => {
  const form = await readForm(newSiteForm, at.request)
  if (!form.ok) return invalid(form)
  const { institutionId, ...words } = form.value
  const result = await addSite(once(at, form), institutionId, words)
  return result.ok
    ? redirectSaying('sites:flash.added', `/sites/${result.value}`)
    : refused('sites', result.refusal, form)
})

export default function NewSite() {
  const { title, choices, stored, institutions, once } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <div className="stack">
      <PageHeader title={title} trail={[{ label: t('title'), to: '/sites' }]} trailLabel={t('title')} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" noValidate className="form">
        <HiddenFields once={once} />
        {institutions.length > 0 ? (
          <Select
            name="institutionId"
            label={t('field.institutionId')}
            options={institutions}
            emptyLabel={t('common:choose')}
            error={form.error('institutionId')}
            defaultValue={form.value('institutionId')}
          />
        ) : null}
        <PassportFields form={form} choices={choices} stored={stored} />
        <FormActions>
          <Button>{t('common:save')}</Button>
          <ButtonLink to="/sites" kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
