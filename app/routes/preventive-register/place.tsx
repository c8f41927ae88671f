/** Writing down that the commission places a person on the register. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CommissionFields } from '~/features/preventive-register/commission-fields'
import { placeOnRegister } from '~/features/preventive-register/commands.server'
import { placeForm, registerRefusalFields } from '~/features/preventive-register/forms'
import { placePageOf } from '~/features/preventive-register/pages.server'
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
import { Stack } from '~/ui/layout'
import { Select } from '~/ui/select'

export const meta = titled
export const handle = 'form'

export const loader = page('register.decide', placePageOf)

export const action = deed('register.decide', async (at) => {
  const form = await readForm(placeForm, at.request)
  if (!form.ok) return invalid(form)
  const { category, ...words } = form.value
  const result = await placeOnRegister(once(at, form), at.params.personId ?? '', category, words)
  return result.ok
    ? redirectSaying('preventive-register:flash.placed', `/preventive-register/${result.value}`)
    : refused('preventive-register', result.refusal, form)
})

export default function Place() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('preventive-register')
  const form = readerOf(
    refusalBeside(useActionData<FormState>(), registerRefusalFields.commissions),
    useKeyedWords(),
  )
  return (
    <Stack>
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={data.title}>
        <Form method="post" className="form" noValidate>
          <HiddenFields once={data.once} />
          <Select
            name="category"
            label={t('field.category')}
            hint={t('hint.category')}
            emptyLabel={t('common:choose')}
            options={data.categories}
            defaultValue={form.value('category')}
            error={form.error('category')}
          />
          <CommissionFields form={form} today={data.today} initiators={data.initiators} />
          <FormActions>
            <Button>{t('deed.place')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
