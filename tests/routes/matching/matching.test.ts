/** Matching pages over HTTP: what officers read, what employers must never read, and the way to a referral. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let person: string
let opening: string
let officer: string
let stranger: string
let employer: string

const canaries = [
  'Канарейкин',
  '900517',
  '1990-05-17',
  '17.05.1990',
  'Учреждение канарейки',
  '482508',
  'ст. 188',
]
const hides = (text: string): void => {
  for (const each of [...canaries, person]) expect(text).not.toContain(each)
}

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db, {
    code: '482508',
    nameRu: 'Учреждение канарейки',
    nameKk: 'Учреждение канарейки',
  })
  const organisationId = await anOrganisation(db)
  opening = await anOpening(db, { organisationId, state: 'open', places: 3 })
  person = await aPerson(db, {
    institutionId,
    surname: 'Канарейкин',
    iin: '900517000000',
    iinLast4: '0000',
    articles: 'ст. 188 ч. 2',
    endOfTerm: addDays(today(systemClock), 50),
    workConsent: 'yes',
  })
  const signIn = async (role: Role, ties: object): Promise<string> => {
    const userId = await aUser(db, { role, language: 'ru', ...ties })
    return site.signInAs({ userId, role })
  }
  officer = await signIn('social-worker', { institutionId })
  stranger = await signIn('social-worker', { institutionId: await anInstitution(db) })
  employer = await signIn('employer', { organisationId })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const read = async (path: string, as: string) => {
  const response = await site.fetch(path, { as })
  return { status: response.status, text: await response.text() }
}

describe('matching pages', () => {
  test('show an officer the openings of a person, each with its points and its law', async () => {
    const list = await read(`/people/${person}/matches`, officer)
    expect(list.status).toBe(200)
    expect(list.text).toContain('Швея')
    const pair = await read(`/people/${person}/matches/${opening}`, officer)
    expect(pair.status).toBe(200)
    expect(pair.text).toContain('Приказ 735, п. 34(1)')
    expect(pair.text).toContain(translatorFor('ru')('law:rule.matching.documents.identity.unknown'))
    const people = await read(`/openings/${opening}/people`, officer)
    expect(people.text).toContain('Канарейкин')
  })

  test('are absent for an officer of another institution', async () => {
    for (const path of [`/people/${person}/matches`, `/people/${person}/matches/${opening}`])
      expect((await read(path, stranger)).status).toBe(404)
    const people = await read(`/openings/${opening}/people`, stranger)
    expect(people.status).toBe(200)
    hides(people.text)
    const deed = await site.post(`/people/${person}/matches/${opening}`, { acknowledged: 'on' }, stranger)
    expect(deed.status).toBe(404)
  })

  test('give an employer cards that name nobody, in the page and in its data', async () => {
    const path = `/openings/${opening}/cards`
    const html = await read(path, employer)
    expect(html.status).toBe(200)
    expect(html.text).toContain('Кандидат №')
    hides(html.text)
    const data = await read(`${path}?_data=${encodeURIComponent('routes/matching/opening-cards')}`, employer)
    hides(data.text)
  })

  test('refuse an employer the pages that name people', async () => {
    for (const path of [`/people/${person}/matches/${opening}`, `/openings/${opening}/people`]) {
      const answer = await read(path, employer)
      expect([403, 404]).toContain(answer.status)
      for (const each of canaries) expect(answer.text).not.toContain(each)
    }
    const deed = await site.post(`/people/${person}/matches/${opening}`, { acknowledged: 'on' }, employer)
    expect([403, 404]).toContain(deed.status)
  })

  test('take an opening off the list with a reason, and not without one', async () => {
    const path = `/people/${person}/matches/${opening}/set-aside`
    const empty = await site.post(path, { intent: 'set-aside', reason: ' ' }, officer)
    expect(empty.status).toBe(422)
    const done = await site.post(path, { intent: 'set-aside', reason: 'Жұмыс уақыты сай емес' }, officer)
    expect(done.status).toBe(303)
    expect((await read(`/people/${person}/matches`, officer)).text).toContain('Решено не предлагать')
    const back = await site.post(path, { intent: 'bring-back' }, officer)
    expect(back.status).toBe(303)
    expect((await read(`/people/${person}/matches`, officer)).text).not.toContain('Решено не предлагать')
  })

  test('let an officer propose with one tick and one press, and say what is missing without it', async () => {
    const path = `/people/${person}/matches/${opening}`
    const refused = await site.post(path, { note: '' }, officer)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('1 вопрос не выяснен')
    const once = newId()
    const done = await site.post(path, { acknowledged: 'on', note: '', once }, officer)
    expect(done.status).toBe(303)
    const again = await site.post(path, { acknowledged: 'on', note: '', once }, officer)
    expect(again.headers.get('location')).toBe(done.headers.get('location'))
  })
})
