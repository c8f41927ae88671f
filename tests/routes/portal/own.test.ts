/** The person's own page over HTTP: what fits, an application sent twice, a wish, who looked, and the pack. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { textOfPdf } from '#tests/support/pdf-text'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let personId: string
let openingId: string
let own: string
let officer: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db)
  const organisationId = await anOrganisation(db)
  openingId = await anOpening(db, { organisationId, state: 'open', title: 'Пекарь канарейки' })
  const endOfTerm = addDays(today(systemClock), 50)
  personId = await aPerson(db, { institutionId, endOfTerm, workConsent: 'yes', surname: 'Сейітқали' })
  const userId = await aUser(db, { role: 'person', language: 'ru', personId })
  own = await site.signInAs({ userId, role: 'person' })
  const named = { login: 'aigerim', name: 'Бекова Айгерім' }
  const officerId = await aUser(db, { role: 'social-worker', institutionId, ...named })
  officer = await site.signInAs({ userId: officerId, role: 'social-worker' })
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const page = async (path: string): Promise<string> => (await site.fetch(path, { as: own })).text()

it('an application sent twice is one, and stands among the person’s own', async () => {
  expect(await page('/portal/jobs')).toContain('Пекарь канарейки')
  const once = newId()
  for (let click = 0; click < 2; click += 1) {
    const sent = await site.post('/portal/jobs', { opening: openingId, once }, own)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/portal/work'])
  }
  const again = await site.post('/portal/jobs', { opening: openingId, once: newId() }, own)
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('Вы уже откликнулись на это место'),
  ])
  expect(await db.read.selectFrom('referrals').select('state').execute()).toEqual([{ state: 'proposed' }])
  expect(await page('/portal/work')).toContain('Пекарь канарейки')
})

it('a look by an officer is told by role and day, and never by name', async () => {
  await site.fetch(`/people/${personId}`, { as: officer })
  await site.fetch(`/people/${personId}`, { as: officer })
  const told = await page('/portal/file')
  expect(told).toContain('инспектор')
  expect(told).not.toContain('Бекова')
  expect(await db.read.selectFrom('fileReads').select('role').execute()).toEqual([{ role: 'social-worker' }])
})

it('a wish is kept, and a form from before it is refused with nothing lost', async () => {
  const wish = { workConsent: 'no', wantsJobHelp: 'yes', preferredRegions: ['71', '79'], version: '1' }
  const kept = await site.post('/portal/wish', { ...wish, once: newId() }, own)
  expect(kept.headers.get('location')).toBe('/portal/jobs')
  const stale = await site.post('/portal/wish', { ...wish, workConsent: 'yes', once: newId() }, own)
  expect(stale.status).toBe(409)
  const consent = await db.read.selectFrom('people').select('workConsent').executeTakeFirst()
  expect(consent).toEqual({ workConsent: 'no' })
})

it('the pack is a file whose name names nobody, and only the person’s own', async () => {
  const file = await site.fetch('/portal/pack?language=ru', { as: own })
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="qadam-pack.pdf"')
  expect(textOfPdf(new Uint8Array(await file.arrayBuffer()))).toContain('Сейітқали')
  expect((await site.fetch('/portal/pack', { as: officer })).status).toBe(403)
})
