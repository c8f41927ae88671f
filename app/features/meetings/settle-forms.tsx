/** The two ways in which a planned meeting ends: it was held, or it is cancelled. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Textarea } from '~/ui/textarea'

type Props = { readonly form: FormReader; readonly version: number; readonly once: string }

export function HeldForm({ form, version, once }: Props) {
  const { t } = useWords('meetings')
  return (
    <Card title={t('held.title')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={version} once={once} values={{ intent: 'held' }} />
        <Textarea
          name="outcome"
          label={t('field.outcome')}
          rows={3}
          defaultValue={form.value('outcome')}
          error={form.error('outcome')}
        />
        <FormActions>
          <Button>{t('held.deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function CancelForm({ form, version, once }: Props) {
  const { t } = useWords('meetings')
  return (
    <Card title={t('cancel.title')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={version} once={once} values={{ intent: 'cancel' }} />
        <Textarea
          name="reason"
          label={t('field.reason')}
          rows={2}
          defaultValue={form.value('reason')}
          error={form.error('reason')}
        />
        <FormActions>
          <Button kind="danger">{t('cancel.deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
