/** The ways out that an installation has; each is null where it is not configured. */
import type { Config } from '~/platform/config.server'
import { mailerFor } from '~/platform/mail.server'
import { texterFor } from '~/platform/sms.server'
import { botFor } from '~/platform/telegram.server'

export const waysOut = (config: Pick<Config, 'mail' | 'sms' | 'telegram'>) => ({
  mailer: mailerFor(config),
  texter: texterFor(config),
  bot: botFor(config),
})
