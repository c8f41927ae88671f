/** Ticking a duty off: done on a day, or not needed with a reason. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import type { DutyPage } from './duty-page.server'
import { MomentFields, NoteField } from './record-duties'

export function SettleForm({ page, form }: { readonly page: DutyPage; readonly form: FormReader }) {
  const { t } = useWords('duties')
  return (
    <Card>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={page.version} once={page.once} />
        <RadioGroup
          name="outcome"
          label={t('field.outcome')}
          options={[
            { value: 'done', label: t('settle.done') },
            { value: 'not-needed', label: t('settle.not-needed') },
          ]}
          defaultValue={form.value('outcome', 'done')}
          error={form.error('outcome')}
        />
        <MomentFields form={form} needsHour={page.needsHour} label={t('field.done-on')} on={page.today} />
        <Input
          name="reason"
          label={t('field.reason')}
          hint={t('field.reason-hint')}
          maxLength={300}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
        />
        <NoteField form={form} />
        <FormActions>
          <Button>{t('common:save')}</Button>
          <ButtonLink to={page.back}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
