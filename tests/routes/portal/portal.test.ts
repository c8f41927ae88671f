import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { spacedCode } from '~/domain/portal/code'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { aCode, aKiosk, wronged } from '#tests/support/portal'
import { type Site, openSite } from '#tests/support/site'

const birthDate = day('1990-05-17')
let now = Date.parse('2026-11-21T07:00:00.000Z')
const clock = { now: () => new Date(now) }

let db: Databases
let site: Site
let institutionId: string
let officerId: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock })
  institutionId = await anInstitution(db)
  officerId = await aUser(db, { role: 'social-worker', institutionId, login: 'aigerim' })
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const officerCookie = () => site.signInAs({ userId: officerId, role: 'social-worker' })
const giving = (personId: string) =>
  aCode({ ...callerFor(db, anActor('social-worker', { userId: officerId, institutionId })), clock }, personId)

const sidIn = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .find((each) => /^sid=./.test(each)) ?? ''

const someone = (standing: 'released' | 'in-custody' = 'released') =>
  aPerson(db, { institutionId, standing, birthDate, surname: 'Сейітқали', givenName: 'Гүлнара' })

describe('The sheet of a code', () => {
  it('is shown in the answer and never again', async () => {
    const personId = await someone()
    const as = await officerCookie()
    const path = `/people/${personId}/sign-in-code`
    const answer = await site.post(path, { intent: 'issue' }, as)
    const page = await answer.text()
    const code = /code-sheet-code">(\d{3} \d{3} \d{3} \d{3})</.exec(page)?.[1] ?? ''
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(page).toContain('Гүлнара С.')
    expect(page).toContain('Код действует один раз')
    expect(page).toContain('Код бір рет')
    const again = await (await site.fetch(path, { as })).text()
    expect(again).not.toContain(code)
    expect(site.log()).not.toContain(code.replaceAll(' ', ''))
    const entered = await site.post('/sign-in/code', { code, birth: '17051990' })
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/portal'])
  })
})

describe('Signing in with a code', () => {
  it('opens the page that was wanted, and only pages of this site', async () => {
    const wanted = await site.fetch('/portal/work')
    expect(wanted.headers.get('location')).toBe('/sign-in/code?to=%2Fportal%2Fwork')
    for (const [to, leads] of [
      ['/portal/work', '/portal/work'],
      ['//evil.example', '/portal'],
      ['/', '/portal'],
    ] as const) {
      const code = spacedCode(await giving(await someone()))
      const entered = await site.post('/sign-in/code', { code, birth: '17.05.1990', to })
      expect(entered.headers.get('location')).toBe(leads)
      const own = await site.fetch('/portal', { as: sidIn(entered) })
      expect([own.status, await own.text()]).toEqual([200, expect.stringContaining('Гүлнара')])
    }
  })

  it('says a mistyped digit at once, does not count it, and gives the code back to nobody', async () => {
    const code = await giving(await someone())
    const slip = code.slice(0, 11) + ((Number(code[11]) + 1) % 10)
    const answer = await site.post('/sign-in/code', { code: slip, birth: '17051990' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain(slip)
    const row = await db.read
      .selectFrom('signInCodes')
      .select('tries')
      .where('number', '=', code.slice(0, 5))
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(row?.tries).toBe(0)
  })

  it('answers a guess like a code that never was', async () => {
    const code = await giving(await someone())
    const guess = await site.post('/sign-in/code', { code: wronged(code), birth: '17051990' })
    const unknown = await site.post('/sign-in/code', { code: '000000000000', birth: '17051990' })
    const plain = async (answer: Response) =>
      (await answer.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|nonce="[^"]+"|nonce":"[^"]+"/g, '')
    expect([guess.status, unknown.status]).toEqual([409, 409])
    expect(await plain(guess)).toBe(await plain(unknown))
  })

  it('leaves a page that ends by itself, and another door behind', async () => {
    const code = await giving(await someone())
    const as = sidIn(await site.post('/sign-in/code', { code, birth: '17051990' }))
    const out = await site.post('/sign-out', {}, as)
    expect(out.headers.get('location')).toBe('/sign-in/code')
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    const other = sidIn(
      await site.post('/sign-in/code', { code: await giving(await someone()), birth: '17051990' }),
    )
    now += 16 * 60_000
    expect((await site.fetch('/portal', { as: other })).headers.get('location')).toContain('/sign-in/code')
  })
})

describe('A device of an institution', () => {
  it('is registered in the browser itself, whose user is signed out', async () => {
    const headId = await aUser(db, { role: 'institution-head', institutionId, login: 'head' })
    const as = await site.signInAs({ userId: headId, role: 'institution-head' })
    const answer = await site.post('/kiosks', { name: '3-жасақ, дәліз' }, as)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/kiosk'])
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
    const kiosk = answer.headers.getSetCookie().find((each) => each.startsWith('kiosk=')) ?? ''
    expect(kiosk).toMatch(/HttpOnly/)
    expect((await site.fetch('/', { as })).headers.get('location')).toContain('/sign-in')
    const screen = await site.fetch('/kiosk', { as: kiosk.split(';')[0] ?? '' })
    expect([screen.status, screen.headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"'])
  })

  it('is nothing where no device is registered', async () => {
    expect((await site.fetch('/kiosk')).headers.get('location')).toBe('/sign-in/code')
    expect((await site.fetch('/kiosk', { as: `kiosk=${'x'.repeat(43)}` })).headers.get('location')).toBe(
      '/sign-in/code',
    )
  })

  it('opens the page of somebody in custody, hands no file out, counts down, closes by itself without a script, and leads back to its screen', async () => {
    const kiosk = await aKiosk(db, institutionId, officerId)
    const code = await giving(await someone('in-custody'))
    const away = await site.post('/sign-in/code', { code, birth: '17051990' })
    expect(away.status).toBe(409)
    const entered = await site.post('/kiosk', { code, birth: '17051990' }, kiosk.cookie)
    expect(entered.headers.get('location')).toBe('/portal')
    const as = `${sidIn(entered)}; ${kiosk.cookie}`
    const page = await (await site.fetch('/portal', { as })).text()
    expect(page).toMatch(/<noscript><meta http-equiv="refresh" content="181;url=\/kiosk"/i)
    expect(page).toContain('countdown-rest')
    const pack = await site.fetch('/portal/pack', { as, redirect: 'manual' })
    expect([pack.status, pack.headers.get('location')]).toEqual([303, '/portal'])
    expect(pack.headers.has('content-disposition')).toBe(false)
    now += 3 * 60_000 + 1000
    const left = await site.fetch('/kiosk', { as })
    expect(left.status).toBe(200)
    expect(await left.text()).not.toContain('Гүлнара')
    expect((await site.fetch('/portal', { as })).headers.get('location')).toBe('/kiosk?to=%2Fportal')
  })
})
