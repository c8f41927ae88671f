/** Correcting an opening; a form made from an older state is refused with both versions shown. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { openingChoices } from '~/features/openings/choices.server'
import { editOpening } from '~/features/openings/commands.server'
import { storedValues } from '~/features/openings/form-values.server'
import { editOpeningForm, openingRefusalFields, openingWords, withWholeRows } from '~/features/openings/forms'
import { OpeningFields } from '~/features/openings/opening-fields'
import { getOpening, touchedQuery } from '~/features/openings/queries.server'
import { countTouched } from '~/features/openings/touched.server'
import { tellOpening, withAmounts } from '~/features/openings/telling.server'
import { may } from '~/domain/access/policy'
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
import { Notice } from '~/ui/notice'

export const meta = titled

export const loader = page('opening.edit', async (at) => {
  const row = await getOpening(at.db, at.actor, at.params.openingId ?? '')
  if (!may(at.actor, 'opening.edit', { organisationId: row.organisationId })) throw notFound()
  const organisation = { id: row.organisationId, name: row.organisationName, kind: row.organisationKind }
  return {
    title: `${at.t('openings:edit.title')}: ${row.title}`,
    opening: tellOpening(at, row),
    choices: await openingChoices(at, organisation),
    stored: storedValues(at, row),
    touched: countTouched(await touchedQuery(at.db, row.id).execute()),
  }
})

export const action = deed('opening.edit', async (at) => {
  const form = withWholeRows(await readForm(editOpeningForm, at.request))
  if (!form.ok) return invalid(form)
  const { version, ...fields } = form.value
  const id = at.params.openingId ?? ''
  const result = await editOpening(once(at, form), id, version, openingWords(fields))
  if (!result.ok) return refused('openings', withAmounts(at, result.refusal), form)
  return redirectSaying(`openings:flash.${result.value.sentBack ? 'sent-back' : 'saved'}`, `/openings/${id}`)
})

/** Fields of one value each; shifts and ticks stay as they were typed. */
const mergedFields = [
  'title',
  'channel',
  'occupation',
  'placeKato',
  'siteName',
  'places',
  'wage',
  'description',
] as const

export default function EditOpening() {
  const { opening, choices, stored, touched } = useLoaderData<typeof loader>()
  const { t } = useWords('openings')
  const state = useActionData<FormState>()
  const form = readerOf(refusalBeside(state, openingRefusalFields), useKeyedWords())
  const shown = { channel: t(`channel.${opening.channel}`), placeKato: opening.place, wage: opening.wage }
  const fields = mergedFields.map((name) => ({
    name,
    label: t(`field.${name}`),
    stored: stored[name],
    shown: name in shown ? shown[name as keyof typeof shown] : undefined,
  }))
  return (
    <div className="stack">
      {opening.state === 'draft' || opening.state === 'rejected' ? null : (
        <Notice>{t('edit.warning')}</Notice>
      )}
      {touched.all > 0 ? (
        <Notice tone="warn" title={t('touched.title', { count: touched.all })}>
          {t('touched.text', { waiting: touched.waiting, held: touched.held })}
        </Notice>
      ) : null}
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" noValidate className="form">
        <HiddenFields key={opening.version} version={opening.version} />
        <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} />
        <OpeningFields form={form} choices={choices} stored={stored} />
        <FormActions>
          <Button>{t('common:save')}</Button>
          <ButtonLink to={`/openings/${opening.id}`} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
