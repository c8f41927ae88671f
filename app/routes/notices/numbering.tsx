/** How the institution writes the numbers of its outgoing papers. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { patternForm } from '~/features/notices/forms'
import { changePattern, numberingPageOf } from '~/features/notices/numbering.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('notice.numbering', numberingPageOf)

export const action = deed('notice.numbering', async (at) => {
  const form = await readForm(patternForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await changePattern(once(at, form), form.value.version, form.value.pattern)
  return result.ok
    ? redirectSaying('notices:flash.numbering', '/notices/numbering')
    : refused('notices', result.refusal, form)
})

const beside = { 'pattern-without-serial': 'pattern', 'pattern-unknown-mark': 'pattern' } as const

export default function Numbering() {
  const { pattern, version, marks, example } = useLoaderData<typeof loader>()
  const { t } = useWords('notices')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  return (
    <>
      <PageHeader
        title={t('link.numbering')}
        subtitle={t('numbering.lead')}
        trail={[{ label: t('title'), to: '/notices' }, { label: t('link.numbering') }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('numbering.now', { example })}>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={version} />
          <Input
            name="pattern"
            label={t('field-of.pattern')}
            defaultValue={form.value('pattern', pattern)}
            error={form.error('pattern')}
            maxLength={60}
            width="l"
          />
          <KeyFacts facts={marks} />
          <FormActions>
            <Button>{t('common:save')}</Button>
            <ButtonLink to="/notices">{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
