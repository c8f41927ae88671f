/** The short roads of a list of plans: a year before release as dots, in two reads, without what tells of the conviction. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, deadlineOf, done, planOf, today } from '#tests/support/plans'
import type { Actor } from '~/domain/access/roles'
import { addDays, day } from '~/domain/calendar/day'
import { completeDeadline } from '~/features/plans/deadlines.server'
import { roadsOf } from '~/features/plans/roads.server'
import { translatorFor } from '~/platform/i18n.server'

onEveryDatabase('the road of a plan in a list', (open) => {
  let db: Databases
  let office: Office
  let personId: string

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    personId = await aPersonWithPlan(db, office, { endOfTerm: day('2027-02-15'), housingAfter: 'none' })
  })
  afterEach(() => db.close())

  const stripFor = async (actor: Actor = office.officer.actor, on = today) => {
    const reading = { db: db.read, actor, t: translatorFor('ru'), today: on }
    const plan = await planOf(db, personId)
    return (await roadsOf(reading, [plan])).get(plan.id)
  }
  const toneOf = async (code: string, on = today) => {
    const { id } = await deadlineOf(db, personId, code)
    return (await stripFor(office.officer.actor, on))?.points.find((each) => each.id === id)?.tone
  }

  test('shows a deadline ahead, near, late and done in its own colour', async () => {
    const { dueOn, planId, version } = await deadlineOf(db, personId, 'DL-14')
    const due = dueOn ?? today
    expect(await toneOf('DL-14')).toBe('ahead')
    expect(await toneOf('DL-14', addDays(due, -2))).toBe('due')
    expect(await toneOf('DL-14', addDays(due, 2))).toBe('late')
    await done(
      completeDeadline(office.officer, planId, 'DL-14', version, { on: today, answer: null, note: null }),
    )
    expect(await toneOf('DL-14')).toBe('done')
  })

  test('says in words what it draws, with the days that are left', async () => {
    const strip = await stripFor()
    expect(strip?.today).toBeLessThan(0)
    expect(strip?.words).toMatch(/^до освобождения 8\d дн/)
    expect(strip?.words).toMatch(/впереди: \d+/)
  })

  test('leaves out what does not apply, and what tells of the conviction for whoever may not read of it', async () => {
    await db.write.updateTable('planDeadlines').set({ applies: 'no' }).where('code', '=', 'DL-14').execute()
    expect(await toneOf('DL-14')).toBeUndefined()
    await db.write.updateTable('planDeadlines').set({ doneOn: today }).where('code', '=', 'DL-42').execute()
    const { id } = await deadlineOf(db, personId, 'DL-42')
    const seen = (await stripFor(anActor('local-authority', { region: '79' })))?.points.map((each) => each.id)
    expect(seen).not.toContain(id)
    expect(seen?.length).toBeGreaterThan(0)
  })

  test('reads nothing for an empty list', async () => {
    const reading = { db: db.read, actor: office.officer.actor, t: translatorFor('ru'), today }
    expect((await roadsOf(reading, [])).size).toBe(0)
  })
})
