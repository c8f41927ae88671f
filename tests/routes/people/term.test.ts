/** Moving a term over HTTP without scripts: fields, preview, saved; what is refused stands beside its field. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Office, anOffice } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import { addDays } from '~/domain/calendar/day'
import { openDuePlans } from '~/features/plans/due.server'
import { dayAt, systemClock } from '~/platform/clock.server'

let db: Databases
let site: Site
let office: Office
let id: string
let as: string
const today = dayAt(new Date())

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  id = await aPerson(db, { institutionId: office.institutionId, endOfTerm: addDays(today, 300) })
  await openDuePlans(db, systemClock)
  as = await site.signInAs(office.officer.actor)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

const personOf = () => db.read.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const send = async (given: Record<string, string>) =>
  site.post(
    `/people/${id}/term`,
    {
      cause: 'parole',
      courtAct: '4-117/2026',
      actOn: addDays(today, -2),
      endOfTerm: addDays(today, 300),
      releasedOn: addDays(today, 30),
      releaseGround: '',
      note: '',
      version: String((await personOf()).version),
      ...given,
    },
    as,
  )

describe('a moved term', () => {
  test('is shown before it is saved, with everything typed carried along', async () => {
    const preview = await send({ intent: 'preview' })
    const text = await preview.text()
    expect(preview.status).toBe(200)
    expect(text).toContain('DL-14')
    expect(text).toContain('name="courtAct" value="4-117/2026"')
    expect((await personOf()).releasedOn).toBeNull()
    const back = await (await send({ intent: 'edit' })).text()
    expect(back).toContain('value="4-117/2026"')
  })

  test.each([
    ['30.02.2027', 'releasedOn', 422],
    [addDays(today, -1), 'releasedOn', 422],
    [addDays(today, 400), 'releasedOn', 422],
  ])('a release on %s is refused beside its field, and the words stay', async (releasedOn, field, status) => {
    const answer = await send({ intent: 'save', releasedOn, note: 'Сот қаулысы' })
    const text = await answer.text()
    expect(answer.status).toBe(status)
    expect(text).toContain(`id="${field}-error"`)
    expect(text).toContain('Сот қаулысы')
  })

  test('in the ordinary form of the sentence is refused the same way', async () => {
    const person = await personOf()
    const sentence = {
      standing: 'in-custody',
      sentenceStart: person.sentenceStart ?? '',
      endOfTerm: person.endOfTerm ?? '',
      releasedOn: addDays(today, -5),
      releaseGround: 'parole',
      version: String(person.version),
    }
    const past = await site.post(`/people/${id}/edit/sentence`, sentence, as)
    expect(past.status).toBe(422)
    expect(await past.text()).toContain('id="releasedOn-error"')
    const early = { ...sentence, releasedOn: '', endOfTerm: '2020-01-01' }
    expect(await (await site.post(`/people/${id}/edit/sentence`, early, as)).text()).toContain(
      'id="endOfTerm-error"',
    )
    const ahead = { ...sentence, standing: 'released', releasedOn: addDays(today, 5) }
    expect((await site.post(`/people/${id}/edit/sentence`, ahead, as)).status).toBe(422)
  })

  test('is saved, and the plan says what moved', async () => {
    expect((await send({ intent: 'save' })).status).toBe(303)
    expect(await personOf()).toMatchObject({ releasedOn: addDays(today, 30), releaseGround: 'parole' })
    const plan = await (await site.fetch(`/people/${id}/plan`, { as })).text()
    expect(plan).toContain('Серікқызы А.')
    const history = await (await site.fetch(`/people/${id}/history`, { as })).text()
    expect(history).toContain('4-117/2026')
  })

  test('of someone who has left has no form', async () => {
    const gone = await aPerson(db, {
      institutionId: office.institutionId,
      standing: 'released',
      releasedOn: addDays(today, -3),
    })
    const text = await (await site.fetch(`/people/${gone}/term`, { as })).text()
    expect(text).not.toContain('name="cause"')
  })

  test('is nothing for a medic', async () => {
    const ties = { role: 'medic', institutionId: office.institutionId } as const
    const medic = await site.signInAs({ userId: await aUser(db, ties), role: 'medic' })
    expect((await site.fetch(`/people/${id}/term`, { as: medic })).status).toBe(403)
  })
})

test('a person is transferred, and the one who sent them finds nothing', async () => {
  const other = await anOffice(db)
  const form = { on: today, reason: 'safety', note: '', version: String((await personOf()).version) }
  const here = await site.post(`/people/${id}/transfer`, { ...form, institutionId: office.institutionId }, as)
  expect(here.status).toBe(409)
  expect(await here.text()).toContain('id="institutionId-error"')
  const sent = await site.post(`/people/${id}/transfer`, { ...form, institutionId: other.institutionId }, as)
  expect(sent.headers.get('location')).toBe('/people')
  expect((await site.fetch(`/people/${id}`, { as })).status).toBe(404)
  const there = await site.signInAs(other.officer.actor)
  expect((await site.fetch(`/people/${id}/plan`, { as: there })).status).toBe(200)
})
