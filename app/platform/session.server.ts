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
  idleMinutes: number | null
  endsAt: string | null
  kioskId: string | null
}

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Pick<Attributes, 'secondFactorAt' | 'idleMinutes' | 'endsAt' | 'kioskId'>>
    DatabaseSessionAttributes: Attributes
  }
}

/** What the database holds: a stolen row cannot be turned back into a cookie. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

type Limited = Pick<Attributes, 'role' | 'idleMinutes' | 'endsAt'>

/** When a session of these limits ends if nothing more is clicked. */
const expiryOf = ({ role, endsAt, ...own }: Limited, now: Date): number => {
  const usual = secondFactorRoles.includes(role) ? strictIdleMinutes : idleMinutes
  const idle = now.getTime() + (own.idleMinutes ?? usual) * 60_000
  return endsAt === null ? idle : Math.min(idle, Date.parse(endsAt))
}

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
    .select(['s.idleMinutes', 's.endsAt', 's.kioskId'])
    .select(['u.role', 'u.disabledAt', 'u.roleVersion as currentRoleVersion'])
    .where('s.id', '=', id)
    .executeTakeFirst()

const lapsed = (createdAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(createdAt) > absoluteHours * 3_600_000

/**
 * Moves the idle limit on. A write for every click would be waste: a minute's difference is not worth one. A short session
 * is kept to the second, because its page counts down what is left.
 */
const slide = async (
  db: Databases,
  row: Limited & { readonly id: string; readonly expiresAt: string },
  now: Date,
): Promise<void> => {
  const expires = expiryOf(row, now)
  const worth = row.idleMinutes === null ? 60_000 : 1000
  if (expires - Date.parse(row.expiresAt) < worth) return
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
    const { role, roleVersion, userAgent, secondFactorAt, createdAt, ...limits } = row
    const { idleMinutes: idle, endsAt, kioskId } = limits
    return [
      {
        id: token,
        userId: row.userId,
        expiresAt: onSystemClock(row.expiresAt, now),
        attributes: {
          role,
          roleVersion,
          userAgent,
          secondFactorAt,
          createdAt,
          idleMinutes: idle,
          endsAt,
          kioskId,
        },
      },
      { id: row.userId, attributes: {} },
    ]
  },
  getUserSessions: async () => [],
  setSession: async (session) => {
    const { role, ...attributes } = session.attributes
    const expires = expiryOf(session.attributes, clock.now())
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
  /** Of a short session only: seconds until it ends without a click, and until it ends in any case. */
  readonly short: { readonly idle: number; readonly longest: number; readonly kioskId: string | null } | null
}

/** What makes a session end sooner than others of its role. */
export type ShortSession = {
  readonly idleMinutes: number
  readonly longestMinutes: number
  readonly kioskId: string | null
}

export type NewSession = {
  readonly userId: string
  readonly role: Role
  readonly roleVersion: number
  readonly userAgent: string
  readonly secondFactorAt: string | null
  readonly short?: ShortSession
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

const shortOf = (
  { idleMinutes: idle, endsAt, kioskId }: Pick<Attributes, 'idleMinutes' | 'endsAt' | 'kioskId'>,
  now: Date,
): LiveSession['short'] => {
  if (idle === null || endsAt === null) return null
  const longest = Math.max(0, Math.ceil((Date.parse(endsAt) - now.getTime()) / 1000))
  return { idle: Math.min(idle * 60, longest), longest, kioskId }
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
    getSessionAttributes: ({ secondFactorAt, idleMinutes: idle, endsAt, kioskId }) => ({
      secondFactorAt,
      endsAt,
      kioskId,
      idleMinutes: idle,
    }),
  })
  const blankCookie = (): string => lucia.createBlankSessionCookie().serialize()
  return {
    read: async (cookieHeader) => {
      const token = lucia.readSessionCookie(cookieHeader)
      if (!token) return null
      const { session } = await lucia.validateSession(token)
      if (!session) return null
      const { userId, secondFactorAt } = session
      return { token, userId, secondFactorAt, short: shortOf(session, clock.now()) }
    },
    start: async ({ userId, short, ...attributes }) => {
      const now = clock.now()
      const session = await lucia.createSession(userId, {
        ...attributes,
        createdAt: now.toISOString(),
        idleMinutes: short?.idleMinutes ?? null,
        endsAt: short ? new Date(now.getTime() + short.longestMinutes * 60_000).toISOString() : null,
        kioskId: short?.kioskId ?? null,
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
