/** The synthetic country, a small part of it: whole, within its frame, and about nobody real. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { seedNational } from '#db/seed/national'
import { anActor } from '#tests/support/actors'
import { openSqlite } from '#tests/support/database'
import letter from '#tests/support/letter-indicators.json'
import { addDays, day } from '~/domain/calendar/day'
import { readIin } from '~/domain/people/identifiers'
import { isDemoDatabase } from '~/features/accounts/setup.server'
import { figuresByPlace, moneyOf } from '~/features/training/report-queries.server'
import { budgetPerPost, totalOf } from '~/domain/training/report'
import { doDailyWork } from '~/features/plans/daily.server'

const clock = { now: () => new Date('2026-11-22T07:00:00.000Z') }
const today = day('2026-11-22')

describe('the synthetic country', () => {
  let db: Databases
  beforeAll(async () => {
    db = await openSqlite()
    await seedNational(db, clock, { people: 1_200, sessions: 300 })
  })
  afterAll(() => db.close())

  it('has as many openings and places as the nation', async () => {
    const row = await db.read
      .selectFrom('openings')
      .select((eb) => [eb.fn.countAll<number>().as('openings'), eb.fn.sum<number>('places').as('places')])
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ openings: 2_500, places: 8_000 })
    const institutions = await db.read.selectFrom('institutions').select('id').execute()
    expect(institutions).toHaveLength(78)
  })

  it('has running plans whose people are due, and a twelfth of its convicts in the window', async () => {
    const plans = await db.read.selectFrom('plans').selectAll().execute()
    expect(plans).toHaveLength(100)
    expect(plans.every((each) => each.openKey === each.personId && each.endOfTerm > today)).toBe(true)
    const due = await db.read
      .selectFrom('people')
      .select('nextDueOn')
      .where('nextDueOn', 'is not', null)
      .execute()
    expect(due.length).toBeGreaterThan(90)
    expect(
      due.filter((each) => each.nextDueOn && each.nextDueOn < addDays(today, 30)).length,
    ).toBeGreaterThan(5)
  })

  it.each([2021, 2026])('gives the figures of the ministry’s letter of psychologists in %s', async (year) => {
    const hq = anActor('headquarters')
    const places = await figuresByPlace(db.read, hq, year, today)
    const inside = totalOf(places.filter(({ place }) => place !== 'probation'))
    const { budget } = await moneyOf(db.read, 2021)
    const told: Record<string, number> = {
      'psych.posts': inside.posts,
      'psych.posts_attested': inside.attested,
      'psych.posts_civilian': inside.civilian,
      'psych.graduates': inside.graduates,
      'psych.upskilled': inside.upskilled,
      'psych.training_budget_2021': budget / 100,
      'probation.psychologist_posts': places.find(({ place }) => place === 'probation')?.posts ?? 0,
      'd.training_per_psychologist': (budgetPerPost(budget, inside.posts) ?? 0) / 100,
    }
    expect(told).toEqual(Object.fromEntries(letter.indicators.map(({ id, value }) => [id, value])))
    expect([places.length, inside.filled]).toEqual([79, inside.posts])
  })

  it('leaves nothing for the daily work to open', async () => {
    expect((await doDailyWork(db, clock)).opened).toBe(0)
  })

  it('is marked as a demo and names nobody living', async () => {
    expect(await isDemoDatabase(db.read)).toBe(true)
    const people = await db.read.selectFrom('people').select('iin').where('iin', 'is not', null).execute()
    expect(people.every(({ iin }) => iin !== null && !readIin(iin).ok)).toBe(true)
    expect(new Set(people.map(({ iin }) => iin)).size).toBe(people.length)
  })

  it('remembers sessions of psychologists with their own people', async () => {
    const strangers = await db.read
      .selectFrom('psychologySessions as s')
      .innerJoin('people as p', 'p.id', 's.personId')
      .select(['p.psychologistId', 's.psychologistId as author'])
      .execute()
    expect(strangers).toHaveLength(300)
    expect(strangers.every((each) => each.psychologistId === each.author)).toBe(true)
  })
})
