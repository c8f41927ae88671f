/** Correcting a passport; where two people correct one at once, the second chooses field by field. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access/policy'
import { editSite } from '~/features/sites/commands.server'
import { editSiteForm, siteRefusalFields } from '~/features/sites/forms'
import { PassportFields } from '~/features/sites/passport-fields'
import { passportChoices, storedPassport } from '~/features/sites/passport-form.server'
import { passportMerge } from '~/features/sites/passport-merge'
import { getSite } from '~/features/sites/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('site.edit', async (at) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  if (!may(at.actor, 'site.edit', row)) throw notFound()
  return {
    title: `${at.t('sites:edit.title')}: ${row.name}`,
    id: row.id,
    name: row.name,
    version: row.version,
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
  const { id, name, version, title, choices, stored } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const state = useActionData<FormState>()
  const say = useKeyedWords()
  const form = readerOf(refusalBeside(state, siteRefusalFields), say)
  const fields = passportMerge(stored, choices, say)
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
      <Form method="post" noValidate className="form">
        <HiddenFields key={version} version={version} />
        <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
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
