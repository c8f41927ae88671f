/** The forms about one's own address and wishes. */
import type { Channel } from '~/domain/outbox/way'
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'

type Props = { readonly form: FormReader; readonly once: string }

export function EmailCard({ form, once, email }: Props & { readonly email: string | null }) {
  const { t } = useWords('outbox')
  return (
    <Card title={t('email.title')}>
      {email === null ? null : (
        <>
          <KeyFacts facts={[{ name: t('email.now'), value: email }]} />
          <Form method="post">
            <HiddenFields values={{ intent: 'forget' }} />
            <Button kind="link">{t('email.forget')}</Button>
          </Form>
        </>
      )}
      <Form method="post" className="form" noValidate>
        <HiddenFields once={once} values={{ intent: 'email' }} />
        <Input
          name="email"
          type="email"
          label={t(email === null ? 'email.field' : 'email.other')}
          hint={t('email.hint')}
          autoComplete="email"
          width="l"
          defaultValue={form.value('email')}
          error={form.error('email')}
        />
        <FormActions>
          <Button kind="secondary">{t('email.deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function CodeCard({ form, address }: Omit<Props, 'once'> & { readonly address: string }) {
  const { t } = useWords('outbox')
  return (
    <Card title={t('code.title')} tone="accent">
      <p>{t('code.text', { address })}</p>
      <Form method="post" className="form" noValidate>
        <HiddenFields values={{ intent: 'code' }} />
        <Input
          name="code"
          label={t('code.field')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          width="s"
          error={form.error('code')}
        />
        <FormActions>
          <Button>{t('code.deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

type Wishes = {
  readonly channel: string
  readonly digestDay: string
  readonly ways: readonly { readonly value: Channel; readonly isOpen: boolean }[]
  readonly days: readonly { readonly value: string; readonly label: string }[]
}

export function WishesCard({ form, channel, digestDay, days, ways }: Omit<Props, 'once'> & Wishes) {
  const { t } = useWords('outbox')
  return (
    <Card title={t('wishes.where')}>
      <Form method="post" className="form" noValidate>
        <HiddenFields values={{ intent: 'wishes' }} />
        <RadioGroup
          name="channel"
          label={t('wishes.channel')}
          hint={t('wishes.channel-hint')}
          options={ways.map(({ value, isOpen }) => ({
            value,
            label: t(`channel.${value}`),
            disabled: !isOpen,
          }))}
          defaultValue={form.value('channel', channel)}
          error={form.error('channel')}
        />
        <Select
          name="digestDay"
          label={t('wishes.digest')}
          hint={t('wishes.digest-hint')}
          options={days}
          width="m"
          defaultValue={form.value('digestDay', digestDay)}
          error={form.error('digestDay')}
        />
        <FormActions>
          <Button>{t('common:save')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
