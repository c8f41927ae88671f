/** People at the door of their own page: an officer who gives codes, a browser that types them. */
import type { Databases } from '#db/client.server'
import type { Day } from '~/domain/calendar/day'
import { codeOf, readCode } from '~/domain/portal/code'
import { hashPassword } from '~/features/accounts/passwords.server'
import { issueCode, newSecret } from '~/features/portal/codes.server'
import { signInByCode } from '~/features/portal/sign-in.server'
import { newKioskToken } from '~/platform/kiosk-cookie.server'
import type { Caller } from '~/platform/caller.server'
import type { Clock } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { sessionsFor } from '~/platform/session.server'

const password = hashPassword('nobody knows this')

/** Makes a code through the officer's deed; gives it as the sheet prints it, without gaps. */
export const aCode = async (officer: Caller, personId: string): Promise<string> => {
  const secret = newSecret()
  const made = await issueCode(officer, personId, {
    secret: await hashPassword(secret),
    password: await password,
  })
  if (!made.ok) throw new Error(made.refusal.code)
  return codeOf({ number: made.value.number, secret })
}

/** The same code with its secret changed: well formed, and wrong. */
export const wronged = (code: string): string => {
  const parts = readCode(code)
  if (!parts) throw new Error(`${code} is no code`)
  return codeOf({ ...parts, secret: String((Number(parts.secret) + 1) % 1_000_000).padStart(6, '0') })
}

export type Typed = { readonly birthDate: Day; readonly once?: string; readonly address?: string }

/** A front door on a clock that the test moves. */
export const aDoor = (db: Databases, clock: Clock) => {
  const sessions = sessionsFor(db, clock, false)
  const enter = (
    code: string,
    { birthDate, once, address = '10.0.0.1' }: Typed,
    kiosk?: { readonly id: string; readonly institutionId: string },
  ) => {
    const parts = readCode(code)
    if (!parts) throw new Error(`${code} is no code`)
    return signInByCode(
      { db, clock, sessions, requestId: newId(), address },
      { code: parts, birthDate, once },
      { userAgent: 'Firefox', oldToken: null, kiosk },
    )
  }
  return { sessions, enter }
}

/** A device of an institution; gives its id and the cookie that the device sends. */
export const aKiosk = async (db: Databases, institutionId: string, registeredBy: string) => {
  const id = newId()
  const { token, hash } = newKioskToken()
  await db.write
    .insertInto('kiosks')
    .values({
      id,
      institutionId,
      name: '3-жасақ',
      tokenHash: hash,
      registeredBy,
      registeredAt: '2026-11-20T04:00:00.000Z',
      endedBy: null,
      endedAt: null,
    })
    .execute()
  return { id, institutionId, cookie: `kiosk=${token}` }
}
