/** The demo service is whole, the same everywhere, alive on the day it is made, and about nobody real. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { seedDemo } from '#db/seed/demo'
import type { Database } from '#db/schema'
import { openSqlite } from '#tests/support/database'
import { roles, tieOf } from '~/domain/access/roles'
import { addDays, day } from '~/domain/calendar/day'
import { restrictedCodes } from '~/domain/deadlines/codes'
import { readBusinessId, readIin } from '~/domain/people/identifiers'
import { noticeStates } from '~/domain/notices/life'
import { referralStates } from '~/domain/placements/referral'
import { planStates } from '~/domain/plans/plan'
import { demoPassword, listDemoLogins } from '~/features/accounts/demo-logins.server'
import { verifyPassword } from '~/features/accounts/passwords.server'
import { doDailyWork } from '~/features/plans/daily.server'
import { listOwnNotes } from '~/features/psychology/notes.server'
import { verifyAuditChain } from '~/platform/audit.server'
import { keysFromText } from '~/platform/seal.server'
import { anActor } from '#tests/support/actors'

const clock = { now: () => new Date('2026-11-22T07:00:00.000Z') }
const today = day('2026-11-22')
const keys = keysFromText('keys of tests')

const seeded = async (): Promise<Databases> => {
  const db = await openSqlite()
  await seedDemo(db, clock, keys)
  return db
}

let db: Databases
beforeAll(async () => {
  db = await seeded()
})
afterAll(() => db.close())

const count = async (table: keyof Database): Promise<number> => {
  const row = await db.read
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

describe('what there is', () => {
  it('is a small prison service', async () => {
    expect(await count('institutions')).toBe(3)
    expect(await count('organisations')).toBe(14)
    expect(await count('openings')).toBe(68)
    expect(await count('people')).toBeGreaterThanOrEqual(380)
    expect(await count('people')).toBeLessThanOrEqual(420)
    expect(await count('plans')).toBeGreaterThanOrEqual(40)
    expect(await count('psychologySessions')).toBeGreaterThan(300)
    expect(await count('psychologyNotes')).toBeGreaterThan(150)
    expect(await count('personSearch')).toBe(await count('people'))
  })

  it('has plans in every state and referrals in every state', async () => {
    const plans = await db.read.selectFrom('plans').select('state').distinct().execute()
    expect(plans.map((each) => each.state).toSorted()).toEqual([...planStates].toSorted())
    const referrals = await db.read.selectFrom('referrals').select('state').distinct().execute()
    expect(referrals.map((each) => each.state).toSorted()).toEqual([...referralStates].toSorted())
  })

  it('has a watch whose shifts have all handed over already, also for who looks just after midnight', async () => {
    const midnight = '2026-11-21T19:00:00.000Z'
    const handovers = await db.read.selectFrom('watchHandovers').select('at').execute()
    expect(handovers.length).toBeGreaterThan(2)
    expect(handovers.filter(({ at }) => at >= midnight)).toEqual([])
  })

  it('has people at work, with checks noted and others due, and people whose work ended', async () => {
    const placements = await db.read.selectFrom('placements').select(['id', 'endedOn', 'endReason']).execute()
    expect(placements.filter(({ endedOn }) => endedOn === null).length).toBeGreaterThanOrEqual(15)
    expect(new Set(placements.map(({ endReason }) => endReason)).size).toBeGreaterThan(5)
    const due = await db.read
      .selectFrom('placementChecks')
      .select('id')
      .where('outcome', 'is', null)
      .where('dueOn', '<=', today)
      .execute()
    expect(due.length).toBeGreaterThan(2)
  })

  it('has notices in every state, and answers that are waited for', async () => {
    const notices = await db.read.selectFrom('notices').select(['state', 'awaitedOn']).execute()
    expect(new Set(notices.map((each) => each.state))).toEqual(new Set(noticeStates))
    expect(notices.some((each) => each.awaitedOn !== null)).toBe(true)
    expect(await count('needRegister')).toBeGreaterThan(3)
  })

  it('has openings of all three kinds open', async () => {
    const open = await db.read.selectFrom('openings').select('kind').where('state', '=', 'open').execute()
    for (const kind of ['state-site', 'business', 'volunteer'])
      expect(open.filter((each) => each.kind === kind).length).toBeGreaterThan(5)
  })

  it('keeps the audit chain whole', async () => {
    expect(await verifyAuditChain(db.read)).toMatchObject({ whole: true, count: 1 })
  })
})

describe('who signs in', () => {
  it('offers an account of every role with its tie and the one password, the most useful first', async () => {
    const users = await db.read.selectFrom('users').selectAll().where('login', 'like', 'demo-%').execute()
    expect(new Set(users.map((each) => each.role))).toEqual(new Set(roles))
    for (const user of users) {
      const ties = { ...user, none: true, institution: user.institutionId, organisation: user.organisationId }
      const tie = { ...ties, person: user.personId }[tieOf[user.role]]
      expect(tie, user.login).toBeTruthy()
    }
    expect(await verifyPassword(users[0]?.passwordHash, demoPassword)).toBe(true)
    const offered = await listDemoLogins(db.read)
    expect(offered.slice(0, 3).map((each) => each.role)).toEqual([
      'social-worker',
      'employer',
      'psychologist',
    ])
  })

  it('gives the person a running plan that they agreed to', async () => {
    const plan = await db.read
      .selectFrom('users')
      .innerJoin('plans', 'plans.openKey', 'users.personId')
      .select(['plans.state', 'plans.agreement'])
      .where('users.login', '=', 'demo-person')
      .executeTakeFirst()
    expect(plan).toEqual({ state: 'in-progress', agreement: 'agreed' })
  })

  it('lets a psychologist open their own sealed notes', async () => {
    const session = await db.read
      .selectFrom('psychologyNotes')
      .select(['sessionId', 'authorId'])
      .executeTakeFirstOrThrow()
    const actor = { ...anActor('psychologist'), userId: session.authorId }
    expect((await listOwnNotes(db.read, actor, keys, session.sessionId))[0]?.text).toMatch(/\p{L}{3}/u)
  })
})

describe('worklists on the day', () => {
  const officer = async () =>
    db.read
      .selectFrom('users')
      .select('institutionId')
      .where('login', '=', 'demo-social-worker')
      .executeTakeFirstOrThrow()

  const openDeadlines = async () => {
    const { institutionId } = await officer()
    return db.read
      .selectFrom('planDeadlines')
      .innerJoin('plans', 'plans.id', 'planDeadlines.planId')
      .selectAll('planDeadlines')
      .where('plans.openKey', 'is not', null)
      .where('planDeadlines.institutionId', '=', institutionId ?? '')
      .where('planDeadlines.doneOn', 'is', null)
      .where('planDeadlines.applies', '!=', 'no')
      .execute()
  }

  it('have deeds overdue, due within a week, waiting for others, and people new in the window', async () => {
    const open = await openDeadlines()
    const soon = addDays(today, 7)
    expect(open.filter((each) => each.dueOn && each.dueOn < today).length).toBeGreaterThan(3)
    expect(
      open.filter((each) => each.dueOn && each.dueOn >= today && each.dueOn <= soon).length,
    ).toBeGreaterThan(3)
    expect(open.filter((each) => each.waitingSince !== null).length).toBeGreaterThan(0)
    const fresh = await db.read
      .selectFrom('plans')
      .select('openedBecause')
      .where('openedOn', '>=', addDays(today, -7))
      .execute()
    expect(fresh.length).toBeGreaterThan(4)
    expect(fresh.some((each) => each.openedBecause === 'arrived-late')).toBe(true)
  })

  it('do not drown: most plans have nothing overdue', async () => {
    const late = new Set(
      (await openDeadlines()).filter((each) => each.dueOn && each.dueOn < today).map((each) => each.planId),
    )
    expect(late.size).toBeLessThan((await count('plans')) / 3)
  })

  it('stay as they are when the daily work runs', async () => {
    const own = await seeded()
    expect(await doDailyWork(own, clock)).toEqual({ opened: 0, changed: 0, completed: 0 })
    await own.close()
  })

  it('names for each person the earliest open day of deadlines and measures', async () => {
    const due = new Map<string, string>()
    const note = (personId: string, on: string | null) => {
      const known = due.get(personId)
      if (on && (!known || on < known)) due.set(personId, on)
    }
    const deadlines = await db.read
      .selectFrom('planDeadlines')
      .innerJoin('plans', 'plans.id', 'planDeadlines.planId')
      .select(['planDeadlines.personId', 'dueOn'])
      .where('openKey', 'is not', null)
      .where('doneOn', 'is', null)
      .where('applies', '!=', 'no')
      .where('code', 'not in', restrictedCodes)
      .execute()
    const measures = await db.read
      .selectFrom('measures')
      .innerJoin('plans', 'plans.id', 'measures.planId')
      .select(['measures.personId', 'dueOn'])
      .where('openKey', 'is not', null)
      .where('status', 'in', ['planned', 'in-progress'])
      .execute()
    for (const { personId, dueOn } of [...deadlines, ...measures]) note(personId, dueOn)
    const people = await db.read
      .selectFrom('people')
      .select(['id', 'nextDueOn'])
      .where('nextDueOn', 'is not', null)
      .execute()
    expect(new Map(people.map((each) => [each.id, each.nextDueOn]))).toEqual(due)
  })
})

describe('nobody real', () => {
  it('gives numbers that the product refuses outside the demo, each once', async () => {
    const people = await db.read.selectFrom('people').select(['iin', 'birthDate', 'sex', 'demo']).execute()
    const numbers = people.flatMap((each) => (each.iin ? [each.iin] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { iin, birthDate, sex, demo } of people) {
      expect(demo).toBe(1)
      if (iin === null) continue
      expect(readIin(iin).ok).toBe(false)
      expect(readIin(iin, { demo: true, birth: birthDate, sex })).toMatchObject({
        ok: true,
        value: { warnings: [] },
      })
    }
    for (const { businessId } of await db.read.selectFrom('organisations').select('businessId').execute())
      expect(readBusinessId(businessId, { demo: true }).ok).toBe(true)
  })
})

describe('the same on every machine', () => {
  const varying: ReadonlySet<string> = new Set(['passwordHash'])

  const rowsOf = async (from: Databases, table: keyof Database) =>
    (await from.read.selectFrom(table).selectAll().execute()).map((row) =>
      JSON.stringify(Object.entries(row).filter(([column]) => !varying.has(column))),
    )

  it('is made twice alike on one day, but for seals and salts', async () => {
    const again = await seeded()
    const tables = [
      ...(['institutions', 'detachments', 'users', 'organisations', 'people', 'personDocuments'] as const),
      ...(['personOccupations', 'personSkills', 'personRestrictions', 'obligations', 'keptApart'] as const),
      ...([
        'plans',
        'planNeeds',
        'measures',
        'planDeadlines',
        'openings',
        'referrals',
        'placements',
      ] as const),
      ...(['psychologySessions', 'trainingRecords', 'notices', 'needRegister'] as const),
      ...([
        'assessments',
        'assessmentAnswers',
        'assessmentBlocks',
        'foundNeeds',
        'catalogueMeasures',
      ] as const),
    ]
    for (const table of tables) expect(await rowsOf(again, table), table).toEqual(await rowsOf(db, table))
    await again.close()
  })
})
