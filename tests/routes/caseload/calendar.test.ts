/** The calendar on its page, and its private address: shown once, silent to strangers, kept out of the log. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { type TwoTenancies, makeTwoTenancies } from '#tests/support/two-tenancies'

let db: Databases
let site: Site
let world: TwoTenancies
let officer: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  world = await makeTwoTenancies(db)
  officer = await site.signInAs(world.actors['social-worker'])
})
afterAll(async () => {
  await site.close()
  await db.close()
})

it('shows the week of the chosen day, with whom it concerns', async () => {
  const page = await (await site.fetch('/calendar?day=2026-08-31', { as: officer })).text()
  expect(page).toContain(`/plans/${world.own.planId}/deadlines/DL-03`)
  expect(page).not.toContain(world.other.planId)
})

it('shows the address once, answers calendars with it, and never logs it', async () => {
  const made = await (await site.post('/calendar/feed', { intent: 'make' }, officer)).text()
  const path = /\/feeds\/[\w-]{43}\/qadam\.ics/.exec(made)?.[0] ?? ''
  expect(path).not.toBe('')
  expect(await (await site.fetch('/calendar/feed', { as: officer })).text()).not.toContain('/feeds/')
  const answer = await site.fetch(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(answer.headers.get('last-modified')).toMatch(/GMT$/)
  expect(await answer.text()).toContain('BEGIN:VCALENDAR')
  const etag = answer.headers.get('etag') ?? ''
  expect((await site.fetch(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect(site.log()).toContain('/feeds/-')
  expect(site.log()).not.toContain(path.split('/')[2])
  await site.post('/calendar/feed', { intent: 'drop' }, officer)
  expect((await site.fetch(path)).status).toBe(404)
})

it('is not there for who guesses, and stops who goes on guessing', async () => {
  const seen = new Set<number>()
  for (let at = 0; at < 125; at += 1) seen.add((await site.fetch(`/feeds/guess-${at}/qadam.ics`)).status)
  expect([...seen]).toEqual([404, 429])
})

it('is not served on the network of employers', async () => {
  const outer = await openSite(db, { zone: 'outer' })
  expect((await outer.fetch('/feeds/x/qadam.ics')).status).toBe(404)
  await outer.close()
})
