/** The next step of a referral: which one, on which day, and what that step asks for. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import type { PsychiatryOne } from './pages.server'

type Props = { readonly data: PsychiatryOne; readonly form: FormReader }

export function StepCard({ data, form }: Props) {
  const { t } = useWords('psychiatry')
  if (data.steps.length === 0) return null
  return (
    <Card title={t('next')} tone="accent">
      <Form method="post" className="form" noValidate>
        <HiddenFields version={data.version} once={data.once} />
        <RadioGroup
          name="step"
          label={t('field.step')}
          options={data.steps}
          defaultValue={form.value('step')}
          error={form.error('step')}
        />
        <DateInput
          name="onDay"
          label={t('field.day')}
          max={data.today}
          defaultValue={form.value('onDay', data.today)}
          error={form.error('onDay')}
        />
        {data.asksVisit ? (
          <DateInput
            name="visitOn"
            label={t('field.visit')}
            hint={t('hint.visit')}
            defaultValue={form.value('visitOn')}
            error={form.error('visitOn')}
          />
        ) : null}
        {data.answers.length > 0 ? (
          <Select
            name="answer"
            label={t('field.answer')}
            hint={t('hint.answer')}
            emptyLabel={t('common:choose')}
            options={data.answers}
            defaultValue={form.value('answer')}
            error={form.error('answer')}
          />
        ) : null}
        {data.reasons.length > 0 ? (
          <Select
            name="reason"
            label={t('field.close-reason')}
            hint={t('hint.close-reason')}
            emptyLabel={t('common:choose')}
            options={data.reasons}
            defaultValue={form.value('reason')}
            error={form.error('reason')}
          />
        ) : null}
        <FormActions>
          <Button>{t('deed.step')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
