/** The pages of plans over HTTP: who sees them, what a wrong form brings back, what a refusal says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Office, anOffice, planOf } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import { addDays } from '~/domain/calendar/day'
import { type Role } from '~/domain/access/roles'
import { markDrafted } from '~/features/plans/commands.server'
import { draftFromFacts } from '~/features/plans/drafting.server'
import { openDuePlans } from '~/features/plans/due.server'
import { dayAt, systemClock } from '~/platform/clock.server'

let db: Databases
let site: Site
let office: Office
let personId: string
let planId: string
const cookies = new Map<Role | 'stranger', string>()
const today = dayAt(new Date())
const now = new Date().toISOString()

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  const { institutionId } = office
  personId = await aPerson(db, { institutionId, endOfTerm: addDays(today, 300), placeAfter: '791010000' })
  await openDuePlans(db, systemClock)
  planId = (await planOf(db, personId)).id
  cookies.set('social-worker', await site.signInAs(office.officer.actor))
  cookies.set('institution-head', await site.signInAs(office.head.actor))
  const signIn = async (role: Role, ties: Parameters<typeof aUser>[1]): Promise<string> =>
    site.signInAs({ userId: await aUser(db, ties), role })
  cookies.set('person', await signIn('person', { role: 'person', personId }))
  cookies.set('headquarters', await signIn('headquarters', { role: 'headquarters' }))
  cookies.set('stranger', await site.signInAs((await anOffice(db)).officer.actor))
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const as = (who: Role | 'stranger') => ({ as: cookies.get(who) ?? '' })
const deeds = [
  'draft',
  'needs',
  'drafted',
  'revise',
  'measures/new',
  'agree',
  'send',
  'deadlines/DL-14',
  'close',
]

describe('pages of a plan', () => {
  test.each(['', '?list=week', '?list=waiting', '?list=window', '?topic=housing&whose=mine', '?whose=none'])(
    'home %s opens',
    async (search) => {
      expect((await site.fetch(`/${search}`, as('social-worker'))).status).toBe(200)
    },
  )

  test.each(deeds)('the officer opens %s, a stranger finds nothing', async (deed) => {
    const path = `/plans/${planId}/${deed}`
    expect((await site.fetch(path, as('social-worker'))).status).toBe(200)
    expect((await site.fetch(path, as('stranger'))).status).toBe(404)
  })

  test('the old address of the hand-over leads to the handover of the person', async () => {
    const answer = await site.fetch(`/plans/${planId}/hand-over`, as('social-worker'))
    expect(answer.headers.get('location')).toBe(`/people/${personId}/plan/handover`)
    expect((await site.fetch(`/plans/${planId}/hand-over`, as('stranger'))).status).toBe(404)
  })

  test('the tab shows six needs and the codes of the law', async () => {
    const text = await (await site.fetch(`/people/${personId}/plan`, as('social-worker'))).text()
    for (const code of ['DL-02', 'DL-07', 'DL-16']) expect(text).toContain(code)
    expect(text).toContain('6. ')
  })

  test('the official form prints in Kazakh and Russian, each in its own words', async () => {
    const page = async (lang: string) =>
      (await site.fetch(`/plans/${planId}/print?lang=${lang}`, as('social-worker'))).text()
    expect(await page('kk')).toContain('Әлеуметтік-құқықтық көмек көрсетудің жеке бағдарламасы')
    expect(await page('ru')).toContain('определении в организацию временного пребывания')
    const both = await page('both')
    // The Kazakh form names the address before the grounds; the Russian one after them.
    expect(both.indexOf('тұратын мекенжайы')).toBeLessThan(both.indexOf('нәтижелері бойынша'))
    expect(both.indexOf('по результатам состояния здоровья')).toBeLessThan(
      both.indexOf('после освобождения будет проживать'),
    )
  })

  test('the person reads their own page and is led there from home', async () => {
    expect((await site.fetch('/portal', as('person'))).status).toBe(200)
    expect((await site.fetch('/', as('person'))).headers.get('location')).toBe('/portal')
    expect((await site.fetch('/plans', as('person'))).status).toBe(403)
  })

  test('headquarters reads the law and the holidays', async () => {
    expect((await site.fetch('/admin/law', as('headquarters'))).status).toBe(200)
    expect((await site.fetch('/admin/law/holidays?year=2027', as('headquarters'))).status).toBe(200)
    expect((await site.fetch('/admin/law/holidays', as('social-worker'))).status).toBe(403)
  })
})

describe('forms of a plan', () => {
  test('a wrong day comes back with its words, and nothing typed is lost', async () => {
    const { version } = await db.read
      .selectFrom('planDeadlines')
      .select('version')
      .where('planId', '=', planId)
      .where('code', '=', 'DL-14')
      .executeTakeFirstOrThrow()
    const fields = { version: String(version), on: '31.02.2026', note: 'исх. 12-7' }
    const response = await site.post(`/plans/${planId}/deadlines/DL-14`, fields, cookies.get('social-worker'))
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('исх. 12-7')
  })

  test('finishing an empty draft is refused with the law behind it', async () => {
    const { version } = await planOf(db, personId)
    const response = await site.post(
      `/plans/${planId}/drafted`,
      { version: String(version) },
      cookies.get('social-worker'),
    )
    expect(response.status).toBe(409)
  })

  test('needs and measures are kept, and the page goes back to the plan', async () => {
    const needs = {
      version: String((await planOf(db, personId)).version),
      'need-housing': 'yes',
      'text-housing': 'Шымкент',
    }
    const first = await site.post(`/plans/${planId}/needs`, needs, cookies.get('social-worker'))
    expect([first.status, first.headers.get('location')]).toEqual([303, `/people/${personId}/plan`])
    const measure = { version: String((await planOf(db, personId)).version), catalogueKey: 'place-requested' }
    const second = await site.post(`/plans/${planId}/measures/new`, measure, cookies.get('social-worker'))
    expect(second.status).toBe(303)
    const rows = await db.read
      .selectFrom('measures')
      .select(['block', 'service'])
      .where('planId', '=', planId)
      .execute()
    expect(rows).toEqual([{ block: 'housing', service: 'social-worker' }])
  })

  test('a head cannot draft, and an officer cannot approve', async () => {
    const version = '1'
    expect(
      (await site.post(`/plans/${planId}/drafted`, { version }, cookies.get('institution-head'))).status,
    ).toBe(403)
    expect(
      (await site.post(`/plans/${planId}/approve`, { version }, cookies.get('social-worker'))).status,
    ).toBe(403)
  })

  test('a plan drafted from an imported person takes three buttons and no typing', async () => {
    const officer = callerFor(db, anActor('social-worker', office.officer.actor), { now })
    const plan = await planOf(db, personId)
    const keys = ['rights-explained', 'place-requested', 'visit-to-local-authority'] as const
    expect((await draftFromFacts(officer, planId, plan.version, keys)).ok).toBe(true)
    expect((await markDrafted(officer, planId, (await planOf(db, personId)).version)).ok).toBe(true)
    expect(await planOf(db, personId)).toMatchObject({ state: 'drafted' })
  })
})
