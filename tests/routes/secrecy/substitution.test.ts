/** The pages of substitution: the head assigns, the substitute reads and adds, the author sees it, and nobody else does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays } from '~/domain/calendar/day'
import { recordTyped } from '~/features/instruments/commands.server'
import { recordSession } from '~/features/psychology/commands.server'
import { looksByLeave } from '~/features/secrecy/reads.server'
import { dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { callerFor } from '#tests/support/actors'
import { openSqlite } from '#tests/support/database'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { aUser } from '#tests/support/builders'
import { type Site, openSite } from '#tests/support/site'

const secret = 'Ұйқысы нашар 7d21'
const today = dayAt(new Date())

let db: Databases
let site: Site
let practice: Practice
let sessionId: string
let lentId: string
const cookies = { head: '', author: '', substitute: '', stranger: '' }

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  practice = await aPractice(db)
  const { institutionId, actor, colleague, personId } = practice
  const caller = callerFor(db, actor, { now: new Date().toISOString() })
  const recorded = await recordSession(caller, personId, aSession({ heldOn: today, note: secret }))
  if (!recorded.ok) throw new Error(recorded.refusal.code)
  sessionId = recorded.value
  await db.write
    .updateTable('users')
    .set({ name: 'Орынбасар Айгүл' })
    .where('id', '=', colleague.userId)
    .execute()
  const user = async (role: 'institution-head' | 'psychologist') => ({
    role,
    userId: await aUser(db, { role, institutionId }),
  })
  cookies.head = await site.signInAs(await user('institution-head'))
  cookies.author = await site.signInAs(actor)
  cookies.substitute = await site.signInAs(colleague)
  cookies.stranger = await site.signInAs(await user('psychologist'))
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const assignment = (more: Record<string, string> = {}) => ({
  authorId: practice.actor.userId,
  substituteId: practice.colleague.userId,
  fromOn: today,
  untilOn: addDays(today, 5),
  reason: 'leave',
  document: '№ 41-л/с',
  once: newId(),
  ...more,
})
const notePath = () => `/psychology/lent/${lentId}/sessions/${sessionId}`

describe('assigning', () => {
  it('keeps what was typed and says what is wrong beside it', async () => {
    const { head } = cookies
    const answer = await site.post('/secrecy/substitutions/new', assignment({ document: '' }), head)
    expect(answer.status).toBe(422)
    const long = assignment({ untilOn: addDays(today, 200) })
    const refused = await site.post('/secrecy/substitutions/new', long, head)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('№ 41-л/с')
  })

  it('is done once however often the button is pressed', async () => {
    const form = assignment()
    for (let press = 0; press < 2; press += 1)
      expect((await site.post('/secrecy/substitutions/new', form, cookies.head)).status).toBe(303)
    const rows = await db.read.selectFrom('substitutions').select('id').execute()
    expect(rows).toHaveLength(1)
    lentId = rows[0]?.id ?? ''
  })
})

describe('a note lent to a substitute', () => {
  it('is read by the substitute, who is told that the look was kept', async () => {
    const as = cookies.substitute
    const list = await (await site.fetch(`/psychology/lent/${lentId}`, { as })).text()
    expect(list).toContain(notePath())
    expect(list).not.toContain('7d21')
    expect(await (await site.fetch(notePath(), { as })).text()).toContain('7d21')
    expect(await (await site.fetch('/psychology/leaves', { as })).text()).toContain(
      `/psychology/lent/${lentId}`,
    )
  })

  it('is closed to the head, to a colleague and to the substitute’s other ways', async () => {
    const tries = [
      [notePath(), cookies.head],
      [notePath(), cookies.stranger],
      [`/psychology/lent/${lentId}`, cookies.stranger],
      [`/psychology/sessions/${sessionId}`, cookies.substitute],
      [`/psychology/sessions/${sessionId}/note`, cookies.substitute],
    ] as const
    for (const [path, as] of tries) {
      const answer = await site.fetch(path, { as })
      expect([path, answer.status]).toEqual([path, 404])
      expect(await answer.text()).not.toContain('7d21')
    }
  })

  it('is added to by the substitute, and the author reads by whom', async () => {
    const addition = { addition: 'Бүгін тынышырақ', once: newId() }
    expect((await site.post(notePath(), addition, cookies.substitute)).status).toBe(303)
    const page = await site.fetch(`/psychology/sessions/${sessionId}/note`, { as: cookies.author })
    const text = await page.text()
    expect(text).toContain('Бүгін тынышырақ')
    expect(text).toContain('Орынбасар Айгүл')
  })

  it('opens a result of an instrument the same way: named only once it is opened, and each look kept', async () => {
    const { personId, actor } = practice
    const caller = callerFor(db, actor, { now: new Date().toISOString() })
    const typed = { heldOn: today, name: 'Опросник 3e7a', result: 'Жоғары 3e7b' }
    const recorded = await recordTyped(caller, personId, typed)
    if (!recorded.ok) throw new Error(recorded.refusal.code)
    const list = `/psychology/lent/${lentId}/results`
    const path = `${list}/${recorded.value}`
    const as = cookies.substitute
    const shown = await (await site.fetch(list, { as })).text()
    expect(shown).toContain(path)
    expect(shown).not.toMatch(/3e7a|3e7b/)
    const looks = () => looksByLeave(db.read, lentId).execute()
    const before = (await looks()).length
    expect(await (await site.fetch(path, { as })).text()).toContain('3e7b')
    expect(await looks()).toHaveLength(before + 1)
    for (const other of [cookies.head, cookies.stranger, cookies.author]) {
      expect((await site.fetch(path, { as: other })).status).toBe(404)
      expect((await site.fetch(list, { as: other })).status).toBe(404)
    }
  })

  it('shows every look to its author, and to the head none', async () => {
    const path = `/secrecy/substitutions/${lentId}`
    const forAuthor = await (await site.fetch(path, { as: cookies.author })).text()
    const forHead = await (await site.fetch(path, { as: cookies.head })).text()
    expect(forAuthor).toContain('Нұрғалиев')
    expect(forAuthor).toContain('Орынбасар Айгүл')
    expect(forHead).not.toContain('Нұрғалиев')
    expect((await site.fetch(path, { as: cookies.stranger })).status).toBe(404)
  })

  it('is closed at once when the head ends it', async () => {
    const end = { version: '1', once: newId() }
    expect((await site.post(`/secrecy/substitutions/${lentId}`, end, cookies.head)).status).toBe(303)
    expect((await site.fetch(notePath(), { as: cookies.substitute })).status).toBe(404)
    const results = `/psychology/lent/${lentId}/results`
    expect((await site.fetch(results, { as: cookies.substitute })).status).toBe(404)
  })
})
