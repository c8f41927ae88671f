/** What the environment says, read once and refused early. */
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
}

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

const mailOf = (env: Readonly<Record<string, string | undefined>>): Config['mail'] => {
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
export const filesFolderIn = (env: Readonly<Record<string, string | undefined>>): string =>
  env.FILES_FOLDER || filesBeside(env.DATABASE_URL ?? '')

export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
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
  }
}

/** Scheme and host under which the product is reached, for links that leave it. */
export const originOf = ({ publicOrigin, port }: Pick<Config, 'publicOrigin' | 'port'>): string =>
  publicOrigin ?? `http://localhost:${port}`

/** Whether the site is served over HTTPS, so that its cookies may say so. */
export const isSecure = ({ publicOrigin }: Pick<Config, 'publicOrigin'>): boolean =>
  publicOrigin?.startsWith('https://') ?? false
