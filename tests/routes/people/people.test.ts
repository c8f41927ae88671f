import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { demoIin } from '~/domain/people/demo-identifiers'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let officer: string
let head: string
let mine: string
let foreign: string

const newcomer = {
  surname: 'Төлегенов',
  givenName: 'Айдос',
  patronymic: '',
  iin: demoIin(21, day('1991-03-02'), 'male'),
  birthDate: '02.03.1991',
  sex: 'male',
  citizenship: 'KZ',
  languages: ['kk', 'ru'],
  standing: 'in-custody',
  detachmentId: '',
  arrivedOn: '',
  sentenceStart: '01.02.2024',
  endOfTerm: '31.08.2027',
}

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const here = await anInstitution(db)
  const there = await anInstitution(db)
  mine = await aPerson(db, {
    institutionId: here,
    iin: '900517300412',
    iinLast4: '0412',
    articles: '188 ч.2',
  })
  foreign = await aPerson(db, { surname: 'Алиев', institutionId: there })
  const sign = async (role: 'social-worker' | 'detachment-head') => {
    const userId = await aUser(db, { role, institutionId: here, language: 'en' })
    return site.signInAs({ userId, role })
  }
  officer = await sign('social-worker')
  head = await sign('detachment-head')
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const pageOf = async (path: string, as: string): Promise<string> => (await site.fetch(path, { as })).text()

describe('the list', () => {
  it('shows the officer’s own people and nobody else', async () => {
    const html = await pageOf('/people', officer)
    expect(html).toContain('Нұрғалиев Шыңғыс')
    expect(html).not.toContain('Алиев')
    expect(html).not.toContain('900517300412')
    expect(html).not.toContain('188 ч.2')
  })

  it('says why it is empty when nobody fits', async () => {
    expect(await pageOf('/people?standing=released', officer)).toContain('Nobody here')
  })
})

describe('a search', () => {
  it('finds by another spelling and leaves no name in the address', async () => {
    const sent = await site.post('/people', { q: 'Nurgaliyev Shyngys' }, officer)
    const address = sent.headers.get('location') ?? ''
    expect(sent.status).toBe(303)
    expect(address).toMatch(/^\/people\?search=[0-9a-f-]{36}$/)
    expect(await pageOf(address, officer)).toContain('Нұрғалиев Шыңғыс')
    expect((await site.fetch(address, { as: head })).status).toBe(404)
    expect(site.log()).not.toContain('Nurgaliyev')
  })
})

describe('registering', () => {
  it('keeps what was typed when the check digit is wrong, and says so beside the field', async () => {
    const wrong = newcomer.iin.slice(0, 11) + String((Number(newcomer.iin[11]) + 1) % 10)
    const answer = await site.post('/people/new', { ...newcomer, iin: wrong }, officer)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('A digit is wrong')
    expect(html).toContain('value="Төлегенов"')
    expect(html).toContain('id="iin-error"')
  })

  it('tells of a wrong IIN together with whatever else is missing', async () => {
    const html = await (
      await site.post('/people/new', { ...newcomer, givenName: '', iin: '12' }, officer)
    ).text()
    expect(html).toContain('id="givenName-error"')
    expect(html).toContain('id="iin-error"')
  })

  it('asks to confirm an IIN that states another sex, and takes it once confirmed', async () => {
    const form = { ...newcomer, sex: 'female', iin: demoIin(22, day('1991-03-02'), 'male') }
    const doubted = await site.post('/people/new', form, officer)
    expect(doubted.status).toBe(422)
    expect(await doubted.text()).toContain('name="iinConfirmed"')
    expect((await site.post('/people/new', { ...form, iinConfirmed: 'on' }, officer)).status).toBe(303)
  })

  it('leads to the new person and writes the audit row', async () => {
    const done = await site.post('/people/new', newcomer, officer)
    expect(done.status).toBe(303)
    const path = done.headers.get('location') ?? ''
    expect(await pageOf(path, officer)).toContain('Төлегенов Айдос')
    const id = path.split('/').at(-1) ?? ''
    const audit = await db.read
      .selectFrom('auditEvents')
      .select(['deed', 'outcome'])
      .where('personId', '=', id)
      .execute()
    expect(audit).toEqual([{ deed: 'person.register', outcome: 'done' }])
  })

  it('refuses a second one with the same IIN and leads to the first', async () => {
    const again = await site.post('/people/new', newcomer, officer)
    expect(again.status).toBe(409)
    expect(await again.text()).toMatch(/Open the person who has this IIN/)
  })
})

describe('a person’s page', () => {
  it('heads with name, masked IIN and alerts; articles are for those who may read them', async () => {
    const html = await pageOf(`/people/${mine}`, officer)
    expect(html).toContain('•••• •••• 0412')
    expect(html).toContain('no identity document')
    expect(html).toContain('188 ч.2')
    expect(html).not.toContain('900517300412')
    expect(await pageOf(`/people/${mine}`, head)).not.toContain('188 ч.2')
  })

  it.each(['', '/edit/identity', '/edit/health', '/documents', '/history'])(
    'of another institution is not there (%s)',
    async (rest) => {
      expect((await site.fetch(`/people/${foreign}${rest}`, { as: officer })).status).toBe(404)
    },
  )

  it('cannot be changed from another institution', async () => {
    const fields = { housingAfter: 'own', version: '1' }
    expect((await site.post(`/people/${foreign}/edit/after`, fields, officer)).status).toBe(404)
  })

  it('merges a stale form field by field, without scripts', async () => {
    const path = `/people/${mine}/edit/after`
    const send = (fields: Record<string, string>) =>
      site.post(path, { housingAfter: 'relatives', version: '1', ...fields }, officer)
    const stood = /name="stood" value="([^"]*)"/.exec(await pageOf(path, officer))?.[1] ?? ''
    expect((await send({ addressAfter: 'Шымкент, Абай 1' })).status).toBe(303)
    const mineTyped = { addressAfter: 'Шымкент, Абай 2', familyTies: 'lost' }
    const late = await send({ ...mineTyped, stood: stood.replaceAll('&quot;', '"') })
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(html).toContain('Mine: Шымкент, Абай 2')
    expect(html).toContain('In the record now: Шымкент, Абай 1')
    expect(html).toContain('Before: empty')
    expect(html).toContain('value="Шымкент, Абай 2"')
    expect(html).toContain('name="version" value="2"')
    const chosen = { 'take:addressAfter': 'theirs', 'now:addressAfter': 'Шымкент, Абай 1' }
    expect((await send({ ...mineTyped, ...chosen, version: '2' })).status).toBe(303)
    const row = await db.read
      .selectFrom('people')
      .select(['addressAfter', 'familyTies'])
      .where('id', '=', mine)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ addressAfter: 'Шымкент, Абай 1', familyTies: 'lost' })
  })

  it('tells its history in words', async () => {
    const html = await pageOf(`/people/${mine}/history`, officer)
    expect(html).toContain('Plans after release changed')
    expect(html).toContain('Housing: Not known → With relatives')
  })
})

describe('facts beside the record', () => {
  it('are added, listed and taken away without scripts', async () => {
    const here = `/people/${mine}/skills`
    const trade = { intent: 'occupation', occupation: '7533 Sewing', years: '4' }
    expect((await site.post(here, trade, officer)).status).toBe(303)
    expect((await site.post(here, { ...trade, occupation: 'sewing' }, officer)).status).toBe(409)
    const row = await db.read.selectFrom('personOccupations').select('id').executeTakeFirstOrThrow()
    expect((await site.post(here, { intent: 'remove', id: row.id }, officer)).status).toBe(303)
    expect(await db.read.selectFrom('personOccupations').select('id').execute()).toEqual([])
  })

  it('take a time of appearance, and say beside the field what is wrong with one', async () => {
    const here = `/people/${mine}/appearances`
    const time = { body: 'police', weekdays: ['1', '4'], from: '10:00', to: '11:00', fromDay: '01.01.2026' }
    expect((await site.post(here, time, officer)).status).toBe(303)
    const both = await site.post(here, { ...time, monthDays: '5, 20' }, officer)
    expect([both.status, await both.text()]).toEqual([409, expect.stringContaining('not both')])
    expect((await site.post(here, { ...time, from: '' }, officer)).status).toBe(422)
    const row = await db.read.selectFrom('personAppearances').select('id').executeTakeFirstOrThrow()
    expect((await site.post(here, { intent: 'remove', id: row.id }, officer)).status).toBe(303)
    expect((await site.fetch(here, { as: head })).status).toBe(403)
  })

  it('say what a restriction lacks', async () => {
    const answer = await site.post(
      `/people/${mine}/restrictions`,
      {
        code: 'SR5',
        court: 'Сарыарқа аудандық соты',
        courtAct: '',
        fromDay: '01.01.2026',
        untilDay: '01.01.2027',
      },
      officer,
    )
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Give the number of the court act')
  })
})
