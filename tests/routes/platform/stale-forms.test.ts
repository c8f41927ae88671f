/** Two people at one record: whoever saves second sees, field by field, what the first saved beside their own words. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aCatalogueMeasure } from '#tests/support/assessments'
import { anActor } from '#tests/support/actors'
import { aPerson, aUser } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { type Office, anOffice, done, planOf } from '#tests/support/plans'
import { type Site, openSite } from '#tests/support/site'
import { aSite } from '#tests/support/sites'
import type { Role } from '~/domain/access/roles'
import { addDays } from '~/domain/calendar/day'
import { openHandover } from '~/features/handovers/commands.server'
import { openDuePlans } from '~/features/plans/due.server'
import { dayAt, systemClock } from '~/platform/clock.server'

let db: Databases
let site: Site
let office: Office
let personId: string
const today = dayAt(new Date())

beforeAll(async () => {
  db = await openSqlite()
  site = await openSite(db)
  office = await anOffice(db)
  const { institutionId } = office
  personId = await aPerson(db, { institutionId, endOfTerm: addDays(today, 20), placeAfter: '791010000' })
  await openDuePlans(db, systemClock)
})
afterAll(async () => {
  await site.close()
  await db.close()
})

type Fields = Readonly<Record<string, string>>

const signedIn = async (role: Role): Promise<string> =>
  site.signInAs(anActor(role, { userId: await aUser(db, { role, institutionId: null }) }))

/** Saves as the first, then as somebody whose page is older: the second's answer. */
const second = async (path: string, as: string, [first, late]: readonly [Fields, Fields]) => {
  const saved = await site.post(path, first, as)
  const answer = await site.post(path, late, as)
  return { saved: saved.status, status: answer.status, html: await answer.text() }
}

/** That both values can be chosen for the field, and that what was typed is still in the form. */
const expectChoice = (
  answer: Awaited<ReturnType<typeof second>>,
  field: string,
  values: readonly string[],
) => {
  expect([answer.saved, answer.status]).toEqual([303, 409])
  expect(answer.html).toContain(`name="take:${field}"`)
  for (const value of values) expect(answer.html).toContain(value)
}

test('of a handover in preparation', async () => {
  const id = await done(openHandover(office.officer, personId))
  const { version } = await db.read
    .selectFrom('handovers')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const fields = { version: String(version), placeAfter: '791010000', addressAfter: '', note: '' }
  const as = await site.signInAs(office.officer.actor)
  const answer = await second(`/handovers/${id}/prepare`, as, [
    { ...fields, receiverName: 'Сәуле' },
    { ...fields, receiverName: 'Айгүл' },
  ])
  expectChoice(answer, 'receiverName', ['Сәуле', 'Айгүл'])
})

test('of a statutory deadline', async () => {
  const { id } = await planOf(db, personId)
  const { version } = await db.read
    .selectFrom('planDeadlines')
    .select('version')
    .where('planId', '=', id)
    .where('code', '=', 'DL-14')
    .executeTakeFirstOrThrow()
  const fields = { version: String(version), on: today }
  const as = await site.signInAs(office.officer.actor)
  const answer = await second(`/plans/${id}/deadlines/DL-14`, as, [
    { ...fields, note: 'исх. 12-7' },
    { ...fields, note: 'исх. 12-8' },
  ])
  expectChoice(answer, 'note', ['исх. 12-7', 'исх. 12-8'])
})

test('of a user', async () => {
  const userId = await aUser(db, { role: 'headquarters' })
  const { version } = await db.read
    .selectFrom('users')
    .select('version')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const fields = { version: String(version), role: 'headquarters' }
  const answer = await second(`/admin/users/${userId}`, await signedIn('administrator'), [
    { ...fields, name: 'Гүлнар' },
    { ...fields, name: 'Гульнара' },
  ])
  expectChoice(answer, 'name', ['Гүлнар', 'Гульнара'])
})

test('of a measure to choose from, whose newer revision stands under the old address', async () => {
  const from = await aCatalogueMeasure(db, { institutionId: null })
  const fields = {
    from,
    nameKk: 'Күн',
    nameEn: 'Day',
    need: 'profession',
    service: 'education',
    dueBy: 'before-release',
  }
  const as = await signedIn('headquarters')
  const path = `/admin/measures/${from}`
  const answer = await second(path, as, [
    { ...fields, dueDays: '100', nameRu: 'День в цехе' },
    { ...fields, dueDays: '100', nameRu: 'День в мастерской' },
  ])
  expectChoice(answer, 'nameRu', ['День в цехе', 'День в мастерской'])
  const next = /name="from" value="([^"]+)"/.exec(answer.html)?.[1] ?? ''
  const chosen = { ...fields, dueDays: '100', from: next, nameRu: 'День в мастерской' }
  expect((await site.post(path, chosen, as)).status).toBe(303)
})

test('of a passport of premises', async () => {
  const id = await aSite(db, { institutionId: office.institutionId })
  const fields = {
    version: '1',
    area: '600',
    water: 'yes',
    heat: 'yes',
    docks: '1',
    sanitary: 'fit',
    sanitaryOn: '2026-05-10',
    fire: 'fit',
    fireOn: '2026-06-01',
    repair: 'none',
    safetyLevel: 'medium',
    maxHeadcount: '60',
    activities: '14',
  }
  const answer = await second(`/sites/${id}/edit`, await signedIn('headquarters'), [
    { ...fields, name: 'Тігін цехы' },
    { ...fields, name: 'Швейный цех' },
  ])
  expectChoice(answer, 'name', ['Тігін цехы', 'Швейный цех'])
})
