/** A referral over HTTP, from an employer's card to the officer's word. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'
import type { Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { systemClock, today } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'

let db: Databases
let site: Site
let person: string
let opening: string
let officer: string
let stranger: string
let employer: string

beforeEach(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db, { nameRu: 'Учреждение канарейки' })
  const organisationId = await anOrganisation(db)
  opening = await anOpening(db, { organisationId, state: 'open' })
  person = await aPerson(db, {
    institutionId,
    surname: 'Канарейкин',
    iin: '900517000000',
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
afterEach(async () => {
  await site.close()
  await db.close()
})

const read = async (path: string, as: string) => {
  const response = await site.fetch(path, { as })
  return { status: response.status, text: await response.text() }
}

const proposeFromCard = async (): Promise<string> => {
  const cards = await read(`/openings/${opening}/cards`, employer)
  const candidate = /name="candidate" value="([0-9a-f]{32})"/.exec(cards.text)?.[1] ?? ''
  const sent = await site.post(`/openings/${opening}/cards`, { candidate, once: newId() }, employer)
  expect(sent.status).toBe(303)
  return sent.headers.get('location') ?? ''
}

const hides = (text: string): void => {
  for (const each of ['Канарейкин', '900517', 'Учреждение канарейки', person])
    expect(text).not.toContain(each)
}

const pages = (path: string) => [
  path,
  `${path}?_data=${encodeURIComponent('routes/referrals/referral')}`,
  '/referrals',
  `/referrals?_data=${encodeURIComponent('routes/referrals/list')}`,
]

describe('a referral', () => {
  test('shows an employer no name before the officer accepts and the person agrees, and the name after', async () => {
    const path = await proposeFromCard()
    for (const each of pages(path)) hides((await read(each, employer)).text)
    expect((await read(path, officer)).text).toContain('Канарейкин')
    const unknown = await site.post(`${path}/decision`, { intent: 'accept', version: '1' }, officer)
    expect(unknown.status).toBe(409)
    const accepted = await site.post(
      `${path}/decision`,
      { intent: 'accept', version: '1', acknowledged: 'on' },
      officer,
    )
    expect(accepted.status).toBe(303)
    for (const each of pages(path)) hides((await read(each, employer)).text)
    const givenOn = today(systemClock)
    const agreed = await site.post(`${path}/consent`, { intent: 'record', scope: 'skills', givenOn }, officer)
    expect(agreed.status).toBe(303)
    for (const each of pages(path)) {
      const { text } = await read(each, employer)
      expect(text).toContain('Канарейкин')
      expect(text).not.toContain('900517')
      expect(text).not.toContain('Учреждение канарейки')
      expect(text).not.toContain('matching.documents')
    }
  })

  test('is declined only with a reason and words', async () => {
    const path = await proposeFromCard()
    const send = (fields: Record<string, string>) =>
      site.post(`${path}/decision`, { intent: 'decline', version: '1', ...fields }, officer)
    expect((await send({ reason: '', words: 'Себебі бар' })).status).toBe(422)
    expect((await send({ reason: 'safety', words: ' ' })).status).toBe(422)
    expect((await send({ reason: 'nothing', words: 'Себебі бар' })).status).toBe(422)
    expect((await send({ reason: 'safety', words: 'Қауіпсіздік талабы' })).status).toBe(303)
    expect((await send({ reason: 'safety', words: 'Тағы бір рет' })).status).toBe(409)
    const seen = await read(path, employer)
    expect(seen.text).not.toContain('Қауіпсіздік талабы')
    hides(seen.text)
  })

  test('is absent for an officer of another institution, whatever they try', async () => {
    const path = await proposeFromCard()
    expect((await read(path, stranger)).status).toBe(404)
    const deeds = [
      [`${path}/decision`, { intent: 'accept', version: '1', acknowledged: 'on' }],
      [`${path}/decision`, { intent: 'decline', version: '1', reason: 'other', words: 'Жоқ' }],
      [`${path}/withdrawal`, { version: '1', reason: 'other', words: 'Жоқ' }],
    ] as const
    for (const [to, fields] of deeds) expect((await site.post(to, fields, stranger)).status).toBe(404)
    hides((await read('/referrals', stranger)).text)
  })

  test('is decided by no employer, and taken back by its own', async () => {
    const path = await proposeFromCard()
    const decided = await site.post(`${path}/decision`, { intent: 'accept', version: '1' }, employer)
    expect(decided.status).toBe(403)
    const back = await site.post(
      `${path}/withdrawal`,
      { version: '1', reason: 'place-gone', words: 'Тапсырыс тоқтады' },
      employer,
    )
    expect(back.status).toBe(303)
  })

  test('cannot be made from a card that is not there', async () => {
    const candidate = 'a'.repeat(32)
    const sent = await site.post(`/openings/${opening}/cards`, { candidate }, employer)
    expect(sent.status).toBe(409)
    expect(await sent.text()).toContain('больше нет в списке')
    expect((await site.post(`/openings/${opening}/cards`, { candidate: person }, employer)).status).toBe(422)
  })
})
