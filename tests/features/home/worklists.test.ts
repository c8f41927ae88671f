/** Worklists: each role sees its own work, answered from an index however many people there are. */
import type { Compilable } from 'kysely'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { onEveryDatabase, openSqlite } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, leadTo, today } from '#tests/support/plans'
import { addDays, day } from '~/domain/calendar/day'
import {
  type DueRange,
  countDeadlines,
  countMeasures,
  dueDeadlines,
  dueMeasures,
  plansInState,
  releasesByMonth,
  sharedPlans,
} from '~/features/home/queries.server'
import { overdueByInstitution, peopleWithoutSession } from '~/features/home/role-queries.server'
import { everyPlan, plansQuery } from '~/features/plans/list-query.server'

const everything: DueRange = {
  from: null,
  to: addDays(today, -1),
  waiting: null,
  codes: null,
  mine: false,
  after: null,
}

onEveryDatabase('worklists', (open) => {
  let db: Databases
  let office: Office
  let other: Office
  let late: string
  let drafted: string

  beforeAll(async () => {
    db = await open()
    office = await anOffice(db)
    other = await anOffice(db)
    late = await aPersonWithPlan(db, office, { endOfTerm: day('2027-11-15') })
    drafted = await aPersonWithPlan(db, office, { endOfTerm: day('2027-12-01') })
    await leadTo(db, office, drafted, 'agreed')
    await aPersonWithPlan(db, other, { endOfTerm: day('2027-11-10') })
  })
  afterAll(() => db.close())

  test('hold only people of the officer’s own institution', async () => {
    const rows = await dueDeadlines(db.read, office.officer.actor, everything).execute()
    expect(new Set(rows.map((each) => each.personId))).toEqual(new Set([late]))
    expect(rows.map((each) => each.code).sort()).toEqual(['DL-02', 'DL-03', 'DL-04'])
  })

  test('count what they list', async () => {
    const actor = office.officer.actor
    const counts = await countDeadlines(db.read, actor, today, addDays(today, 7)).executeTakeFirstOrThrow()
    expect(Number(counts.overdue)).toBe((await dueDeadlines(db.read, actor, everything).execute()).length)
  })

  test('go on after the last row without repeating it', async () => {
    const actor = office.officer.actor
    const all = await dueDeadlines(db.read, actor, { ...everything, to: null }).execute()
    const second = all[1]
    if (!second?.dueOn) throw new Error('two deadlines are expected')
    const after = { due: second.dueOn, id: second.id }
    const rest = await dueDeadlines(db.read, actor, { ...everything, to: null, after }).execute()
    expect(rest.slice(0, all.length - 2).map((each) => each.id)).toEqual(all.slice(2).map((each) => each.id))
  })

  test('show the head what waits for approval, and nobody else’s', async () => {
    const rows = await plansInState(db.read, office.head.actor, 'drafted', null).execute()
    expect(rows.map((each) => each.personId)).toEqual([drafted])
    expect(await plansInState(db.read, other.head.actor, 'drafted', null).execute()).toEqual([])
  })

  test('show a psychologist those near release whom nobody has met', async () => {
    const psychologist = anActor('psychologist', { institutionId: office.institutionId })
    const rows = await peopleWithoutSession(db.read, psychologist, today).execute()
    expect(rows.map((each) => each.id)).toEqual([late, drafted])
  })

  test('list plans by end of term within reach', async () => {
    const rows = await plansQuery(db.read, office.officer.actor, everyPlan, today, null).execute()
    expect(rows.map((each) => each.personId)).toEqual([late, drafted])
  })
})

describe('the queries of worklists', () => {
  let db: Databases
  beforeAll(async () => {
    db = await openSqlite()
  })
  afterAll(() => db.close())

  const officer = anActor('social-worker', { institutionId: 'i' })
  const planFor = async (query: Compilable<unknown>): Promise<string> => {
    const { sql, parameters } = query.compile()
    const rows = await db.read.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]),
    )
    return rows.rows.map((each) => each.detail).join('\n')
  }

  test.each([
    ['overdue deadlines', () => dueDeadlines(db.read, officer, everything), 'plan_deadlines_by_due'],
    [
      'awaited answers',
      () => dueDeadlines(db.read, officer, { ...everything, from: today, to: null, waiting: true }),
      'plan_deadlines_',
    ],
    [
      'due measures',
      () =>
        dueMeasures(db.read, officer, {
          from: null,
          to: today,
          mine: false,
          after: null,
          blocks: null,
          service: null,
        }),
      'measures_by_due',
    ],
    [
      'counts of deadlines',
      () => countDeadlines(db.read, officer, today, addDays(today, 7)),
      'plan_deadlines_by_due',
    ],
    ['counts of measures', () => countMeasures(db.read, officer, today, today, null), 'measures_by_due'],
    ['plans of a stage', () => plansInState(db.read, officer, 'preparing', null), 'plans_by_institution'],
    ['releases by month', () => releasesByMonth(db.read, officer, today), 'people_by_institution_term'],
    [
      'plans shared with a region',
      () => sharedPlans(db.read, anActor('local-authority', { region: '79' })),
      'people_by_region',
    ],
    [
      'people without a session',
      () => peopleWithoutSession(db.read, officer, today),
      'people_by_institution_term',
    ],
    ['institutions with something overdue', () => overdueByInstitution(db.read, today), 'people_by_'],
    [
      'the list of plans',
      () => plansQuery(db.read, officer, everyPlan, today, null),
      'plans_open_by_institution',
    ],
    [
      'the list of plans of the whole country',
      () => plansQuery(db.read, anActor('headquarters'), everyPlan, today, null),
      'plans_open_by_term',
    ],
  ] as const)('answer %s from an index', async (_what, query, index) => {
    const plan = await planFor(query())
    expect(plan).toContain(index)
    expect(plan).not.toMatch(/SCAN (d|m|plans|people)\b(?! USING (COVERING )?INDEX)/)
  })
})
