/** Production sites over HTTP: wrong words stay beside their fields, a company asks once, a refusal needs its reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { newId } from '~/platform/ids.server'
import { aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import { aSite, anEnquiry } from '#tests/support/sites'

let db: Databases
let site: Site
let institutionId: string
let organisationId: string
let company: string
let head: string
let neighbour: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  institutionId = await anInstitution(db)
  organisationId = await anOrganisation(db, { kind: 'business', state: 'approved' })
  const signIn = async (role: 'employer' | 'institution-head', ties: object) =>
    site.signInAs({ userId: await aUser(db, { role, language: 'kk', ...ties }), role })
  company = await signIn('employer', { organisationId })
  head = await signIn('institution-head', { institutionId })
  neighbour = await signIn('institution-head', { institutionId: await anInstitution(db) })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const passport = {
  name: 'Ағаш цехы',
  area: '420',
  height: '4,5',
  water: 'yes',
  heat: 'no',
  docks: '1',
  sanitary: 'fit',
  sanitaryOn: '2026-05-10',
  fire: 'fit',
  fireOn: '2026-06-01',
  repair: 'none',
  safetyLevel: 'medium',
  maxHeadcount: '30',
  activities: '14',
}

const has = async (answer: Response, ...words: string[]) => {
  const text = await answer.text()
  return [answer.status, ...words.map((each) => text.includes(each))]
}

describe('a passport', () => {
  it('of no floor and half a head comes back with both said, and with all that was typed', async () => {
    const wrong = {
      ...passport,
      area: '0',
      height: '4,555',
      maxHeadcount: '12.5',
      description: 'Кран-балка бар',
    }
    const answer = await site.post('/sites/new', wrong, head)
    const words = ['area-error', 'height-error', 'maxHeadcount-error', 'Кран-балка бар', '4,555']
    expect(await has(answer, ...words)).toEqual([422, true, true, true, true, true])
  })

  it('that is whole is kept, once for a form sent twice, and is no site of the neighbour', async () => {
    const once = newId()
    const [first, second] = [
      await site.post('/sites/new', { ...passport, once }, head),
      await site.post('/sites/new', { ...passport, once }, head),
    ]
    const to = first.headers.get('location') ?? ''
    expect([first.status, second.status, second.headers.get('location')]).toEqual([303, 303, to])
    expect((await site.fetch(to, { as: head })).status).toBe(200)
    expect((await site.fetch(`${to}/edit`, { as: neighbour })).status).toBe(404)
  })

  it('that a colleague changed meanwhile is not written over', async () => {
    const siteId = await aSite(db, { institutionId })
    const edit = (name: string, version: string) =>
      site.post(`/sites/${siteId}/edit`, { ...passport, name, version }, head)
    expect((await edit('Бірінші атау', '1')).status).toBe(303)
    expect(await has(await edit('Екінші атау', '1'), 'Екінші атау', 'Бірінші атау')).toEqual([
      409,
      true,
      true,
    ])
  })
})

describe('a company', () => {
  it('asks for more floor than there is: the form says so and keeps the words', async () => {
    const siteId = await aSite(db, { institutionId })
    const asks = { area: '900', headcount: '20', activity: '14', product: 'Жұмыс киімі' }
    const answer = await site.post(`/sites/${siteId}/enquire`, asks, company)
    expect(await has(answer, 'area-error', 'Жұмыс киімі')).toEqual([409, true, true])
  })

  it('asks for what is there, and follows its enquiry', async () => {
    const siteId = await aSite(db, { institutionId })
    const asks = { area: '200', headcount: '20', activity: '14', product: 'Жұмыс киімі' }
    const answer = await site.post(`/sites/${siteId}/enquire`, asks, company)
    const to = answer.headers.get('location') ?? ''
    expect([answer.status, to.startsWith('/sites/enquiries/')]).toEqual([303, true])
    expect(await has(await site.fetch(to, { as: company }), 'Жұмыс киімі')).toEqual([200, true])
    expect((await site.fetch(to, { as: neighbour })).status).toBe(404)
  })

  it('reads the passport as a file in each language', async () => {
    const siteId = await aSite(db, { institutionId })
    for (const language of ['kk', 'ru', 'en']) {
      const file = await site.fetch(`/sites/${siteId}/paper?as=docx&language=${language}`, { as: company })
      expect([file.status, file.headers.get('content-disposition')?.includes('.docx')]).toEqual([200, true])
    }
  })
})

describe('an enquiry', () => {
  it('is refused only with a reason, and the company is told of it', async () => {
    const siteId = await aSite(db, { institutionId })
    const id = await anEnquiry(db, { siteId, institutionId, organisationId })
    const path = `/sites/enquiries/${id}/move?step=refuse`
    const without = await site.post(path, { step: 'refuse', version: '1' }, head)
    expect([without.status >= 400, (await without.text()).includes('reason-error')]).toEqual([true, true])
    const given = {
      step: 'refuse',
      reason: 'space-taken',
      words: 'Орын басқа кәсіпорынға берілді',
      version: '1',
    }
    expect((await site.post(path, given, head)).status).toBe(303)
    expect(await has(await site.fetch(`/sites/enquiries/${id}`, { as: company }), given.words)).toEqual([
      200,
      true,
    ])
  })
})
