/** One button per role of the demo service. */
import { Form } from '@remix-run/react'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import type { DemoLogin } from './demo-logins.server'

export function DemoAccounts({
  accounts,
  password,
}: {
  readonly accounts: readonly DemoLogin[]
  readonly password: string
}) {
  const { t } = useWords('account')
  const say = useKeyedWords()
  return (
    <Card title={t('demo.title')}>
      <p>{t('demo.text')}</p>
      <ul className="bare demo-list">
        {accounts.map((account) => (
          <li key={account.login}>
            <Form method="post" className="demo-row" reloadDocument>
              <input type="hidden" name="login" value={account.login} />
              <input type="hidden" name="password" value={password} />
              <button className="button button-link" type="submit">
                {say(`common:role.${account.role}`)}
              </button>{' '}
              <span className="soft">{account.login}</span>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
