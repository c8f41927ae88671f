/** An administrator lets someone in; the newcomer chooses a password before anything else; the monitor sees it all in the log. */
import { describe, expect, it } from 'vitest'
import { type Deed, deedWordsKey } from '~/domain/access/deeds'
import { inSomeWays, setStage, signIn } from '#tests/support/journey'

const stage = setStage({ together: true })
const chosen = 'кемінде он екі таңба'

describe('An administrator', () => {
  it.each(inSomeWays)(
    'adds a user who must first change the password, and the monitor finds both in the log (%s)',
    async (_name, way) => {
      const administrator = await stage.signedIn('administrator', way)
      const { t } = administrator
      const login = `new-medic-${way.language}`
      await administrator.goesTo('users')
      await administrator.arrivesAt(t('common:nav.users'))
      await administrator.follows(t('account:users.new'))
      await administrator.arrivesAt(t('account:users.new'))
      await administrator.fills(t('account:field.login'), login)
      await administrator.fills(t('account:field.name'), 'Сәулеова Мөлдір')
      await administrator.picks(t('account:field.role'), t('common:role.medic'))
      await administrator.picks(t('account:field.institution'), { index: 1 })
      await administrator.presses(t('common:save'))
      await administrator.arrivesAt(t('account:first.title'))
      const first = await administrator.page.locator('main code').innerText()

      const newcomer = await stage.stranger(way)
      await signIn(newcomer, login, first)
      await newcomer.arrivesAt(t('account:password.title'))
      await newcomer.opens('/people')
      await newcomer.arrivesAt(t('account:password.title'))
      await newcomer.fills(t('account:field.current-password'), first)
      await newcomer.fills(t('account:field.new-password'), chosen)
      await newcomer.presses(t('common:save'))
      await newcomer.sees(t('account:flash.password'))
      await signIn(newcomer, login, chosen)
      await newcomer.page.locator('.app-top').waitFor()
      await newcomer.goesTo('people')
      await newcomer.arrivesAt(t('people:title'))

      const monitor = await stage.signedIn('monitor', way)
      await monitor.goesTo('audit')
      await monitor.arrivesAt(t('common:nav.audit'))
      const finds = async (deed: Deed, who: string): Promise<void> => {
        await monitor.picks(t('audit:filter.deed'), t(deedWordsKey(deed)))
        await monitor.presses(t('common:show'))
        await monitor.page.waitForURL((url) => url.searchParams.get('deed') === deed)
        await monitor.arrivesAt(t('common:nav.audit'))
        await monitor.sees(deed)
        await monitor.sees(who)
        expect(await monitor.page.locator('main').innerText()).not.toContain(first)
      }
      await finds('user.manage', t('common:role.administrator'))
      await finds('account.manage', 'Сәулеова Мөлдір')
    },
  )
})
