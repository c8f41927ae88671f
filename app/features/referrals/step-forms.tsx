/** The forms of the next steps: a button where nothing is asked, a form where a day, pay or a reason is. */
import { Form } from '@remix-run/react'
import { payKinds } from '~/domain/placements/step'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { NextStep } from './beside.server'
import type { ReferralPage } from './pages.server'

type Props = {
  readonly data: Pick<ReferralPage, 'id' | 'version' | 'today'>
  readonly form: FormReader
  readonly step: NextStep
}

function Reasons({ form, step }: Pick<Props, 'form' | 'step'>) {
  const { t } = useWords('referrals')
  return (
    <>
      <Select
        name="reason"
        id={`${step.deed}-reason`}
        label={t('field.reason')}
        emptyLabel={t('common:choose')}
        options={step.reasons}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      <Textarea
        name="words"
        id={`${step.deed}-words`}
        label={t('field.words')}
        rows={3}
        defaultValue={form.value('words')}
        error={form.error('words')}
      />
    </>
  )
}

function Pay({ form }: Pick<Props, 'form'>) {
  const { t } = useWords('referrals')
  return (
    <>
      <FormRow>
        <Select
          name="payKind"
          label={t('field.pay')}
          options={payKinds
            .filter((kind) => kind !== 'unpaid')
            .map((value) => ({ value, label: t(`pay.${value}`) }))}
          defaultValue={form.value('payKind') || 'month'}
          error={form.error('payKind')}
        />
        <Input
          name="rate"
          label={t('field.rate')}
          inputMode="decimal"
          defaultValue={form.value('rate')}
          error={form.error('rate')}
        />
      </FormRow>
      <Input
        name="contractNumber"
        label={t('field.contract')}
        defaultValue={form.value('contractNumber')}
        error={form.error('contractNumber')}
      />
    </>
  )
}

function StepFields({ data, form, step }: Props) {
  const { t } = useWords('referrals')
  const needsUnpaid = step.deed === 'start' && !step.asksPay
  return (
    <Form method="post" action={`/referrals/${data.id}/step`} className="form" noValidate>
      <HiddenFields
        version={data.version}
        values={{ deed: step.deed, ...(needsUnpaid ? { payKind: 'unpaid' } : {}) }}
      />
      {step.isEnding ? <Reasons form={form} step={step} /> : null}
      {step.asksDay ? (
        <DateInput
          name="on"
          label={t('field.on')}
          max={data.today}
          defaultValue={form.value('on') || data.today}
          error={form.error('on')}
        />
      ) : null}
      {step.asksPay ? <Pay form={form} /> : null}
      <FormActions>
        <Button kind={step.isEnding ? 'danger' : 'primary'}>{step.label}</Button>
      </FormActions>
    </Form>
  )
}

/** One step: a button at once, or a form that opens; the one that was refused stands open. */
export function StepForm(props: Props) {
  const { step, form } = props
  if (!step.isEnding && !step.asksDay) return <StepFields {...props} />
  if (form.value('deed') === step.deed) return <StepFields {...props} />
  return (
    <Disclosure summary={`${step.label}…`}>
      <StepFields {...props} />
    </Disclosure>
  )
}
