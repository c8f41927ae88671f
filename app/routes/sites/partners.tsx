/** State enterprises with their branches, and memoranda; headquarters says which branch belongs where. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { branchForm, siteRefusalFields } from '~/features/sites/forms'
import { partnersPageOf } from '~/features/sites/partners-page.server'
import { PartnersView } from '~/features/sites/partners-view'
import { setParent } from '~/features/sites/partners.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Tabs } from '~/ui/tabs'

export const meta = titled

export const loader = page('site.partners', partnersPageOf)

export const action = deed('enterprise.manage', async (at) => {
  const form = await readForm(branchForm, at.request)
  if (!form.ok) return invalid(form)
  const { organisationId, parentId } = form.value
  const result = await setParent(once(at, form), organisationId, parentId)
  return result.ok
    ? redirectSaying('sites:flash.branch', '/sites/partners')
    : refused('sites', result.refusal, form)
})

export default function Partners() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  const form = readerOf(refusalBeside(useActionData<FormState>(), siteRefusalFields), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={t('partners.lead')}
        actions={
          data.mayAdd ? (
            <ButtonLink to="/sites/memoranda/new" icon="plus">
              {t('memorandum.add')}
            </ButtonLink>
          ) : null
        }
      />
      <Tabs label={t('title')} tabs={data.tabs} />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <PartnersView page={data} />
    </Stack>
  )
}
