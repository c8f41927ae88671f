/** Without the file of master keys: pages open and say that the secrets are locked, nothing is half written, /health tells. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays } from '~/domain/calendar/day'
import { recordPaper } from '~/features/instruments/commands.server'
import { recordSession } from '~/features/psychology/commands.server'
import type { Caller } from '~/platform/caller.server'
import { dayAt } from '~/platform/clock.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'
import { callerFor } from '#tests/support/actors'
import { openSqlite } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { type Site, openSite } from '#tests/support/site'

const t = translatorFor('kk')
const today = dayAt(new Date())

let db: Databases
let site: Site
let keyless: Site
let practice: Practice
let dana: Caller
let sessionId: string
let as: string

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  keyless = await openSite(db, { keys: { current: '', byId: new Map(), fault: 'no-file' } })
  practice = await aPractice(db)
  dana = callerFor(db, practice.actor, { now: new Date().toISOString() })
  const given = { heldOn: today, note: 'Ұйқысы нашар', results: 'Сенімдірек' }
  sessionId = await done(recordSession(dana, practice.personId, aSession(given)))
  as = await site.signInAs(practice.actor)
})
afterAll(async () => {
  await site.close()
  await keyless.close()
  await db.close()
})

const textAt = async (path: string): Promise<string> => (await keyless.fetch(path, { as })).text()
const form = () => ({
  heldOn: String(today),
  minutes: '45',
  kind: 'talk',
  method: '',
  attendance: 'attended',
  conclusion: 'Тыныш орын',
  once: newId(),
})
const countSessions = async () =>
  (await db.read.selectFrom('psychologySessions').select('id').execute()).length

it('a session and its note open, and say that nothing is lost', async () => {
  const locked = t('secrecy:state.locked.text', { version: 1 })
  const page = await textAt(`/psychology/sessions/${sessionId}`)
  expect(page).toContain(locked)
  expect(page).toContain(t('psychology:sealed.locked'))
  expect(await textAt(`/psychology/sessions/${sessionId}/note`)).toContain(locked)
  for (const words of ['Ұйқысы нашар', 'Сенімдірек']) expect(page).not.toContain(words)
  expect(await db.read.selectFrom('secrecyEvents').select('id').execute()).toEqual([])
})

it('a result of an instrument says the same, in its list and on its page', async () => {
  const answers = [1, 1, 1, 1, 1, 1, 1]
  const paper = { versionCode: 'gad-7.ru.1', heldOn: today, answers, after: null }
  const id = await done(recordPaper(dana, practice.personId, paper))
  for (const path of ['/psychology/instruments', `/psychology/instruments/${id}`])
    expect(await textAt(path)).toContain(t('instruments:result.locked'))
})

it('a new note is refused with its words kept, and the session is not half written', async () => {
  const before = await countSessions()
  const path = `/people/${practice.personId}/sessions/new`
  const answer = await keyless.post(path, { ...form(), note: 'Бүгін айтқаны' }, as)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain(t('errors:keys-locked'))
  expect(page).toContain('Бүгін айтқаны')
  expect(await countSessions()).toBe(before)
})

it('what needs no key goes on', async () => {
  const before = await countSessions()
  expect((await keyless.post(`/people/${practice.personId}/sessions/new`, form(), as)).status).toBe(303)
  expect(await countSessions()).toBe(before + 1)
})

it('/health tells that the secrets are locked and why, and nothing where they are not', async () => {
  const told: unknown = await (await keyless.fetch('/health')).json()
  expect(told).toMatchObject({ status: 'ok' })
  expect(JSON.stringify(told)).toContain('no-file')
  const well: unknown = await (await site.fetch('/health')).json()
  expect(JSON.stringify(well)).not.toContain('no-file')
})

it('a session that lies ahead is not written down, and its words stay in the form', async () => {
  const before = await countSessions()
  const ahead = { ...form(), heldOn: String(addDays(today, 1)), note: 'Ертеңгі сөз' }
  const answer = await site.post(`/people/${practice.personId}/sessions/new`, ahead, as)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain(t('psychology:refusal.session-ahead'))
  expect(page).toContain('Ертеңгі сөз')
  expect(await countSessions()).toBe(before)
})
