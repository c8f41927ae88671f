/** The person's consent: what the organisation may learn, what it was shown, and taking the word back. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckboxGroup } from '~/ui/checkbox'
import { Disclosure } from '~/ui/confirm'
import { DateInput } from '~/ui/date-input'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Timeline } from '~/ui/timeline'
import type { ReferralPage } from './pages.server'

type Consent = NonNullable<ReferralPage['consent']>
type Props = { readonly id: string; readonly consent: Consent; readonly form: FormReader }

function RecordForm({ id, consent, form }: Props) {
  const { t } = useWords('referrals')
  return (
    <Form method="post" action={`/referrals/${id}/consent`} className="form" noValidate>
      <HiddenFields values={{ intent: 'record' }} />
      <CheckboxGroup
        name="scope"
        label={t('field.scope')}
        hint={t('consent.hint')}
        options={consent.options}
        defaultValue={form.values('scope')}
        error={form.error('scope')}
      />
      <DateInput
        name="givenOn"
        label={t('field.given')}
        max={consent.today}
        defaultValue={form.value('givenOn') || consent.today}
        error={form.error('givenOn')}
      />
      <FormActions>
        <Button kind="secondary">{t('consent.record')}</Button>
      </FormActions>
    </Form>
  )
}

function WithdrawForm({ id }: { readonly id: string }) {
  const { t } = useWords('referrals')
  return (
    <Form method="post" action={`/referrals/${id}/consent`}>
      <HiddenFields values={{ intent: 'withdraw' }} />
      <Button kind="secondary">{t('consent.withdraw')}</Button>
    </Form>
  )
}

export function ConsentCard(props: Props) {
  const { consent, id } = props
  const { t } = useWords('referrals')
  return (
    <Card title={t('consent.title')}>
      <Stack>
        <p>
          {consent.isGiven
            ? t('consent.given', { facts: [t('fact.name'), ...consent.scope].join(', ') })
            : t('consent.none')}
        </p>
        {consent.mayRecord && !consent.isGiven ? <RecordForm {...props} /> : null}
        {consent.mayRecord && consent.isGiven ? <WithdrawForm id={id} /> : null}
        {consent.shown.length > 0 ? (
          <Disclosure summary={t('consent.shown')}>
            <Timeline label={t('consent.shown')} items={consent.shown} />
          </Disclosure>
        ) : null}
      </Stack>
    </Card>
  )
}
