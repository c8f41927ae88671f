/** One measure to choose from: changed by a new revision, or taken out of use; plans keep what they took. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { retireCatalogueMeasure, reviseCatalogueMeasure } from '~/features/plans/catalogue-commands.server'
import { EntryFields } from '~/features/plans/catalogue-fields'
import { retireForm, reviseForm } from '~/features/plans/catalogue-forms'
import { entryPageOf } from '~/features/plans/catalogue-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Timeline } from '~/ui/timeline'

export const meta = titled

const list = '/admin/measures'

export const loader = page('catalogue.manage', entryPageOf)

export const action = deed('catalogue.manage', async (at) => {
  const data = await at.request.formData()
  if (data.get('intent') === 'retire') {
    const form = readFields(retireForm, data)
    if (!form.ok) return invalid(form)
    const result = await retireCatalogueMeasure(once(at, form), form.value.from)
    return result.ok
      ? redirectSaying('catalogue:flash.retired', list)
      : refused('catalogue', result.refusal, form)
  }
  const form = readFields(reviseForm, data)
  if (!form.ok) return invalid(form)
  const { from, ...words } = form.value
  const result = await reviseCatalogueMeasure(once(at, form), from, words)
  return result.ok
    ? redirectSaying('catalogue:flash.revised', list)
    : refused('catalogue', result.refusal, form)
})

export default function CatalogueMeasure() {
  const { title, once: key, from, choices, stored, isCurrent, revisions } = useLoaderData<typeof loader>()
  const { t } = useWords('catalogue')
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={title}
        trail={[{ label: t('title'), to: list }, { label: title }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Columns
        aside={
          <Card title={t('revisions')}>
            <Timeline label={t('revisions')} items={revisions} />
          </Card>
        }
      >
        {isCurrent ? null : <Notice tone="warn">{t('not-current')}</Notice>}
        <Card>
          <Form method="post" className="form" noValidate>
            <HiddenFields once={key} values={{ from }} />
            <EntryFields form={form} choices={choices} stored={stored} state={state} />
            <FormActions>
              <Button>{t('common:save')}</Button>
              <ButtonLink to={list}>{t('common:cancel')}</ButtonLink>
            </FormActions>
          </Form>
        </Card>
        {isCurrent ? (
          <Confirm summary={t('retire')} question={t('retire-question')}>
            <Form method="post">
              <HiddenFields values={{ intent: 'retire', from }} />
              <Button kind="danger">{t('retire')}</Button>
            </Form>
          </Confirm>
        ) : null}
      </Columns>
    </Stack>
  )
}
