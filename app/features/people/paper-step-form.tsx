/** The form of a paper's next step: which one, when, why, until when it holds and what it cost. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import type { PaperPage } from './papers-page.server'

type Props = { readonly page: PaperPage; readonly form: FormReader }

function Dates({ page, form }: Props) {
  const { t } = useWords('people')
  const day = (name: 'issuedOn' | 'expiresOn') => (
    <DateInput
      name={name}
      label={t(`field.${name}`)}
      error={form.error(name)}
      defaultValue={form.value(name, '')}
    />
  )
  return (
    <>
      <Input
        name="number"
        label={t('field.number')}
        hint={page.isShort ? t('papers.number-hint') : undefined}
        error={form.error('number')}
        width="m"
        defaultValue={form.value('number', '')}
      />
      {page.hasDates ? (
        <FormRow>
          {day('issuedOn')}
          {day('expiresOn')}
        </FormRow>
      ) : null}
    </>
  )
}

function Cost({ page, form }: Props) {
  const { t } = useWords('people')
  return (
    <FormRow>
      <Input
        name="cost"
        label={t('papers.cost-field')}
        error={form.error('cost')}
        inputMode="decimal"
        width="s"
        suffix="₸"
        defaultValue={form.value('cost', '')}
      />
      <Select
        name="paidBy"
        label={t('field.paidBy')}
        options={page.payers}
        emptyLabel={t('common:choose')}
        error={form.error('paidBy')}
        defaultValue={form.value('paidBy', '')}
      />
    </FormRow>
  )
}

export function PaperStepForm({ page, form }: Props) {
  const { t } = useWords('people')
  return (
    <Card title={t('papers.step')}>
      <Form method="post" noValidate className="form" key={page.version}>
        <ErrorSummary title={t('common:problem')} problems={form.problems} />
        <RadioGroup
          name="state"
          label={t('papers.step-field')}
          options={page.steps}
          error={form.error('state')}
          defaultValue={form.value('state', '')}
        />
        <DateInput
          name="on"
          label={t('papers.on')}
          error={form.error('on')}
          max={page.today}
          defaultValue={form.value('on', page.today)}
        />
        <Input
          name="reason"
          label={t('field.reason')}
          hint={t('papers.reason-hint')}
          error={form.error('reason')}
          defaultValue={form.value('reason', '')}
        />
        <Dates page={page} form={form} />
        <Cost page={page} form={form} />
        <Input
          name="note"
          label={t('field.note')}
          error={form.error('note')}
          defaultValue={form.value('note', '')}
        />
        <HiddenFields version={page.version} values={{ intent: 'step' }} />
        <FormActions>
          <Button>{t('papers.record')}</Button>
          <ButtonLink to={page.back} kind="link">
            {t('common:back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
