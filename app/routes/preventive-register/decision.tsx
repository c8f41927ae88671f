/** Writing down that the commission looked again: the person stays on the register or is taken off it. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { CommissionFields } from '~/features/preventive-register/commission-fields'
import { decideOnRegister } from '~/features/preventive-register/commands.server'
import { againForm, registerRefusalFields } from '~/features/preventive-register/forms'
import { decisionPageOf } from '~/features/preventive-register/pages.server'
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
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'

export const meta = titled

export const loader = page('register.decide', decisionPageOf)

export const action = deed('register.decide', async (at) => {
  const form = await readForm(againForm, at.request)
  if (!form.ok) return invalid(form)
  const { version, kind, ...words } = form.value
  const result = await decideOnRegister(once(at, form), at.params.registerId ?? '', version, kind, words)
  return result.ok
    ? redirectSaying('preventive-register:flash.decided', `/preventive-register/${result.value}`)
    : refused('preventive-register', result.refusal, form)
})

export default function Decision() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('preventive-register')
  const form = readerOf(
    refusalBeside(useActionData<FormState>(), registerRefusalFields.commissions),
    useKeyedWords(),
  )
  return (
    <Stack>
      <PageHeader
        title={data.title}
        subtitle={data.category}
        trailLabel={t('common:trail')}
        trail={[
          { label: t('title'), to: '/preventive-register' },
          { label: data.name, to: data.back },
          { label: data.title },
        ]}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={data.version} once={data.once} />
          <RadioGroup
            name="kind"
            label={t('field.decision')}
            options={(['keep', 'remove'] as const).map((value) => ({
              value,
              label: t(`decision.${value}`),
            }))}
            defaultValue={form.value('kind')}
            error={form.error('kind')}
          />
          <CommissionFields form={form} today={data.today} initiators={data.initiators} />
          <FormActions>
            <Button>{t('deed.decide')}</Button>
            <ButtonLink to={data.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
