/** The person is free, and the plan was offered before: the day on which the programme went is still to be written. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'

type Props = {
  readonly sent: {
    readonly version: number
    readonly on: string
    readonly placeAfter: string | null
    readonly addressAfter: string | null
  }
  readonly once: string
  readonly form: FormReader
}

export function SentNotice({ sent, once, form }: Props) {
  const { t } = useWords('handovers')
  const { version, on, placeAfter, addressAfter } = sent
  return (
    <Card title={t('sent.title')} tone="accent">
      <Form method="post" className="form" noValidate>
        <p>{t('sent.text')}</p>
        <HiddenFields
          version={version}
          once={once}
          values={{ intent: 'sent', placeAfter: placeAfter ?? '', addressAfter: addressAfter ?? '' }}
        />
        <DateInput
          name="on"
          label={t('sent.on')}
          defaultValue={form.value('on', on)}
          error={form.error('on')}
        />
        <FormActions>
          <Button kind="primary">{t('sent.deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
