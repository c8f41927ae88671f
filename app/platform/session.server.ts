/** Sign-in sessions. The only file that knows Lucia; if it goes, only this file changes. */
import { createHash } from 'node:crypto'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Databases } from '#db/client.server'
import { type Role, secondFactorRoles } from '~/domain/access/roles'
import type { Clock } from './clock.server'
import { whenFree } from './patience.server'

const absoluteHours = 12
const idleMinutes = 60
/** Roles with a second factor see more: their idle time is half. */
const strictIdleMinutes = 30

type Attributes = {
  role: Role
  roleVersion: number
  userAgent: string
  secondFactorAt: string | null
  createdAt: string
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Pick<Attributes, 'secondFactorAt'>>
    DatabaseSessionAttributes: Attributes
  }
}

/** What the database holds: a stolen row cannot be turned back into a cookie. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const idleFor = (role: Role): number => (secondFactorRoles.includes(role) ? strictIdleMinutes : idleMinutes)

const findSession = (db: Databases, id: string) =>
  db.read
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.id', 's.userId')
    .select([
      's.id',
      's.userId',
      's.expiresAt',
      's.createdAt',
      's.secondFactorAt',
      's.userAgent',
      's.roleVersion',
    ])
    .select(['u.role', 'u.disabledAt', 'u.roleVersion as currentRoleVersion'])
    .where('s.id', '=', id)
    .executeTakeFirst()

const lapsed = (createdAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(createdAt) > absoluteHours * 3_600_000

/** Moves the idle limit on. A write for every click would be waste: a minute's difference is not worth one. */
const slide = async (
  db: Databases,
  row: { readonly id: string; readonly role: Role; readonly expiresAt: string },
  now: Date,
): Promise<void> => {
  const expires = now.getTime() + idleFor(row.role) * 60_000
  if (expires - Date.parse(row.expiresAt) < 60_000) return
  await whenFree(() =>
    db.write
      .updateTable('sessions')
      .set({ expiresAt: new Date(expires).toISOString() })
      .where('id', '=', row.id)
      .execute(),
  )
}

/** Lucia asks the system's clock once more whether a session has ended: it is told the end as that clock would have it. */
const onSystemClock = (expiresAt: string, now: Date): Date =>
  new Date(Date.now() + Date.parse(expiresAt) - now.getTime())

const adapterFor = (db: Databases, clock: Clock): Adapter => ({
  getSessionAndUser: async (token) => {
    const row = await findSession(db, hashToken(token))
    const now = clock.now()
    if (!row || row.disabledAt !== null || row.roleVersion !== row.currentRoleVersion) return [null, null]
    if (lapsed(row.createdAt, now) || row.expiresAt <= now.toISOString()) return [null, null]
    await slide(db, row, now)
    const { role, roleVersion, userAgent, secondFactorAt, createdAt } = row
    return [
      {
        id: token,
        userId: row.userId,
        expiresAt: onSystemClock(row.expiresAt, now),
        attributes: { role, roleVersion, userAgent, secondFactorAt, createdAt },
      },
      { id: row.userId, attributes: {} },
    ]
  },
  getUserSessions: async () => [],
  setSession: async (session) => {
    const { role, ...attributes } = session.attributes
    const expires = clock.now().getTime() + idleFor(role) * 60_000
    await whenFree(() =>
      db.write
        .insertInto('sessions')
        .values({
          id: hashToken(session.id),
          userId: session.userId,
          expiresAt: new Date(expires).toISOString(),
          ...attributes,
        })
        .execute(),
    )
  },
  // Done where the session is read, by our own clock.
  updateSessionExpiration: async () => {},
  deleteSession: async (token) => {
    await whenFree(() => db.write.deleteFrom('sessions').where('id', '=', hashToken(token)).execute())
  },
  deleteUserSessions: async (userId) => {
    await whenFree(() => db.write.deleteFrom('sessions').where('userId', '=', userId).execute())
  },
  deleteExpiredSessions: async () => {
    const now = clock.now().toISOString()
    await whenFree(() => db.write.deleteFrom('sessions').where('expiresAt', '<=', now).execute())
  },
})

export type LiveSession = {
  readonly token: string
  readonly userId: string
  readonly secondFactorAt: string | null
}

export type NewSession = {
  readonly userId: string
  readonly role: Role
  readonly roleVersion: number
  readonly userAgent: string
  readonly secondFactorAt: string | null
}

export type Sessions = {
  /** Reads the cookie; null when there is no live session. */
  readonly read: (cookieHeader: string) => Promise<LiveSession | null>
  /** Makes a session and returns the `Set-Cookie` header. Always a fresh token, so none can be fixed beforehand. */
  readonly start: (session: NewSession) => Promise<string>
  /** Ends one session by its token and returns the header that clears the cookie. */
  readonly end: (token: string) => Promise<string>
  readonly endAll: (userId: string) => Promise<void>
  readonly sweep: () => Promise<void>
  readonly blankCookie: () => string
}

/** `secure`: the site is served over HTTPS; plain HTTP (a demo on localhost) cannot carry `__Host-` cookies. */
export const sessionsFor = (db: Databases, clock: Clock, secure: boolean): Sessions => {
  const lucia = new Lucia(adapterFor(db, clock), {
    sessionExpiresIn: new TimeSpan(idleMinutes, 'm'),
    sessionCookie: {
      name: secure ? '__Host-sid' : 'sid',
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: ({ secondFactorAt }) => ({ secondFactorAt }),
  })
  const blankCookie = (): string => lucia.createBlankSessionCookie().serialize()
  return {
    read: async (cookieHeader) => {
      const token = lucia.readSessionCookie(cookieHeader)
      if (!token) return null
      const { session } = await lucia.validateSession(token)
      if (!session) return null
      return { token, userId: session.userId, secondFactorAt: session.secondFactorAt }
    },
    start: async ({ userId, ...attributes }) => {
      const session = await lucia.createSession(userId, {
        ...attributes,
        createdAt: clock.now().toISOString(),
      })
      return lucia.createSessionCookie(session.id).serialize()
    },
    end: async (token) => {
      await lucia.invalidateSession(token)
      return blankCookie()
    },
    endAll: (userId) => lucia.invalidateUserSessions(userId),
    sweep: () => lucia.deleteExpiredSessions(),
    blankCookie,
  }
}
