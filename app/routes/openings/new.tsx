/** Posting an opening on one page. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { offersToNew } from '~/domain/employers/accreditation'
import { openingChoices } from '~/features/openings/choices.server'
import { postOpening } from '~/features/openings/commands.server'
import { newOpeningValues } from '~/features/openings/form-values.server'
import { newOpeningForm, openingRefusalFields, openingWords, withWholeRows } from '~/features/openings/forms'
import { OpeningFields } from '~/features/openings/opening-fields'
import { withAmounts } from '~/features/openings/telling.server'
import { listPostingOrganisations } from '~/features/organisations/queries.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('opening.post', async (at) => {
  const wanted = at.actor.organisationId ?? at.url.searchParams.get('organisation')
  const organisation = wanted
    ? (await listPostingOrganisations(at.db, at.actor)).find((each) => each.id === wanted)
    : undefined
  if (wanted && !organisation) throw notFound()
  const choices = await openingChoices(at, organisation)
  const kind = choices.kinds[0]?.value ?? 'business'
  return {
    title: at.t('openings:post.title'),
    choices,
    stored: newOpeningValues(kind, organisation ? `${organisation.region}0000000` : ''),
    isApproved: organisation === undefined || offersToNew(organisation, at.today),
    once: newId(),
  }
})

export const action = deed('opening.post', async (at) => {
  const form = withWholeRows(await readForm(newOpeningForm, at.request))
  if (!form.ok) return invalid(form)
  const { intent, ...fields } = form.value
  const result = await postOpening(once(at, form), openingWords(fields), intent)
  return result.ok
    ? redirectSaying(`openings:flash.${intent}`, `/openings/${result.value}`)
    : refused('openings', withAmounts(at, result.refusal), form)
})

export default function NewOpening() {
  const { choices, stored, isApproved, once } = useLoaderData<typeof loader>()
  const { t } = useWords('openings')
  const form = readerOf(refusalBeside(useActionData<FormState>(), openingRefusalFields), useKeyedWords())
  return (
    <div className="stack">
      <PageHeader
        title={t('post.title')}
        subtitle={choices.organisation?.name}
        trail={[{ label: t('title'), to: '/openings' }]}
        trailLabel={t('title')}
      />
      {isApproved ? null : <Notice title={t('not-approved.title')}>{t('not-approved.text')}</Notice>}
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" noValidate className="form">
        <HiddenFields once={once} />
        <OpeningFields form={form} choices={choices} stored={stored} />
        <FormActions>
          {isApproved ? (
            <Button name="intent" value="submit" icon="check">
              {t('deed.submit')}
            </Button>
          ) : null}
          <Button name="intent" value="draft" kind={isApproved ? 'secondary' : 'primary'}>
            {t('deed.draft')}
          </Button>
          <ButtonLink to="/openings" kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
