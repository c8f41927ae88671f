/** Completing the lines of a draft before it gets its number. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { discardDraft, fillLines } from '~/features/notices/commands.server'
import { discardForm, filledIn, linesForm } from '~/features/notices/forms'
import { LineFields } from '~/features/notices/line-fields'
import { linesPageOf, shapeOf } from '~/features/notices/lines-page.server'
import { noticePath, noticesPath } from '~/features/notices/person-page.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { invalid, readFields, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { MergeFields } from '~/ui/merge-fields'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('notice.prepare', linesPageOf)

export const action = deed('notice.prepare', async (at) => {
  const id = at.params.noticeId ?? ''
  const data = await at.request.formData()
  if (data.get('intent') === 'discard') {
    const form = readFields(discardForm, data)
    if (!form.ok) return invalid(form)
    const result = await discardDraft(once(at, form), id, form.value.version)
    return result.ok
      ? redirectSaying('notices:flash.discarded', noticesPath(result.value))
      : refused('notices', result.refusal, form)
  }
  const { kind, languages, withRestricted } = await shapeOf(at)
  const form = readFields(linesForm(kind, languages, withRestricted), data)
  if (!form.ok) return invalid(form)
  const { version, ...values } = form.value
  const result = await fillLines(once(at, form), id, Number(version), filledIn(values, kind, languages))
  return result.ok
    ? redirectSaying('notices:flash.filled', noticePath(id))
    : refused('notices', result.refusal, form)
})

export default function Lines() {
  const { version, name, subtitle, back, isLocked, fields } = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  const state = useActionData<FormState>()
  const form = readerOf(state, useKeyedWords())
  const merged = fields.map(({ name: field, label, value }) => ({ name: field, label, stored: value }))
  return (
    <>
      <PageHeader
        title={name}
        subtitle={subtitle}
        trail={[{ label: t('title'), to: back }, { label: t('lines.title') }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {isLocked ? (
        <Notice tone="warn">{t('refusal.locked')}</Notice>
      ) : (
        <Card title={t('lines.title')}>
          <Form method="post" className="form" noValidate>
            <HiddenFields version={version} />
            <p className="soft">{t('lines.lead')}</p>
            <MergeFields rows={mergeRowsOf(state, merged)} stood={stoodIn(merged)} />
            <LineFields fields={fields} form={form} />
            <FormActions>
              <Button>{t('deed.check')}</Button>
              <ButtonLink to={back}>{t('common:cancel')}</ButtonLink>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  )
}
