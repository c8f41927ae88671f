/** The form of one step of an enquiry: findings first, then only the words that this step asks for. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { StepPage } from './enquiry-page.server'
import { LawFindings } from './law-findings'

type Props = { readonly page: StepPage; readonly form: FormReader }

function Space({ page, form }: Props) {
  const { t } = useWords('sites')
  const field = (name: 'area' | 'headcount') => ({
    name,
    label: t(`enquiry.field.${name}`),
    inputMode: 'numeric' as const,
    error: form.error(name),
    defaultValue: form.value(name, page[name]),
  })
  return (
    <FormRow>
      <Input {...field('area')} suffix={t('suffix.area')} />
      <Input {...field('headcount')} />
    </FormRow>
  )
}

function Contract({ form }: Pick<Props, 'form'>) {
  const { t } = useWords('sites')
  const field = (name: 'contractNumber' | 'since' | 'until') => ({
    name,
    label: t(`tenancy.field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name),
  })
  return (
    <FormRow>
      <Input {...field('contractNumber')} />
      <DateInput {...field('since')} />
      <DateInput {...field('until')} mark={t('common:optional')} />
    </FormRow>
  )
}

function Why({ page, form }: Props) {
  const { t } = useWords('sites')
  const isReasoned = page.reasons.length > 0
  return (
    <>
      {isReasoned ? (
        <Select
          name="reason"
          label={t('common:reason')}
          options={page.reasons}
          emptyLabel={t('common:choose')}
          error={form.error('reason')}
          defaultValue={form.value('reason')}
        />
      ) : null}
      <Textarea
        name="words"
        label={t(isReasoned ? 'step.why' : 'step.note')}
        hint={t('step.words-hint')}
        mark={isReasoned ? undefined : t('common:optional')}
        rows={4}
        error={form.error('words')}
        defaultValue={form.value('words')}
      />
    </>
  )
}

export function StepForm({ page, form }: Props) {
  const { t } = useWords('sites')
  const isEnding = page.step === 'refuse' || page.step === 'withdraw' || page.step === 'wind-down'
  return (
    <Form method="post" noValidate className="form">
      <HiddenFields key={page.version} version={page.version} once={page.once} values={{ step: page.step }} />
      {page.findings.length > 0 ? (
        <Card title={t('findings')}>
          <LawFindings findings={page.findings} />
        </Card>
      ) : null}
      {page.takesSpace ? <Space page={page} form={form} /> : null}
      {page.step === 'sign' ? <Contract form={form} /> : null}
      <Why page={page} form={form} />
      {page.owners.length > 0 && !isEnding ? (
        <Select
          name="ownerUserId"
          label={t('enquiry.owner')}
          hint={page.days}
          options={page.owners}
          emptyLabel={t('common:choose')}
          error={form.error('ownerUserId')}
          defaultValue={form.value('ownerUserId', page.owner)}
        />
      ) : null}
      <FormActions>
        <Button kind={isEnding ? 'danger' : 'primary'}>{t(`step.${page.step}`)}</Button>
        <ButtonLink to={`/sites/enquiries/${page.id}`} kind="link">
          {t('common:cancel')}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}
