/** Correcting an organisation's own facts. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { editOrganisation } from '~/features/organisations/commands.server'
import { organisationForm } from '~/features/organisations/forms'
import { OrganisationFields } from '~/features/organisations/organisation-fields'
import { regionChoices } from '~/features/organisations/places.server'
import { getOrganisation } from '~/features/organisations/queries.server'
import { tellOrganisation } from '~/features/organisations/telling.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('organisation.edit', async (at) => {
  const row = await getOrganisation(at.db, at.actor, at.params.organisationId ?? '')
  return {
    title: `${at.t('organisations:edit.title')}: ${row.name}`,
    organisation: tellOrganisation(at, row),
    regions: regionChoices(at),
  }
})

export const action = deed('organisation.edit', async (at) => {
  const form = await readForm(organisationForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const id = at.params.organisationId ?? ''
  const result = await editOrganisation(once(at, form), id, version, words)
  return result.ok
    ? redirectSaying('organisations:flash.saved', `/organisations/${id}`)
    : refused('organisations', result.refusal, form)
})

export default function EditOrganisation() {
  const { organisation, regions } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  const names = ['name', 'region', 'contactName', 'contactPhone', 'contactEmail'] as const
  const fields = names.map((name) => ({
    name,
    label: t(`field.${name}`),
    stored: organisation[name],
    ...(name === 'region' ? { options: regions } : {}),
  }))
  return (
    <div className="stack">
      <PageHeader
        title={t('edit.title')}
        trail={[{ label: organisation.name, to: `/organisations/${organisation.id}` }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" noValidate className="form">
        <HiddenFields key={organisation.version} version={organisation.version} />
        <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
        <OrganisationFields form={form} regions={regions} stored={organisation} />
        <FormActions>
          <Button>{t('common:save')}</Button>
          <ButtonLink to={`/organisations/${organisation.id}`} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
