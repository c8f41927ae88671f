/** The cookie by which an institution's own device is known. It says which device it is, and nothing about anybody. */
import { createHash, randomBytes } from 'node:crypto'
import { type Config, isSecure } from './config.server'

const name = 'kiosk'
/** Browsers forget cookies after four hundred days at the latest. */
const seconds = 400 * 86_400

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A token for the device, and what the database keeps of it. */
export const newKioskToken = (): { readonly token: string; readonly hash: string } => {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

/** Makes the browser a device of the institution. */
export const kioskCookie = (token: string, config: Config): string =>
  `${name}=${token}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${isSecure(config) ? '; Secure' : ''}`

/** The hash of the token that came with a request; null where the browser is no device. */
export const kioskHashIn = (request: Request): string | null => {
  const token = /(?:^|;\s*)kiosk=([\w-]{20,})/.exec(request.headers.get('cookie') ?? '')?.[1]
  return token ? hashOf(token) : null
}

/** Tells the browser to forget what it kept; the device's own cookie stays. */
export const forgetting = { 'clear-site-data': '"cache", "storage"' } as const
