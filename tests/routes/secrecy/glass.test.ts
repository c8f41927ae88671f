/** The pages of acute risk: asked, opened by a second person, shown to the two; no note behind the glass. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Role } from '~/domain/access/roles'
import { recordSession } from '~/features/psychology/commands.server'
import { dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { callerFor } from '#tests/support/actors'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { type Site, openSite } from '#tests/support/site'

let db: Databases
let site: Site
let practice: Practice
let id: string
const cookies = { author: '', colleague: '', medic: '', head: '', officer: '', social: '', monitor: '' }

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  practice = await aPractice(db)
  const { institutionId, actor, colleague, personId } = practice
  const caller = callerFor(db, actor, { now: new Date().toISOString() })
  const session = aSession({ heldOn: dayAt(new Date()), note: 'Жасырын 5c10', conclusion: 'Қызметкерге сөз' })
  const recorded = await recordSession(caller, personId, session)
  if (!recorded.ok) throw new Error(recorded.refusal.code)
  const user = async (role: Role, at: string | null = institutionId) =>
    site.signInAs({ role, userId: await aUser(db, { role, institutionId: at, name: `Қызметкер ${role}` }) })
  cookies.author = await site.signInAs(actor)
  cookies.colleague = await site.signInAs(colleague)
  cookies.medic = await user('medic')
  cookies.head = await user('institution-head')
  cookies.officer = await user('detachment-head')
  cookies.social = await user('social-worker')
  cookies.monitor = await user('monitor', null)
})

afterAll(async () => {
  await site.close()
  await db.close()
})

const risk = () => `/people/${practice.personId}/risk`
const asking = () => `/people/${practice.personId}/glass`
const path = () => `/secrecy/glass/${id}`
const textOf = async (to: string, as: string) => (await site.fetch(to, { as })).text()
const secrets = ['Үнсіз қалса 3a77', 'Жалғыз қалдырмау']

describe('the psychologist’s warning', () => {
  it('is written with both sides or not at all, and opens for its author alone', async () => {
    const form = { kind: 'suicide', warning: secrets[0] ?? '', measures: '', version: '0', once: newId() }
    const half = await site.post(risk(), form, cookies.author)
    expect(half.status).toBe(422)
    expect(await half.text()).toContain('3a77')
    const whole = { ...form, measures: secrets[1] ?? '' }
    expect((await site.post(risk(), whole, cookies.author)).status).toBe(303)
    expect(await textOf(risk(), cookies.author)).toContain('3a77')
    expect(await textOf(risk(), cookies.colleague)).not.toContain('3a77')
    for (const as of [cookies.medic, cookies.head, cookies.social])
      expect((await site.fetch(risk(), { as })).status).toBe(404)
  })
})

describe('breaking the glass', () => {
  it('needs a reason in words', async () => {
    const answer = await site.post(asking(), { reason: 'suicide', words: '', once: newId() }, cookies.medic)
    expect(answer.status).toBe(422)
  })

  it('shows nothing before a second person agrees', async () => {
    const form = { reason: 'suicide', words: 'Хат жазған 88e2', once: newId() }
    expect((await site.post(asking(), form, cookies.medic)).status).toBe(303)
    id = (await db.read.selectFrom('glassOpenings').select('id').executeTakeFirstOrThrow()).id
    for (const as of [cookies.medic, cookies.head]) {
      const page = await textOf(path(), as)
      expect(page).toContain('88e2')
      for (const words of secrets) expect(page).not.toContain(words)
    }
    const answer = { version: '1', answer: 'open', once: newId() }
    expect((await site.post(path(), answer, cookies.medic)).status).toBe(409)
    expect((await site.fetch(asking(), { as: cookies.head })).headers.get('location')).toBe(path())
  })

  it('then shows the warning and the measures to the two, and never a note', async () => {
    const answer = { version: '1', answer: 'open', once: newId() }
    expect((await site.post(path(), answer, cookies.head)).status).toBe(303)
    for (const as of [cookies.medic, cookies.head]) {
      const page = await textOf(path(), as)
      for (const words of secrets) expect(page).toContain(words)
      for (const words of ['5c10', 'Қызметкерге сөз']) expect(page).not.toContain(words)
    }
  })

  it('shows it to no third person', async () => {
    expect(await textOf(path(), cookies.officer)).not.toContain('3a77')
    for (const as of [cookies.social, cookies.monitor, cookies.colleague])
      expect((await site.fetch(path(), { as })).status).toBe(404)
  })

  it('is seen by the psychologist, look by look', async () => {
    const { length } = await db.read.selectFrom('noteReads').select('id').where('way', '=', 'risk').execute()
    expect(length).toBe(2)
    expect(await textOf('/psychology/readers', cookies.author)).toContain('Қызметкер medic')
  })

  it('keeps a look where no warning stands as well', async () => {
    const looks = async () =>
      (await db.read.selectFrom('noteReads').select('authorId').where('way', '=', 'risk').execute()).length
    const before = await looks()
    const cardless = await aPerson(db, {
      institutionId: practice.institutionId,
      psychologistId: practice.actor.userId,
    })
    const unassigned = await aPerson(db, { institutionId: practice.institutionId })
    for (const personId of [cardless, unassigned]) {
      const form = { reason: 'suicide', words: 'Хат жазған', once: newId() }
      const asked = await site.post(`/people/${personId}/glass`, form, cookies.medic)
      const opening = asked.headers.get('location') ?? ''
      await site.post(opening, { version: '1', answer: 'open', once: newId() }, cookies.head)
      expect((await site.fetch(opening, { as: cookies.medic })).status).toBe(200)
      const chained = await db.read
        .selectFrom('auditEvents')
        .select('deed')
        .where('personId', '=', personId)
        .where('deed', '=', 'note.risk')
        .execute()
      expect(chained).toHaveLength(1)
    }
    expect(await looks()).toBe(before + 1)
  })

  it('stands in the monitors’ log without a name or a word', async () => {
    const page = await textOf('/secrecy/log', cookies.monitor)
    expect(page).toContain('Қызметкер medic')
    for (const words of ['Нұрғалиев', practice.personId, '88e2', '3a77', '5c10'])
      expect(page).not.toContain(words)
    expect((await site.fetch('/secrecy/log', { as: cookies.head })).status).toBe(404)
    expect(await textOf('/secrecy/log?kind=exported', cookies.monitor)).not.toContain('Қызметкер medic')
  })

  it('leaves none of it in the log of the server', () => {
    for (const words of ['88e2', '3a77', '5c10']) expect(site.log()).not.toContain(words)
  })
})
