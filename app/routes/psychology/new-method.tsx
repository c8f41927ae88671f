/** A new method of psychologists' work. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { MethodFields } from '~/features/psychology/method-fields'
import { answerNewMethod, newMethodPage } from '~/features/psychology/methods-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('method.manage', newMethodPage)

export const action = deed('method.manage', answerNewMethod)

export default function NewMethod() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={data.title}
        trailLabel={t('common:trail')}
        trail={[{ label: t('section.methods'), to: '/psychology/methods' }, { label: data.title }]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Form method="post" className="form" noValidate>
        <HiddenFields once={data.once} />
        <Input
          name="key"
          label={t('field.key')}
          hint={t('hint.key')}
          width="m"
          defaultValue={form.value('key')}
          error={form.error('key')}
        />
        <MethodFields form={form} stored={data.stored} states={data.states} />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Stack>
  )
}
