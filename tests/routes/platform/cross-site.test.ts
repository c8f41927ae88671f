import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addresses, fill } from '#tests/support/addresses'
import { aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let cookie: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db)
  cookie = await site.signInAs({
    userId: await aUser(db, { role: 'social-worker', institutionId }),
    role: 'social-worker',
  })
})

afterAll(async () => {
  await site.close()
  await db.close()
})

/** Raw HTTP: fetch itself forbids setting some of these headers. */
const send = (method: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const to = new URL(path, site.origin)
    const sent = httpRequest(
      to,
      {
        method,
        headers: {
          cookie,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': '3',
          ...headers,
        },
      },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    sent.once('error', reject)
    sent.end('a=b')
  })

const hostile: readonly (readonly [string, Record<string, string>])[] = [
  ['no origin and no word from the browser', {}],
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['the origin null', { origin: 'null' }],
  [
    'a foreign origin with a forged host',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
  ['our origin, sent by another site', { 'sec-fetch-site': 'cross-site' }],
  ['our origin, sent by a neighbour', { 'sec-fetch-site': 'same-site' }],
]

describe.each(hostile)('a request with %s', (_what, headers) => {
  it('runs nothing at any address, as a page, as data, by any method', async () => {
    const withOurs = headers['sec-fetch-site'] ? { ...headers, origin: site.origin } : headers
    for (const { pattern } of addresses) {
      const path = fill(pattern)
      const answers = [
        await send('POST', path, withOurs),
        await send('DELETE', path, withOurs),
        await send('POST', `${path}?_data=root`, withOurs),
      ]
      expect([path, ...answers]).toEqual([path, 403, 403, 403])
    }
    const done = await db.read.selectFrom('auditEvents').select('seq').where('outcome', '=', 'done').execute()
    expect(done).toEqual([])
  })
})

describe('a request from our own pages', () => {
  it.each([
    ['from a browser of today', { 'sec-fetch-site': 'same-origin' }],
    ['from an old Firefox', {}],
  ])('passes %s', async (_what, headers) => {
    const answer = await send('POST', '/language', { origin: site.origin, ...headers })
    expect(answer).toBe(303)
  })

  it('passes without an origin when the browser vouches for it', async () => {
    expect(await send('POST', '/language', { 'sec-fetch-site': 'same-origin' })).toBe(303)
  })
})

describe('a body', () => {
  it('that is too large is refused before anything reads it', async () => {
    const headers = { origin: site.origin, 'content-length': String(600 * 1024) }
    const answer = await new Promise<number>((resolve) => {
      const sent = httpRequest(new URL('/sign-in', site.origin), { method: 'POST', headers }, (got) =>
        resolve(got.statusCode ?? 0),
      )
      sent.once('error', () => resolve(413))
      sent.end('x')
    })
    expect(answer).toBe(413)
  })
})
