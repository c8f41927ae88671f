/** The organisation's answer to an offered measure: taken, or given back with a reason. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'

type Props = { readonly once: string; readonly path: string; readonly form?: FormReader }

export function OfferForm({ once, path, form }: Props) {
  const { t } = useWords('contributions')
  return (
    <Card title={t('offer.title')} tone="accent">
      <Form method="post" action={`${path}/answer`} className="form" noValidate>
        <HiddenFields once={once} />
        <p className="prose">{t('offer.lead')}</p>
        <RadioGroup
          name="answer"
          label={t('offer.answer')}
          options={[
            { value: 'accept', label: t('offer.accept') },
            { value: 'refuse', label: t('offer.refuse') },
          ]}
          defaultValue={form?.value('answer')}
          error={form?.error('answer')}
        />
        <Textarea
          name="reason"
          label={t('offer.reason')}
          hint={t('offer.reason-hint')}
          rows={2}
          defaultValue={form?.value('reason')}
          error={form?.error('reason')}
        />
        <FormActions>
          <Button>{t('offer.send')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
