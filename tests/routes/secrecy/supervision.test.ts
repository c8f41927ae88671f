/** The pages of supervision: one case offered, read, remarked and closed; every other way stays shut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays } from '~/domain/calendar/day'
import { recordSession } from '~/features/psychology/commands.server'
import { dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { callerFor } from '#tests/support/actors'
import { openSqlite } from '#tests/support/database'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { aUser } from '#tests/support/builders'
import { type Site, openSite } from '#tests/support/site'

const today = dayAt(new Date())

let db: Databases
let site: Site
let practice: Practice
let caseId: string
const sessions = { open: '', closed: '' }
const cookies = { author: '', supervisor: '', stranger: '', head: '' }

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
  sessions.open = await record('Ашуын айтты 5c10')
  sessions.closed = await record('Анасы туралы 9b42')
  await db.write
    .updateTable('users')
    .set({ name: 'Супервизор Айгүл' })
    .where('id', '=', colleague.userId)
    .execute()
  cookies.author = await site.signInAs(actor)
  cookies.supervisor = await site.signInAs(colleague)
  const user = async (role: 'psychologist' | 'institution-head') =>
    site.signInAs({ role, userId: await aUser(db, { role, institutionId }) })
  cookies.stranger = await user('psychologist')
  cookies.head = await user('institution-head')
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const form = (more: Record<string, string> = {}) => ({
  supervisorId: practice.colleague.userId,
  scope: 'chosen',
  sessionIds: sessions.open,
  untilOn: addDays(today, 7),
  question: 'Ашуы туралы не істеймін?',
  once: newId(),
  ...more,
})
const offering = () => `/people/${practice.personId}/supervision`
const notePath = (id: string) => `/psychology/reviews/${caseId}/sessions/${id}`
const textOf = async (path: string, as: string) => (await site.fetch(path, { as })).text()
const statusOf = async (path: string, as: string) => (await site.fetch(path, { as })).status

describe('offering a case', () => {
  it('keeps what was typed when nothing is chosen or the day is over', async () => {
    const wrong = [
      [form({ supervisorId: '' }), 422],
      [form({ untilOn: addDays(today, -1) }), 409],
    ] as const
    for (const [sent, status] of wrong) {
      const answer = await site.post(offering(), sent, cookies.author)
      expect(answer.status).toBe(status)
      expect(await answer.text()).toContain('Ашуы туралы не істеймін?')
    }
  })

  it('opens it once however often the button is pressed', async () => {
    const sent = form()
    for (let press = 0; press < 2; press += 1)
      expect((await site.post(offering(), sent, cookies.author)).status).toBe(303)
    const rows = await db.read.selectFrom('supervisions').select('id').execute()
    expect(rows).toHaveLength(1)
    caseId = rows[0]?.id ?? ''
  })
})

describe('a case under supervision', () => {
  it('is read by its supervisor: the chosen session, and not the other one', async () => {
    expect(await textOf(`/psychology/reviews/${caseId}`, cookies.supervisor)).toContain('Ашуы туралы')
    expect(await textOf(notePath(sessions.open), cookies.supervisor)).toContain('5c10')
    const other = await site.fetch(notePath(sessions.closed), { as: cookies.supervisor })
    expect(other.status).toBe(404)
    expect(await other.text()).not.toContain('9b42')
  })

  it('is shut for everyone else, and the supervisor’s other ways stay shut', async () => {
    for (const as of [cookies.stranger, cookies.head, cookies.author]) {
      expect(await statusOf(`/psychology/reviews/${caseId}`, as)).toBe(404)
      expect(await statusOf(notePath(sessions.open), as)).toBe(404)
    }
    expect(await statusOf(`/psychology/sessions/${sessions.open}/note`, cookies.supervisor)).toBe(404)
    expect(await statusOf(`/psychology/supervisions/${caseId}`, cookies.supervisor)).toBe(404)
  })

  it('takes no addition to the note from the supervisor', async () => {
    const addition = { addition: 'қосымша', once: newId() }
    const answer = await site.post(notePath(sessions.open), addition, cookies.supervisor)
    expect([404, 405]).toContain(answer.status)
  })

  it('brings the remark to the author, beside every look', async () => {
    const remark = { remark: 'Асықпаңыз, алдымен ұйқысын сұраңыз', once: newId() }
    const answer = await site.post(`/psychology/reviews/${caseId}`, remark, cookies.supervisor)
    expect(answer.status).toBe(303)
    const page = await textOf(`/psychology/supervisions/${caseId}`, cookies.author)
    expect(page).toContain('Асықпаңыз')
    expect(page).toContain('Супервизор Айгүл')
    expect(await textOf('/psychology/readers', cookies.author)).toContain('Супервизор Айгүл')
  })

  it('is shut at once when the author closes it', async () => {
    const close = { version: '2', once: newId() }
    const answer = await site.post(`/psychology/supervisions/${caseId}`, close, cookies.author)
    expect(answer.status).toBe(303)
    expect(await statusOf(notePath(sessions.open), cookies.supervisor)).toBe(404)
    expect(await statusOf(`/psychology/reviews/${caseId}`, cookies.supervisor)).toBe(404)
  })
})
