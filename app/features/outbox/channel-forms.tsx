/** The forms about one's own telephone number and Telegram chat. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import type { ChatCode } from './contact-action.server'

type Props = { readonly form: FormReader }

function Forget({ intent, words }: { readonly intent: string; readonly words: string }) {
  return (
    <Form method="post">
      <HiddenFields values={{ intent }} />
      <Button kind="link">{words}</Button>
    </Form>
  )
}

export function PhoneCard(props: Props & { readonly once: string; readonly phone: string | null }) {
  const { form, once, phone } = props
  const { t } = useWords('outbox')
  return (
    <Card title={t('phone.title')}>
      {phone === null ? null : (
        <>
          <KeyFacts facts={[{ name: t('phone.now'), value: phone }]} />
          <Forget intent="forget-phone" words={t('phone.forget')} />
        </>
      )}
      <Form method="post" className="form" noValidate>
        <HiddenFields once={once} values={{ intent: 'phone' }} />
        <Input
          name="phone"
          type="tel"
          label={t(phone === null ? 'phone.field' : 'phone.other')}
          hint={t('phone.hint')}
          autoComplete="tel"
          width="m"
          defaultValue={form.value('phone')}
          error={form.error('phone')}
        />
        <FormActions>
          <Button kind="secondary">{t('phone.deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

export function PhoneCodeCard({ form, phone }: Props & { readonly phone: string }) {
  const { t } = useWords('outbox')
  return (
    <Card title={t('phone.confirm')} tone="accent">
      <p>{t('phone.sent', { phone })}</p>
      <Form method="post" className="form" noValidate>
        <HiddenFields values={{ intent: 'phone-code' }} />
        <Input
          name="phoneCode"
          label={t('phone.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          width="s"
          error={form.error('phoneCode')}
        />
        <FormActions>
          <Button>{t('code.deed')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** The code stands here once: whoever writes it to the bot gets the messages. */
export function ChatCodeCard({ chat }: ChatCode) {
  const { t } = useWords('outbox')
  return (
    <Card title={t('telegram.confirm')} tone="accent">
      <Stack gap="tight">
        <p>
          <a className="button button-primary" href={chat.to} rel="noreferrer">
            {t('telegram.open')}
          </a>
        </p>
        <p>{t('telegram.or', { bot: `@${chat.bot}` })}</p>
        <p>
          <code>/start {chat.code}</code>
        </p>
        <p className="soft">{t('telegram.soon')}</p>
      </Stack>
    </Card>
  )
}

export function TelegramCard({ isLinked }: { readonly isLinked: boolean }) {
  const { t } = useWords('outbox')
  return (
    <Card title={t('telegram.title')}>
      <p>{t(isLinked ? 'telegram.linked' : 'telegram.lead')}</p>
      <Form method="post" reloadDocument>
        <HiddenFields values={{ intent: 'telegram' }} />
        <FormActions>
          <Button kind="secondary">{t(isLinked ? 'telegram.other' : 'telegram.deed')}</Button>
        </FormActions>
      </Form>
      {isLinked ? <Forget intent="forget-telegram" words={t('telegram.forget')} /> : null}
    </Card>
  )
}
