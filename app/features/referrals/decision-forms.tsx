/** The officer's yes and no, and taking a referral back. */
import { Form } from '@remix-run/react'
import { declineReasons, withdrawReasons } from '~/domain/placements/reasons'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { ReferralPage } from './pages.server'

type Props = { readonly data: Pick<ReferralPage, 'id' | 'version' | 'unknowns'>; readonly form: FormReader }

export function AcceptForm({ data, form }: Props) {
  const { t } = useWords('referrals')
  return (
    <Form method="post" action={`/referrals/${data.id}/decision`} className="form" noValidate>
      <HiddenFields version={data.version} values={{ intent: 'accept' }} />
      {data.unknowns > 0 ? (
        <Checkbox
          name="acknowledged"
          label={t('acknowledge', { count: data.unknowns })}
          defaultChecked={form.value('acknowledged') !== ''}
        />
      ) : null}
      <FormActions>
        <Button kind="primary" icon="check">
          {t('deed.accept')}
        </Button>
      </FormActions>
    </Form>
  )
}

type EndingProps = Props & {
  readonly deed: 'decline' | 'withdraw'
}

export function EndingForm({ data, form, deed }: EndingProps) {
  const { t } = useWords('referrals')
  const reasons = deed === 'decline' ? declineReasons : withdrawReasons
  const action = `/referrals/${data.id}/${deed === 'decline' ? 'decision' : 'withdrawal'}`
  return (
    <Form method="post" action={action} className="form" noValidate>
      <HiddenFields version={data.version} values={{ intent: deed }} />
      <Select
        name="reason"
        label={t('field.reason')}
        emptyLabel={t('common:choose')}
        options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        defaultValue={form.value('reason')}
        error={form.error('reason')}
      />
      <Textarea
        name="words"
        label={t('field.words')}
        rows={3}
        defaultValue={form.value('words')}
        error={form.error('words')}
      />
      <FormActions>
        <Button kind="danger">{t(`deed.${deed}`)}</Button>
      </FormActions>
    </Form>
  )
}
