/** A step in the life of an opening by those who run it: submit, publish, pause, resume, close. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access/policy'
import { changeOpening } from '~/features/openings/commands.server'
import { openingChangeForm, ownDeeds } from '~/features/openings/forms'
import { getOpening, touchedQuery } from '~/features/openings/queries.server'
import { offeredDeeds, tellOpening, withAmounts } from '~/features/openings/telling.server'
import { countTouched } from '~/features/openings/touched.server'
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
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('opening.edit', async (at) => {
  const row = await getOpening(at.db, at.actor, at.params.openingId ?? '')
  if (!may(at.actor, 'opening.edit', { organisationId: row.organisationId })) throw notFound()
  const opening = tellOpening(at, row)
  const offered = offeredDeeds(opening.state, ownDeeds)
  const asked = at.url.searchParams.get('step')
  return {
    title: `${at.t('openings:change.title')}: ${row.title}`,
    id: opening.id,
    version: opening.version,
    steps: offered.filter((step) => asked === null || step === asked),
    once: newId(),
    touched: offered.some((step) => step === 'pause' || step === 'close')
      ? countTouched(await touchedQuery(at.db, row.id).execute())
      : countTouched([]),
  }
})

export const action = deed('opening.edit', async (at) => {
  const form = await readForm(openingChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.openingId ?? ''
  const result = await changeOpening(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`openings:flash.${form.value.step}`, `/openings/${id}`)
    : refused('openings', withAmounts(at, result.refusal), form)
})

export default function ChangeOpening() {
  const { id, version, steps, once, touched } = useLoaderData<typeof loader>()
  const { t } = useWords('openings')
  const form = readerOf(refusalBeside(useActionData<FormState>(), onlyReason), useKeyedWords())
  return (
    <div className="stack">
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {touched.all > 0 ? (
        <Notice tone="warn" title={t('touched.title', { count: touched.all })}>
          {t('touched.stopped', { waiting: touched.waiting, held: touched.held })}
        </Notice>
      ) : null}
      <Form method="post" noValidate className="form">
        <HiddenFields key={version} version={version} once={once} />
        <Textarea
          name="reason"
          label={t('common:reason')}
          hint={t('hint.reason')}
          rows={3}
          error={form.error('reason')}
          defaultValue={form.value('reason')}
        />
        <FormActions>
          {steps.map((step) => (
            <Button key={step} name="step" value={step} kind={step === 'close' ? 'danger' : 'primary'}>
              {t(`deed.${step}`)}
            </Button>
          ))}
          <ButtonLink to={`/openings/${id}`} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}

/** The other fields of an opening are not on this page: their refusals stand above the form. */
const onlyReason = { 'reason-missing': 'reason' }
