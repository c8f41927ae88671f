/** One sentence shown after a redirect, carried in a short-lived cookie as a key, never as text. */
import { redirect } from '@remix-run/node'
import type { Translate } from './i18n'

const cookieName = 'flash'
const keyShape = /^[a-z-]+:flash\.[a-z-]+$/

/** Redirects and says `key` (of the form `<area>:flash.<code>`) on the next page. */
export const redirectSaying = (key: string, path: string): Response =>
  redirect(path, {
    status: 303,
    headers: {
      'set-cookie': `${cookieName}=${encodeURIComponent(key)}; Path=/; Max-Age=60; SameSite=Lax; HttpOnly`,
    },
  })

export const flashOf = (request: Request, t: Translate): string | null => {
  const raw = new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(request.headers.get('cookie') ?? '')?.[1]
  if (!raw) return null
  const key = decodeURIComponent(raw)
  return keyShape.test(key) ? t(key) : null
}

export const clearFlash = `${cookieName}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`
