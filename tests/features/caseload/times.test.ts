/** Times between steps: the middle of what happened, hidden where they could tell of one person. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { openDuePlans } from '~/features/plans/due.server'
import { planOf } from '#tests/support/query-plan'
import { type Day, addDays, day } from '~/domain/calendar/day'
import { timesQuery } from '~/features/caseload/times-page.server'
import { countStepTimes, wholeYear } from '~/features/caseload/times.server'

const clock = { now: () => new Date(testNow) }
const opened = day('2026-10-05')

onEveryDatabase('times between steps', (open) => {
  let db: Databases
  let institutionId: string
  const headquarters = anActor('headquarters')

  const plansWith = async (drafted: readonly (Day | null)[]): Promise<void> => {
    for (const draftedOn of drafted) {
      const personId = await aPerson(db, { institutionId, endOfTerm: day('2027-11-15') })
      await openDuePlans(db, clock)
      await db.write
        .updateTable('plans')
        .set({ openedOn: opened, draftedOn })
        .where('personId', '=', personId)
        .execute()
    }
  }

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
  })
  afterEach(() => db.close())

  test('are the middle of the days that passed, by month and for the year', async () => {
    await plansWith([2, 4, 6, 8, 30].map((days) => addDays(opened, days)))
    expect(await countStepTimes(db, clock)).toEqual({ counted: 1 })
    const months = await timesQuery(db.read, headquarters, institutionId).execute()
    const drafted = months.filter((each) => each.step === 'drafted')
    expect(drafted.map((each) => each.month).toSorted()).toEqual(['2026-10', wholeYear])
    for (const each of drafted) expect(each).toMatchObject({ count: 5, median: 6, low: 4, high: 8 })
  })

  test('leave out steps that nobody has taken', async () => {
    await plansWith([null, null])
    await countStepTimes(db, clock)
    expect(await timesQuery(db.read, headquarters, institutionId).execute()).toEqual([])
  })

  test('are counted once a day, and anew on the next', async () => {
    await plansWith([addDays(opened, 3)])
    await countStepTimes(db, clock)
    await plansWith([addDays(opened, 3)])
    expect(await countStepTimes(db, clock)).toEqual({ counted: 0 })
    const tomorrow = { now: () => new Date(Date.parse(testNow) + 86_400_000) }
    expect(await countStepTimes(db, tomorrow)).toEqual({ counted: 1 })
    const [row] = await timesQuery(db.read, headquarters, null).execute()
    expect(row?.count).toBe(2)
  })

  test('are shown to the own institution only, and to headquarters all', async () => {
    await plansWith([addDays(opened, 3)])
    await countStepTimes(db, clock)
    const stranger = anActor('institution-head', { institutionId: await anInstitution(db) })
    expect(await timesQuery(db.read, stranger, institutionId).execute()).toEqual([])
    expect(await planOf(db.read, timesQuery(db.read, headquarters, null))).toMatch(/plan_step_times_/)
  })
})
