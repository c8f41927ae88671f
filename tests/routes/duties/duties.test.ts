/** The pages of duties over HTTP: recording in three steps, ticking off, correcting, and what a reader may see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Office, anOffice } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { newId } from '~/platform/ids.server'

/** Friday 27 November 2026, noon in Almaty. */
const clock = { now: () => new Date('2026-11-27T07:00:00.000Z') }

let db: Databases
let site: Site
let office: Office
let personId: string
const cookies = new Map<Role | 'stranger', string>()

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db, { clock })
  office = await anOffice(db)
  personId = await aPerson(db, {
    institutionId: office.institutionId,
    surname: 'Жүнісов',
    givenName: 'Марат',
    sharedRegion: '79',
  })
  cookies.set('social-worker', await site.signInAs(office.officer.actor))
  cookies.set('stranger', await site.signInAs((await anOffice(db)).officer.actor))
  for (const role of ['monitor', 'prosecutor', 'headquarters'] as const)
    cookies.set(role, await site.signInAs(anActor(role, { userId: await aUser(db, { role }) })))
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const as = (who: Role | 'stranger') => ({ as: cookies.get(who) ?? '' })
const officer = () => cookies.get('social-worker')
const here = () => `/people/${personId}/plan/duties`
const text = async (path: string, who: Role | 'stranger' = 'social-worker') =>
  (await site.fetch(path, as(who))).text()
const dutyOf = (code: string) =>
  db.read
    .selectFrom('duties')
    .selectAll()
    .where('code', '=', code)
    .where('state', '!=', 'withdrawn')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()

const penalty = { event: 'penalty', on: '20.11.2026', time: '', note: '' }

describe('recording what happened', () => {
  test('begins with a choice of events, those of the person only', async () => {
    const page = await text(`${here()}/new`)
    expect(page).toContain('event=penalty')
    expect(page).not.toContain('event=commission-visit')
    expect(await text('/duties/new')).toContain('event=commission-visit')
  })

  test('shows the law before the day is known, and asks for the hour only where it counts', async () => {
    const page = await text(`${here()}/new?event=penalty`)
    for (const word of ['DL-24', 'DL-25-1', '131(3)']) expect(page).toContain(word)
    expect(page).not.toContain('name="time"')
    expect(await text('/duties/new?event=complaint-handed-in')).toContain('name="time"')
  })

  test('is checked first: every duty with its day, and nothing is saved yet', async () => {
    const path = `${here()}/new?event=penalty`
    const answer = await site.post(path, { ...penalty, intent: 'check' }, officer())
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('23.11.2026')
    expect(page).toContain('name="intent" value="save"')
    expect(await db.read.selectFrom('duties').selectAll().execute()).toEqual([])
  })

  test('goes back to the fields without losing a word', async () => {
    const typed = { ...penalty, note: 'исх. 12-7', intent: 'change' }
    const page = await (await site.post(`${here()}/new?event=penalty`, typed, officer())).text()
    expect(page).toContain('исх. 12-7')
    expect(page).toContain('name="intent" value="check"')
  })

  test('saves once, and the section shows what runs', async () => {
    const fields = { ...penalty, intent: 'save', once: newId() }
    for (let press = 0; press < 2; press += 1) {
      const answer = await site.post(`${here()}/new?event=penalty`, fields, officer())
      expect([answer.status, answer.headers.get('location')]).toEqual([303, here()])
    }
    const page = await text(here())
    for (const word of ['DL-24', 'DL-25-1']) expect(page).toContain(word)
    expect((await db.read.selectFrom('duties').selectAll().execute()).length).toBe(2)
  })

  test('brings back a wrong day and a wrong hour with their words, a future day with a refusal', async () => {
    const path = `${here()}/new?event=penalty`
    const wrong = await site.post(path, { ...penalty, on: '31.11.2026', note: 'исх. 12-8' }, officer())
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('исх. 12-8')
    const hour = { event: 'complaint-handed-in', on: '26.11.2026', time: '25:00', note: '' }
    expect((await site.post('/duties/new?event=complaint-handed-in', hour, officer())).status).toBe(422)
    expect((await site.post(path, { ...penalty, on: '28.11.2026' }, officer())).status).toBe(409)
    expect((await site.post(path, { ...penalty, intent: 'save' }, officer())).status).toBe(409)
  })
})

describe('ticking off', () => {
  test('a duty done late says so on the person’s page', async () => {
    const { id, version } = await dutyOf('DL-24')
    const fields = { version: String(version), outcome: 'done', on: '25.11.2026', reason: '', note: '' }
    const answer = await site.post(`/duties/${id}`, fields, officer())
    expect([answer.status, answer.headers.get('location')]).toEqual([303, here()])
    expect(await dutyOf('DL-24')).toMatchObject({ state: 'done', late: 1 })
    expect((await site.post(`/duties/${id}`, fields, officer())).status).toBe(409)
  })

  test('without a reason nothing is waved away', async () => {
    const { id, version } = await dutyOf('DL-25-1')
    const fields = { version: String(version), outcome: 'not-needed', on: '', reason: '' }
    expect((await site.post(`/duties/${id}`, fields, officer())).status).toBe(409)
  })
})

describe('correcting', () => {
  test('keeps the wrong record on the page beside the right one', async () => {
    const { eventId } = await dutyOf('DL-25-1')
    const path = `/duties/events/${eventId}/correct`
    expect((await site.post(path, { version: '1', on: '', reason: '' }, officer())).status).toBe(422)
    const fields = { version: '1', on: '2026-11-19', reason: 'Постановление от 19-го' }
    expect((await site.post(path, fields, officer())).status).toBe(303)
    const page = await text(here())
    expect(page).toContain('Постановление от 19-го')
    expect(await dutyOf('DL-25-1')).toMatchObject({ dueOn: '2026-11-20', state: 'open' })
  })
})

describe('who sees what', () => {
  test('the monitor reads the worklist without names and changes nothing', async () => {
    const page = await text('/duties', 'monitor')
    expect(page).toContain('DL-25-1')
    expect(page).not.toContain('Жүнісов')
    const { id, version } = await dutyOf('DL-25-1')
    const fields = { version: String(version), outcome: 'done', on: '25.11.2026' }
    expect((await site.post(`/duties/${id}`, fields, cookies.get('monitor'))).status).toBe(403)
  })

  test('headquarters and the officer read it with names', async () => {
    expect(await text('/duties', 'headquarters')).toContain('Жүнісов')
    expect(await text('/duties?list=done&code=DL-24')).toContain('Жүнісов')
  })

  test('a stranger finds nothing of another institution', async () => {
    const { id } = await dutyOf('DL-25-1')
    expect((await site.fetch(here(), as('stranger'))).status).toBe(404)
    expect((await site.fetch(`/duties/${id}`, as('stranger'))).status).toBe(404)
    expect(await text('/duties', 'stranger')).not.toContain('Жүнісов')
  })

  test('the law page lists all forty-eight rows', async () => {
    const page = await text('/admin/law', 'headquarters')
    const rows = Array.from({ length: 48 }, (_, at) => `DL-${String(at + 1).padStart(2, '0')}`)
    expect(rows.filter((code) => !page.includes(code))).toEqual([])
  })
})
