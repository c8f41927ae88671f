/** The pages of a lawful request: head, second person, psychologist; the password again; the file once. */
import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { recordSession } from '~/features/psychology/commands.server'
import { dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { callerFor } from '#tests/support/actors'
import { aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { textOfDocx } from '#tests/support/docx'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { type Site, openSite } from '#tests/support/site'

const today = dayAt(new Date())
const password = 'Құпиясөз бұл жерде 2026'

let db: Databases
let site: Site
let practice: Practice
let id: string
const notes = { asked: '', other: '' }
const cookies = { head: '', author: '', colleague: '', committee: '', monitor: '' }

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  practice = await aPractice(db)
  const { institutionId, actor, colleague, personId } = practice
  const caller = callerFor(db, actor, { now: new Date().toISOString() })
  const record = async (note: string) => {
    const recorded = await recordSession(caller, personId, aSession({ heldOn: today, note }))
    if (!recorded.ok) throw new Error(recorded.refusal.code)
    return recorded.value
  }
  notes.asked = await record('Ашуын айтты 5c10')
  notes.other = await record('Анасы туралы 9b42')
  const passwordHash = await hash(password)
  const user = async (role: 'institution-head' | 'headquarters' | 'monitor') => {
    const at = role === 'institution-head' ? institutionId : null
    return site.signInAs({
      role,
      userId: await aUser(db, { role, institutionId: at, passwordHash, name: `Қызметкер ${role}` }),
    })
  }
  cookies.head = await user('institution-head')
  cookies.committee = await user('headquarters')
  cookies.monitor = await user('monitor')
  cookies.author = await site.signInAs(actor)
  cookies.colleague = await site.signInAs(colleague)
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const registering = () => `/people/${practice.personId}/lawful-request`
const path = () => `/secrecy/requests/${id}`
const form = (more: Record<string, string> = {}) => ({
  bodyKind: 'prosecutor',
  body: 'Қала прокуратурасы',
  number: '7-2345',
  datedOn: today,
  ground: 'УИК, ст. 32',
  reason: 'Проверка обращения',
  sessionIds: notes.asked,
  once: newId(),
  ...more,
})
const textOf = async (to: string, as: string) => (await site.fetch(to, { as })).text()
const take = (as: string) => site.post(`${path()}/file`, { as: 'docx', language: 'kk' }, as)

describe('registering', () => {
  it('keeps what was typed when the ground is missing', async () => {
    const answer = await site.post(registering(), form({ ground: '' }), cookies.head)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('7-2345')
  })

  it('is the head’s alone and shows no word of a note', async () => {
    expect(await textOf(registering(), cookies.head)).not.toContain('5c10')
    for (const as of [cookies.author, cookies.committee, cookies.monitor])
      expect((await site.fetch(registering(), { as })).status).toBe(404)
    expect((await site.post(registering(), form(), cookies.head)).status).toBe(303)
    id = (await db.read.selectFrom('lawfulRequests').select('id').executeTakeFirstOrThrow()).id
  })
})

describe('a request', () => {
  it('is shown to the second person without a name or a note', async () => {
    const page = await textOf(path(), cookies.committee)
    expect(page).toContain('7-2345')
    for (const words of ['Нұрғалиев', '5c10', notes.asked]) expect(page).not.toContain(words)
  })

  it('is shown to its psychologist with the list, and to a colleague not at all', async () => {
    expect(await textOf(path(), cookies.author)).toContain('Нұрғалиев')
    expect(await textOf('/psychology/leaves', cookies.author)).toContain(path())
    expect((await site.fetch(path(), { as: cookies.colleague })).status).toBe(404)
  })

  it('gives no file before it is approved, and none without the password', async () => {
    expect((await take(cookies.head)).status).toBe(303)
    const approval = { version: '1', answer: 'approve', words: '', once: newId() }
    expect((await site.post(path(), approval, cookies.head)).status).toBe(404)
    expect((await site.post(path(), approval, cookies.committee)).status).toBe(303)
    expect((await take(cookies.head)).status).toBe(303)
  })

  it('does not take a wrong password, and says so', async () => {
    const wrong = await site.post(path(), { intent: 'confirm', password: 'wrong-word-77' }, cookies.head)
    expect(wrong.status).toBe(409)
    expect(await wrong.text()).not.toContain('wrong-word-77')
    expect((await take(cookies.head)).status).toBe(303)
  })

  it('gives no file while the keys are missing, and costs nobody the one taking', async () => {
    const confirm = { intent: 'confirm', password }
    expect((await site.post(path(), confirm, cookies.head)).status).toBe(303)
    const keyless = await openSite(db, { keys: { current: '', byId: new Map(), fault: 'no-file' } })
    const form = { as: 'docx', language: 'kk' }
    const answer = await keyless.post(`${path()}/file`, form, cookies.head)
    await keyless.close()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path()])
    expect(decodeURIComponent(answer.headers.get('set-cookie') ?? '')).toContain('secrecy:flash.notes-locked')
    expect(await textOf(path(), cookies.head)).toContain('name="language"')
  })

  it('gives the file to the head once after the right one: the chosen note and no other', async () => {
    const confirm = { intent: 'confirm', password }
    expect((await site.post(path(), confirm, cookies.head)).status).toBe(303)
    for (const as of [cookies.committee, cookies.author, cookies.monitor])
      expect((await take(as)).status).toBe(404)
    const answer = await take(cookies.head)
    expect(answer.status).toBe(200)
    const text = textOfDocx(Buffer.from(await answer.arrayBuffer()))
    expect(text).toContain('5c10')
    expect(text).not.toContain('9b42')
    expect((await take(cookies.head)).status).toBe(303)
  })

  it('leaves the note’s words out of the log and of every page but its author’s', async () => {
    expect(site.log()).not.toContain('5c10')
    for (const as of [cookies.head, cookies.committee]) expect(await textOf(path(), as)).not.toContain('5c10')
    expect(await textOf('/psychology/readers', cookies.author)).toContain('Қызметкер institution-head')
  })
})
