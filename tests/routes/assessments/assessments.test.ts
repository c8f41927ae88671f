/** Needs over HTTP: blocks saved by themselves, wrong and stale forms that lose nothing, and who may see what. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { firstVersion } from '#db/reference/questionnaire'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Office, anOffice, planOf } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import { addDays } from '~/domain/calendar/day'
import { openDuePlans } from '~/features/plans/due.server'
import { dayAt, systemClock } from '~/platform/clock.server'

let db: Databases
let site: Site
let office: Office
let personId: string
let needs: string
let officer: string
let psychologist: string
let headquarters: string
const today = dayAt(new Date())

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  const { institutionId } = office
  personId = await aPerson(db, { institutionId, endOfTerm: addDays(today, 300) })
  needs = `/people/${personId}/plan/needs`
  await openDuePlans(db, systemClock)
  officer = await site.signInAs(office.officer.actor)
  const staff = async (role: 'psychologist' | 'headquarters', ties: object) =>
    site.signInAs({ userId: await aUser(db, { role, ...ties }), role })
  psychologist = await staff('psychologist', { institutionId })
  headquarters = await staff('headquarters', {})
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const openId = async (): Promise<string> =>
  (
    await db.read
      .selectFrom('assessments')
      .select('id')
      .where('openKey', '=', personId)
      .executeTakeFirstOrThrow()
  ).id

const textOf = async (path: string, as: string) => (await site.fetch(path, { as })).text()

describe('an assessment', () => {
  test('begins with one button and leads to its blocks', async () => {
    const begun = await site.post(needs, { intent: 'start' }, officer)
    expect([begun.status, begun.headers.get('location')]).toEqual([303, `${needs}/${await openId()}`])
    expect((await site.post(needs, { intent: 'start' }, officer)).status).toBe(409)
  })

  test('a saved block is there when the officer returns, and the next one opens', async () => {
    const path = `${needs}/${await openId()}/work`
    const saved = await site.post(
      path,
      {
        version: '0',
        'q-has-trade': 'no',
        'q-trade-wish': 'Аспазшы',
        'q-job-obstacles': ['papers', 'refusal'],
      },
      officer,
    )
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${needs}/${await openId()}/housing`])
    const page = await textOf(path, officer)
    expect(page).toContain('Аспазшы')
    expect(page.match(/checked=""/g)?.length).toBeGreaterThanOrEqual(3)
  })

  test('a draft is saved without leaving the page', async () => {
    const path = `${needs}/${await openId()}/housing`
    const draft = await site.post(path, { version: '0', intent: 'draft', 'q-home-after': 'own' }, officer)
    expect(draft.status).toBe(200)
    expect(await textOf(path, officer)).toMatch(/checked=""[^>]*value="own"/)
  })

  test('a wrong answer comes back with its words, and nothing typed is lost', async () => {
    const path = `${needs}/${await openId()}/legal-documents`
    const fields = { version: '0', 'q-identity-until': '31.02.2027', 'q-work-book': 'paper' }
    const response = await site.post(path, fields, officer)
    const text = await response.text()
    expect([response.status, text.includes('31.02.2027'), /checked=""[^>]*value="paper"/.test(text)]).toEqual(
      [422, true, true],
    )
  })

  test('a stale form keeps every word, and lets each answer be chosen: mine, or what stands there now', async () => {
    const path = `${needs}/${await openId()}/work`
    const response = await site.post(path, { version: '0', 'q-trade-wish': 'Электрик' }, officer)
    const text = await response.text()
    expect(response.status).toBe(409)
    for (const part of ['Электрик', 'Аспазшы', 'name="take:q-trade-wish"']) expect(text).toContain(part)
  })

  test('a foreign field is refused', async () => {
    const path = `${needs}/${await openId()}/work`
    expect((await site.post(path, { version: '1', 'q-home-after': 'own' }, officer)).status).toBe(422)
  })

  test('a block is left out with a reason from the list, not without one', async () => {
    const path = `${needs}/${await openId()}/benefits`
    expect((await site.post(path, { version: '0', intent: 'skip' }, officer)).status).toBe(422)
    const skipped = await site.post(path, { version: '0', intent: 'skip', reason: 'not-able-now' }, officer)
    expect(skipped.status).toBe(303)
  })

  test('is not completed while blocks are open, and completed leads to the measures', async () => {
    const here = `${needs}/${await openId()}`
    const version = async () =>
      String(
        (
          await db.read
            .selectFrom('assessments')
            .select('version')
            .where('openKey', '=', personId)
            .executeTakeFirstOrThrow()
        ).version,
      )
    expect((await site.post(here, { version: await version() }, officer)).status).toBe(409)
    for (const place of ['medical', 'legal-documents', 'legal-consultation', 'education', 'other'])
      await site.post(
        `${here}/${place}`,
        { version: '0', ...(place === 'medical' ? { 'q-care-now': 'yes' } : {}) },
        officer,
      )
    const completed = await site.post(here, { version: await version(), present: ['medic'] }, officer)
    const plan = await planOf(db, personId)
    expect([completed.status, completed.headers.get('location')]).toEqual([303, `/plans/${plan.id}/draft`])
    expect((await site.fetch(`/plans/${plan.id}/draft`, { as: officer })).status).toBe(200)
  })

  test('the psychologist reads the answers, but none about health', async () => {
    const { id } = await db.read.selectFrom('assessments').select('id').executeTakeFirstOrThrow()
    const careNow = firstVersion.questions.find(({ key }) => key === 'care-now')?.text.kk ?? ''
    const seen = await textOf(`${needs}/${id}`, psychologist)
    expect([seen.includes('Аспазшы'), seen.includes(careNow)]).toEqual([true, false])
    expect(await textOf(`${needs}/${id}`, officer)).toContain(careNow)
    expect((await site.fetch(`${needs}/${id}/work`, { as: psychologist })).status).toBe(403)
  })

  test('the plan warns of a need without a measure, with the link that settles it', async () => {
    const plan = await planOf(db, personId)
    const text = await textOf(`/people/${personId}/plan`, officer)
    expect(text).toContain(`/plans/${plan.id}/measures/new?need=profession`)
    const page = await textOf(`/plans/${plan.id}/measures/new?need=profession`, officer)
    expect([page.includes('vocational-course'), page.includes('openings-chosen')]).toEqual([true, false])
  })
})

describe('headquarters', () => {
  test('copies a version, writes a question in it and puts it in force; nothing typed wrongly is lost', async () => {
    const list = '/admin/questionnaires'
    const copied = await site.post(list, { source: firstVersion.id }, headquarters)
    const draft = copied.headers.get('location') ?? ''
    expect(copied.status).toBe(303)
    const question = {
      version: '1',
      key: 'licence',
      place: 'work',
      pathway: 'work',
      kind: 'choice',
      tier: 'general',
      textKk: 'Жүргізуші куәлігі',
      textRu: 'Права',
      textEn: 'Licence',
      options: 'car | жеңіл | легковой',
    }
    const wrong = await site.post(`${draft}/questions/new`, question, headquarters)
    expect([wrong.status, (await wrong.text()).includes('car | жеңіл | легковой')]).toEqual([409, true])
    const options = 'car | жеңіл | легковой | car\nnone | жоқ | нет | none'
    const saved = await site.post(`${draft}/questions/new`, { ...question, options }, headquarters)
    expect(saved.status).toBe(303)
    const put = await site.post(draft, { version: '2', from: today }, headquarters)
    expect([put.status, put.headers.get('location')]).toEqual([303, draft])
    expect((await site.post(`${draft}/questions/new`, { ...question, options }, headquarters)).status).toBe(
      409,
    )
  })

  test('keeps the measures to choose from; an officer adds only for the own institution', async () => {
    const words = {
      nameKk: 'Кеңес',
      nameRu: 'Консультация',
      nameEn: 'Advice',
      need: 'rights',
      service: 'ngo',
      dueBy: 'before-release',
      dueDays: '20',
    }
    const bad = await site.post('/admin/measures/new', { ...words, dueDays: '' }, officer)
    expect([bad.status, (await bad.text()).includes('Консультация')]).toEqual([409, true])
    expect((await site.post('/admin/measures/new', words, officer)).status).toBe(303)
    const own = await db.read
      .selectFrom('catalogueMeasures')
      .selectAll()
      .where('institutionId', '=', office.institutionId)
      .executeTakeFirstOrThrow()
    expect((await site.fetch(`/admin/measures/${own.id}`, { as: officer })).status).toBe(200)
    const national = await db.read
      .selectFrom('catalogueMeasures')
      .select('id')
      .where('institutionId', 'is', null)
      .executeTakeFirstOrThrow()
    expect((await site.fetch(`/admin/measures/${national.id}`, { as: officer })).status).toBe(404)
    const retire = { intent: 'retire', from: own.id }
    expect((await site.post(`/admin/measures/${own.id}`, retire, headquarters)).status).toBe(303)
  })
})
