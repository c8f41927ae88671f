/** Approving an opening or sending it back: headquarters, or the head of the institution where the work is. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access/policy'
import { decideOnOpening } from '~/features/openings/commands.server'
import { decisions, openingDecisionForm } from '~/features/openings/forms'
import { OpeningFacts, OpeningHours, OpeningRequirements } from '~/features/openings/opening-facts'
import { getOpening } from '~/features/openings/queries.server'
import { offeredDeeds, tellOpening, withAmounts } from '~/features/openings/telling.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, notFound, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { newId } from '~/platform/ids.server'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Columns } from '~/ui/layout'
import { Textarea } from '~/ui/textarea'

export const meta = titled

export const loader = page('opening.approve', async (at) => {
  const row = await getOpening(at.db, at.actor, at.params.openingId ?? '')
  const { organisationId, institutionId } = row
  if (!may(at.actor, 'opening.approve', { organisationId, institutionId })) throw notFound()
  const opening = tellOpening(at, row)
  return {
    title: `${at.t('openings:deed.decide')}: ${row.title}`,
    opening,
    steps: offeredDeeds(opening.state, decisions),
    mayReadOrganisation: may(at.actor, 'organisation.read', { organisationId, region: row.region }),
    once: newId(),
  }
})

export const action = deed('opening.approve', async (at) => {
  const form = await readForm(openingDecisionForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.openingId ?? ''
  const result = await decideOnOpening(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying(`openings:flash.${form.value.step}`, `/openings/${id}`)
    : refused('openings', withAmounts(at, result.refusal), form)
})

const besideReason = { 'reason-missing': 'reason' }

export default function DecideOnOpening() {
  const { opening, steps, mayReadOrganisation, once } = useLoaderData<typeof loader>()
  const { t } = useWords('openings')
  const form = readerOf(refusalBeside(useActionData<FormState>(), besideReason), useKeyedWords())
  return (
    <Columns aside={<OpeningHours opening={opening} />}>
      <div className="stack">
        <ErrorSummary title={t('common:problem')} problems={form.problems} />
        <OpeningFacts opening={opening} mayReadOrganisation={mayReadOrganisation} />
        <OpeningRequirements opening={opening} />
        <Form method="post" noValidate className="form">
          <HiddenFields key={opening.version} version={opening.version} once={once} />
          <Textarea
            name="reason"
            label={t('common:reason')}
            hint={t('hint.reject-reason')}
            rows={3}
            error={form.error('reason')}
            defaultValue={form.value('reason')}
          />
          <FormActions>
            {steps.map((step) => (
              <Button key={step} name="step" value={step} kind={step === 'reject' ? 'danger' : 'primary'}>
                {t(`deed.${step}`)}
              </Button>
            ))}
          </FormActions>
        </Form>
      </div>
    </Columns>
  )
}
