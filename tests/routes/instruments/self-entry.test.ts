/** The screen for one person alone: the psychologist is signed out, nothing personal is on it, and it leads nowhere else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let userId: string
let personId: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  const institutionId = await anInstitution(db)
  userId = await aUser(db, { role: 'psychologist', institutionId })
  personId = await aPerson(db, { institutionId, surname: 'Нұрғалиев' })
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const cookiesOf = (answer: Response): string[] =>
  answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')

const startAlone = async () => {
  const own = await site.signInAs({ userId, role: 'psychologist' })
  const path = `/people/${personId}/instruments/self`
  const answer = await site.post(path, { versionCode: 'gad-7.ru.1' }, own)
  return { own, answer, entry: cookiesOf(answer).find((each) => each.startsWith('self_entry=')) ?? '' }
}

describe('a screen for one person alone', () => {
  it('opens by its cookie only, and ends the session of the psychologist', async () => {
    const { own, answer, entry } = await startAlone()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/self-entry'])
    expect(answer.headers.getSetCookie().join()).toContain('HttpOnly')
    expect((await site.fetch('/psychology/instruments', { as: own })).status).toBe(302)
    expect((await site.fetch('/psychology/instruments', { as: entry })).status).toBe(302)
    const stranger = await (await site.fetch('/self-entry')).text()
    expect(stranger).not.toContain('name="answer"')
  })

  it('shows a question in the language of its text and no name', async () => {
    const { entry } = await startAlone()
    const page = await (await site.fetch('/self-entry', { as: entry })).text()
    expect(page).toContain('Вы нервничали')
    expect(page).not.toContain('Нұрғалиев')
    expect(page).not.toContain(personId)
  })

  it('takes answers button by button, is over after the last, and cannot be gone back to', async () => {
    const { entry } = await startAlone()
    for (let item = 1; item < 7; item += 1) {
      const step = await site.post('/self-entry', { item: String(item), answer: '1' }, entry)
      expect(step.headers.get('location')).toBe('/self-entry')
    }
    const last = await site.post('/self-entry', { item: '7', answer: 'x' }, entry)
    expect(last.headers.get('location')).toBe('/self-entry?end=done')
    expect(cookiesOf(last)).toEqual(['self_entry='])
    const after = await (await site.fetch('/self-entry?item=1', { as: entry })).text()
    expect(after).not.toContain('name="answer"')
    const again = await site.signInAs({ userId, role: 'psychologist' })
    const list = await (await site.fetch('/psychology/instruments', { as: again })).text()
    expect(list).toContain('GAD-7')
  })
})

describe('a result that nobody looked at', () => {
  it('stands on the home of its psychologist and on their day, until it was looked at', async () => {
    const as = await site.signInAs({ userId, role: 'psychologist' })
    await db.write.deleteFrom('instrumentAdministrations').execute()
    const tile = 'href="/psychology/instruments?list=waiting"'
    const textAt = async (path: string) => (await site.fetch(path, { as })).text()
    expect(await textAt('/')).not.toContain(tile)
    const typed = { heldOn: dayAt(new Date()), name: 'Тест', result: 'Нәтиже', once: newId() }
    const answer = await site.post(`/people/${personId}/instruments/typed`, typed, as)
    expect(answer.status).toBe(303)
    expect(await textAt('/')).toContain(tile)
    expect(await textAt('/psychology/today')).toMatch(
      new RegExp(`${tile.replace('?', '\\?')}[^>]*><span class="count-figure tone-bad">1<`),
    )
    const look = { version: '1', followed: 'Сөйлестік', once: newId() }
    expect((await site.post(answer.headers.get('location') ?? '', look, as)).status).toBe(303)
    expect(await textAt('/')).not.toContain(tile)
  })
})

describe('a result that should not be kept', () => {
  it('is erased when its psychologist asks and the head agrees, who reads nothing of it', async () => {
    const as = await site.signInAs({ userId, role: 'psychologist' })
    const typed = { heldOn: dayAt(new Date()), name: 'Құпия тест', result: 'Құпия нәтиже', once: newId() }
    const answer = await site.post(`/people/${personId}/instruments/typed`, typed, as)
    const path = answer.headers.get('location') ?? ''
    const wanted = { intent: 'erase', ground: 'wrong-person', once: newId() }
    expect((await site.post(path, wanted, as)).status).toBe(303)
    const { institutionId } = await db.read
      .selectFrom('users')
      .select('institutionId')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()
    const headId = await aUser(db, { role: 'institution-head', institutionId })
    const head = await site.signInAs({ userId: headId, role: 'institution-head' })
    const list = await (await site.fetch('/secrecy/erasures', { as: head })).text()
    expect(list).toContain('Нұрғалиев')
    expect(list).not.toContain('Құпия тест')
    const { id } = await db.read.selectFrom('noteErasures').select('id').executeTakeFirstOrThrow()
    const agreed = { erasureId: id, version: '1', answer: 'erase', once: newId() }
    expect((await site.post('/secrecy/erasures', agreed, head)).status).toBe(303)
    const page = await (await site.fetch(path, { as })).text()
    expect(page).not.toContain('Құпия')
    expect(page).not.toContain('name="followed"')
  })
})

describe('answers from paper', () => {
  it('are asked for row by row, kept when one is missing, and sealed once', async () => {
    const as = await site.signInAs({ userId, role: 'psychologist' })
    const path = `/people/${personId}/instruments/new?instrument=phq-9&text=ru`
    const rows = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`a${at + 1}`, '1']))
    const whole: Record<string, string> = {
      ...rows,
      versionCode: 'phq-9.ru.1',
      heldOn: '2026-11-01',
      after: '',
      once: newId(),
    }
    const { a9: _ninth, ...short } = whole
    expect((await site.post(path, short, as)).status).toBe(422)
    expect((await site.post(path, { ...whole, a9: '4' }, as)).status).toBe(422)
    const [first, second] = [await site.post(path, whole, as), await site.post(path, whole, as)]
    expect([first.status, second.headers.get('location')]).toEqual([303, first.headers.get('location')])
    const page = await (await site.fetch(first.headers.get('location') ?? '', { as })).text()
    expect(page).toContain('phq-9.ru.1')
  })
})
