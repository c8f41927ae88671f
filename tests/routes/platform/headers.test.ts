import { readdirSync } from 'node:fs'
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

const policy =
  /^default-src 'none';script-src 'self' 'nonce-[\w+/=]{20,}';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';manifest-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'$/

const expectSafe = (path: string, answer: Response): void => {
  const header = (name: string) => answer.headers.get(name)
  expect([path, header('content-security-policy')]).toEqual([path, expect.stringMatching(policy)])
  expect([path, header('x-content-type-options')]).toEqual([path, 'nosniff'])
  expect([path, header('referrer-policy')]).toEqual([path, 'same-origin'])
  expect([path, header('cross-origin-opener-policy')]).toEqual([path, 'same-origin'])
  expect([path, header('cross-origin-resource-policy')]).toEqual([path, 'same-origin'])
  expect([path, header('x-frame-options')]).toEqual([path, 'DENY'])
  expect([path, header('x-powered-by')]).toEqual([path, null])
  expect([path, header('x-request-id')]).toEqual([path, expect.stringMatching(/^[\da-f-]{36}$/)])
  // Plain HTTP on localhost must not pin the browser to HTTPS.
  expect([path, header('strict-transport-security')]).toEqual([path, null])
}

describe('every answer carries the same protection', () => {
  it('as a page, signed in or not, found or refused', async () => {
    for (const { pattern } of addresses)
      for (const as of [undefined, cookie]) {
        const path = fill(pattern)
        const answer = await site.fetch(path, as ? { as } : {})
        expectSafe(path, answer)
        expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
        expect([path, answer.status >= 500]).toEqual([path, false])
      }
  })

  it('as a form that is wrong, at every address', async () => {
    for (const { pattern } of addresses) {
      const path = fill(pattern)
      const answer = await site.post(path, { nonsense: 'x' }, cookie)
      expectSafe(path, answer)
      expect([path, answer.status >= 500]).toEqual([path, false])
    }
  })

  it('as a file, which browsers may keep for good', async () => {
    const file = readdirSync('build/client/assets').find((name) => name.endsWith('.js')) ?? ''
    const answer = await site.fetch(`/assets/${file}`)
    expect(answer.status).toBe(200)
    expectSafe(file, answer)
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  it('as a page that is not there, a refused method and a health check', async () => {
    for (const [path, init] of [
      ['/nothing/here', {}],
      ['/people', { method: 'DELETE' }],
      ['/health', {}],
    ] as const)
      expectSafe(path, await site.fetch(path, init))
  })
})

describe('the log', () => {
  it('keeps neither names nor searches nor cookies', async () => {
    await site.fetch('/people?q=%D0%9D%D2%B1%D1%80%D2%93%D0%B0%D0%BB%D0%B8%D0%B5%D0%B2', { as: cookie })
    await site.post('/sign-in', { login: 'secret-login', password: 'secret-password' })
    const log = site.log()
    expect(log).toContain('"path":"/people"')
    for (const secret of [
      'secret-login',
      'secret-password',
      '%D0%9D',
      'Нұрғалиев',
      cookie.split('=')[1] ?? '-',
    ])
      expect(log).not.toContain(secret)
  })
})

describe('a page in Kazakh', () => {
  it('holds every letter whole, wherever the renderer cut it', async () => {
    for (let length = 0; length < 40; length += 1) {
      const answer = await site.fetch(`/people?x=${'y'.repeat(length * 53)}`, {
        as: cookie,
        headers: { 'accept-language': 'kk' },
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect([length, bytes.includes(0), bytes.toString('utf8').includes('\ufffd')]).toEqual([
        length,
        false,
        false,
      ])
    }
  })
})
