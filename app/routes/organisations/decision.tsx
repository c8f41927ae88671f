/** Headquarters approves an organisation or suspends it. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { decideOnOrganisation } from '~/features/organisations/commands.server'
import { organisationDecisionForm, organisationRefusalFields } from '~/features/organisations/forms'
import { OrganisationFacts, RegisterCard } from '~/features/organisations/organisation-facts'
import { getOrganisation } from '~/features/organisations/queries.server'
import { tellOrganisation } from '~/features/organisations/telling.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Columns } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('organisation.approve', async (at) => {
  const row = await getOrganisation(at.db, at.actor, at.params.organisationId ?? '')
  return {
    title: `${at.t('organisations:deed.decide')}: ${row.name}`,
    organisation: tellOrganisation(at, row),
    once: newId(),
  }
})

export const action = deed('organisation.approve', async (at) => {
  const form = await readForm(organisationDecisionForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.organisationId ?? ''
  const result = await decideOnOrganisation(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`organisations:flash.${form.value.decision}`, `/organisations/${id}`)
    : refused('organisations', result.refusal, form)
})

export default function DecideOnOrganisation() {
  const { organisation, once } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  const form = readerOf(refusalBeside(useActionData<FormState>(), organisationRefusalFields), useKeyedWords())
  return (
    <div className="stack">
      <PageHeader
        title={t('deed.decide')}
        trail={[{ label: organisation.name, to: `/organisations/${organisation.id}` }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Columns aside={<RegisterCard organisation={organisation} mayCheck={false} />}>
        <div className="stack">
          <OrganisationFacts organisation={organisation} />
          <Form method="post" noValidate className="form">
            <HiddenFields key={organisation.version} version={organisation.version} once={once} />
            <Textarea
              name="reason"
              label={t('common:reason')}
              hint={t('hint.reason')}
              error={form.error('reason')}
              defaultValue={form.value('reason')}
              rows={3}
            />
            <FormActions>
              {organisation.state === 'approved' ? null : (
                <Button name="decision" value="approve" icon="check">
                  {t('deed.approve')}
                </Button>
              )}
              {organisation.state === 'suspended' ? null : (
                <Button name="decision" value="suspend" kind="danger">
                  {t('deed.suspend')}
                </Button>
              )}
            </FormActions>
          </Form>
        </div>
      </Columns>
    </div>
  )
}
