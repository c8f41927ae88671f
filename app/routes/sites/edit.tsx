/** Correcting a passport; a form made from an older state is refused with both versions shown. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access/policy'
import { editSite } from '~/features/sites/commands.server'
import { editSiteForm, siteRefusalFields } from '~/features/sites/forms'
import { PassportFields } from '~/features/sites/passport-fields'
import { passportChoices, storedPassport } from '~/features/sites/passport-form.server'
import { getSite } from '~/features/sites/queries.server'
import { tellGroups } from '~/features/sites/telling.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { PageHeader } from '~/ui/page-header'
import { StaleNotice } from '~/ui/stale-notice'

export const meta = titled

export const loader = page('site.edit', async (at) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  if (!may(at.actor, 'site.edit', row)) throw notFound()
  return {
    title: `${at.t('sites:edit.title')}: ${row.name}`,
    id: row.id,
    name: row.name,
    version: row.version,
    updatedAt: at.format.instant(row.updatedAt),
    now: tellGroups(row, at).flatMap(({ facts }) => facts),
    choices: passportChoices(at),
    stored: storedPassport(row),
  }
})

export const action = deed('site.edit', async (at) => {
  const form = await readForm(editSiteForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, ...words } = form.value
  const id = at.params.siteId ?? ''
  const result = await editSite(once(at, form), id, version, words)
  return result.ok
    ? redirectSaying('sites:flash.saved', `/sites/${id}`)
    : refused('sites', result.refusal, form)
})

export default function EditSite() {
  const { id, name, version, updatedAt, now, title, choices, stored } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const state = useActionData<FormState>()
  const form = readerOf(refusalBeside(state, siteRefusalFields), useKeyedWords())
  return (
    <div className="stack">
      <PageHeader
        title={title}
        trail={[
          { label: t('title'), to: '/sites' },
          { label: name, to: `/sites/${id}` },
        ]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <StaleNotice refusal={state?.refusal?.key} title={t('stale', { at: updatedAt })} stored={now} />
      <Form method="post" noValidate className="form">
        <HiddenFields key={version} version={version} />
        <PassportFields form={form} choices={choices} stored={stored} />
        <FormActions>
          <Button>{t('common:save')}</Button>
          <ButtonLink to={`/sites/${id}`} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
