/** Shutting a user out, letting them in again, starting a reset. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'

export function UserSwitches({ disabled }: { readonly disabled: boolean }) {
  const { t } = useWords('account')
  return (
    <Card title={t('users.access')}>
      <Confirm
        summary={disabled ? t('users.enable') : t('users.disable')}
        question={disabled ? t('users.enable-ask') : t('users.disable-ask')}
      >
        <Form method="post">
          <Button
            kind={disabled ? 'primary' : 'danger'}
            name="intent"
            value={disabled ? 'enable' : 'disable'}
          >
            {disabled ? t('users.enable') : t('users.disable')}
          </Button>
        </Form>
      </Confirm>
      <Confirm summary={t('users.reset')} question={t('users.reset-ask')}>
        <Form method="post">
          <Button kind="danger" name="intent" value="reset">
            {t('users.reset')}
          </Button>
        </Form>
      </Confirm>
    </Card>
  )
}
