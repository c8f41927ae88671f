/** The built product on a free port, for route tests: `Request → Response` over real HTTP. */
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { pino } from 'pino'
import type { Databases } from '#db/client.server'
import type { Actor } from '~/domain/access/roles'
import type { Zone } from '~/domain/access/zones'
import { testFiles } from '#tests/support/attached-files'
import type { Clock } from '~/platform/clock.server'
import type { Config } from '~/platform/config.server'
import { createApp } from '~/platform/http.server'
import { type MasterKeys, keysFromText } from '~/platform/seal.server'
import { sessionsFor } from '~/platform/session.server'

export type Site = {
  readonly origin: string
  /** Sends a request as a signed-in user (a cookie from `signInAs`) or as nobody; never follows redirects. */
  readonly fetch: (path: string, init?: RequestInit & { as?: string }) => Promise<Response>
  /** Posts a form from the site's own origin. */
  readonly post: (
    path: string,
    fields: Record<string, string | readonly string[]>,
    as?: string,
  ) => Promise<Response>
  /** Makes a full session for a user row that exists, and returns its cookie. */
  readonly signInAs: (actor: Pick<Actor, 'userId' | 'role'>) => Promise<string>
  /** What the server logged. */
  readonly log: () => string
  readonly close: () => Promise<void>
}

const builtPages = async (): Promise<ServerBuild> => {
  const file = resolve('build/server/index.js')
  if (!existsSync(file)) throw new Error('Route tests need the build: run `npm run build` first.')
  return (await import(pathToFileURL(file).href)) as ServerBuild
}

const bodyOf = (fields: Record<string, string | readonly string[]>): URLSearchParams => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each)
  return body
}

/** Serves the build on `db`. `clock` defaults to the real one. */
export const openSite = async (
  db: Databases,
  options: {
    readonly clock?: Clock
    readonly demo?: boolean
    readonly zone?: Zone
    readonly sms?: Config['sms']
    readonly telegram?: Config['telegram']
    /** The keys that the server finds; those of the tests when left out. */
    readonly keys?: MasterKeys
  } = {},
): Promise<Site> => {
  const lines: string[] = []
  const clock = options.clock ?? { now: () => new Date() }
  const app = createApp({
    db,
    clock,
    keys: options.keys ?? keysFromText('keys of tests'),
    config: {
      port: 0,
      databaseUrl: '',
      publicOrigin: undefined,
      masterKeyFile: '',
      filesFolder: testFiles(),
      importFolder: null,
      demo: options.demo ?? true,
      production: false,
      zone: options.zone ?? 'both',
      mail: null,
      sms: options.sms ?? null,
      telegram: options.telegram ?? null,
    },
    log: pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) }),
    build: await builtPages(),
    clientFolder: resolve('build/client'),
  })
  const server = app.listen(0, '127.0.0.1')
  // A connection kept open may be closed by the server in the moment a test sends on it.
  server.maxRequestsPerSocket = 1
  await new Promise((done) => server.once('listening', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sessions = sessionsFor(db, clock, false)
  const fetchPage: Site['fetch'] = (path, { as, ...init } = {}) =>
    fetch(origin + path, {
      redirect: 'manual',
      ...init,
      headers: { ...(as ? { cookie: as } : {}), ...(init.headers as Record<string, string> | undefined) },
    })
  return {
    origin,
    fetch: fetchPage,
    post: (path, fields, as) =>
      fetchPage(path, { method: 'POST', body: bodyOf(fields), headers: { origin }, ...(as ? { as } : {}) }),
    signInAs: async ({ userId, role }) => {
      const cookie = await sessions.start({
        userId,
        role,
        roleVersion: 1,
        userAgent: 'test',
        secondFactorAt: null,
      })
      return cookie.split(';')[0] ?? ''
    },
    log: () => lines.join(''),
    close: () => new Promise((done) => void server.close(() => done())),
  }
}
