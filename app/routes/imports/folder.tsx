/** The watched folder of an institution, and what may be imported from it without a person looking. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { folderPage, orderForm } from '~/features/imports/folder-page.server'
import { giveStandingOrder } from '~/features/imports/standing-order.server'
import { redirectSaying } from '~/platform/flash.server'
import { type FormState, readerOf } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { deed, once, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckboxGroup } from '~/ui/checkbox'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('import.order', folderPage)

export const action = deed('import.order', async (at) => {
  const form = await readForm(orderForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await giveStandingOrder(once(at, form), form.value.fields)
  return result.ok
    ? redirectSaying('imports:flash.order', '/imports/folder')
    : refused('imports', result.refusal, form)
})

export default function ImportFolder() {
  const { isOn, code, chosen, fields } = useLoaderData<typeof loader>()
  const { t } = useWords('imports')
  const form = readerOf(useActionData<FormState>(), useKeyedWords())
  return (
    <Stack>
      <PageHeader
        title={t('folder.title')}
        subtitle={t('folder.lead')}
        trail={[{ label: t('title'), to: '/imports' }]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Notice tone={isOn ? 'good' : 'info'}>{t(isOn ? 'folder.on' : 'folder.off', { code })}</Notice>
      <Card title={t('folder.order')}>
        <Form method="post" className="form">
          <CheckboxGroup
            name="fields"
            label={t('folder.fields')}
            hint={t('folder.fields-hint')}
            options={fields}
            defaultValue={chosen}
          />
          <FormActions>
            <Button>{t('folder.give')}</Button>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
