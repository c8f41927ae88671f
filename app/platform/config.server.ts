/** What the environment says, read once and refused early. */
import { readFileSync } from 'node:fs'
import type { Zone } from '~/domain/access/zones'

export type Config = {
  readonly port: number
  readonly databaseUrl: string
  /** Scheme and host under which the product is reached; undefined in the demo, where localhost and 127.0.0.1 both are. */
  readonly publicOrigin: string | undefined
  readonly masterKeyFile: string
  /** Where attached files lie, sealed: outside of everything that is served. */
  readonly filesFolder: string
  /** Watched for files from the system of record; null: switched off. */
  readonly importFolder: string | null
  readonly demo: boolean
  readonly production: boolean
  readonly zone: Zone
  /** Where e-mail goes out; null: messages stay in the product. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** The gateway that takes SMS; null: none leaves. */
  readonly sms: { readonly url: string; readonly token: string; readonly from: string | null } | null
  /** The bot that writes to Telegram; null: nothing leaves that way. */
  readonly telegram: { readonly api: string; readonly bot: string; readonly token: string } | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Thrown with a sentence that names what is missing. */
export class ConfigError extends Error {}

const zones: readonly Zone[] = ['inner', 'outer', 'both']

const originIn = (text: string): string => {
  try {
    const url = new URL(text)
    if (url.protocol === 'https:' || url.protocol === 'http:') return url.origin
  } catch {
    // Falls through to the one message below.
  }
  throw new ConfigError(`PUBLIC_ORIGIN must be like https://qadam.example, not "${text}"`)
}

/** A secret from the file that `<name>_FILE` names, or from `<name>` itself; empty when neither is set. */
const secretIn = (env: Environment, name: string): string => {
  const file = env[`${name}_FILE`]
  if (!file) return env[name] ?? ''
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new ConfigError(`${name}_FILE names a file that cannot be read`)
  }
}

const webAddress = (text: string, name: string): string => {
  if (URL.canParse(text)) {
    const { protocol, username, href } = new URL(text)
    if ((protocol === 'https:' || protocol === 'http:') && username === '') return href
  }
  throw new ConfigError(`${name} must be like https://gateway.example/send, without a password in it`)
}

const smsOf = (env: Environment): Config['sms'] => {
  const url = env.SMS_GATEWAY_URL ?? ''
  if (url === '') return null
  const token = secretIn(env, 'SMS_TOKEN')
  if (token === '') throw new ConfigError('SMS_TOKEN_FILE (or SMS_TOKEN) must be set beside SMS_GATEWAY_URL')
  return { url: webAddress(url, 'SMS_GATEWAY_URL'), token, from: env.SMS_FROM || null }
}

const telegramApi = 'https://api.telegram.org'

const telegramOf = (env: Environment): Config['telegram'] => {
  const bot = (env.TELEGRAM_BOT ?? '').replace(/^@/, '')
  if (bot === '') return null
  if (!/^\w{3,64}$/.test(bot))
    throw new ConfigError('TELEGRAM_BOT must be the name of the bot, like qadam_bot')
  const token = secretIn(env, 'TELEGRAM_TOKEN')
  if (!/^\d+:[\w-]+$/.test(token))
    throw new ConfigError('TELEGRAM_TOKEN_FILE (or TELEGRAM_TOKEN) must hold the token of the bot')
  const api = webAddress(env.TELEGRAM_API_URL || telegramApi, 'TELEGRAM_API_URL').replace(/\/$/, '')
  return { api, bot, token }
}

const mailOf = (env: Environment): Config['mail'] => {
  const url = env.SMTP_URL ?? ''
  if (url === '') return null
  if (!/^smtps?:\/\//.test(url))
    throw new ConfigError('SMTP_URL must be like smtps://user:password@mail.example')
  if (!env.MAIL_FROM)
    throw new ConfigError('MAIL_FROM must be set beside SMTP_URL: the address messages come from')
  return { url, from: env.MAIL_FROM }
}
/** Beside the SQLite file and named after it, so that two databases of one folder never share their files. */
const filesBeside = (databaseUrl: string): string =>
  databaseUrl.startsWith('postgres')
    ? 'data/files'
    : `${(databaseUrl || 'data/qadam.db').replace(/^file:(\/\/)?/, '').replace(/\.db$/, '')}.files`

/** The folder of attached files: FILES_FOLDER, or a place beside the database. */
export const filesFolderIn = (env: Environment): string =>
  env.FILES_FOLDER || filesBeside(env.DATABASE_URL ?? '')

export const readConfig = (env: Environment): Config => {
  const production = env.QADAM_PRODUCTION === '1'
  const missing = production ? ['PUBLIC_ORIGIN', 'MASTER_KEY_FILE'].filter((name) => !env[name]) : []
  if (missing.length > 0) throw new ConfigError(`Not set: ${missing.join(', ')}. See README, "Deployment".`)
  const masterKeyFile = env.MASTER_KEY_FILE ?? 'data/master.key'
  const zone = zones.find((each) => each === (env.ZONE ?? 'both'))
  if (!zone) throw new ConfigError('ZONE must be inner, outer or both')
  return {
    port: Number(env.PORT ?? 3000),
    databaseUrl: env.DATABASE_URL ?? '',
    publicOrigin: env.PUBLIC_ORIGIN ? originIn(env.PUBLIC_ORIGIN) : undefined,
    masterKeyFile,
    filesFolder: filesFolderIn(env),
    importFolder: env.IMPORT_FOLDER ? env.IMPORT_FOLDER : null,
    demo: env.QADAM_DEMO === '1' && !production,
    production,
    zone,
    mail: mailOf(env),
    sms: smsOf(env),
    telegram: telegramOf(env),
  }
}

/** Scheme and host under which the product is reached, for links that leave it. */
export const originOf = ({ publicOrigin, port }: Pick<Config, 'publicOrigin' | 'port'>): string =>
  publicOrigin ?? `http://localhost:${port}`

/** Whether the site is served over HTTPS, so that its cookies may say so. */
export const isSecure = ({ publicOrigin }: Pick<Config, 'publicOrigin'>): boolean =>
  publicOrigin?.startsWith('https://') ?? false
