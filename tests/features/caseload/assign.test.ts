/** People change their worker: all together or not at all, once, only within the own institution. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { openDuePlans } from '~/features/plans/due.server'
import { day } from '~/domain/calendar/day'
import { newId } from '~/platform/ids.server'
import { moveCases, remindWorkers } from '~/features/caseload/commands.server'
import {
  casesQuery,
  figuresByInstitution,
  figuresByWorker,
  plansByWorker,
  waitingByWorker,
} from '~/features/caseload/queries.server'
import { Denied } from '~/platform/command.server'

const today = day('2026-11-21')

onEveryDatabase('caseloads', (open) => {
  let db: Databases
  let institutionId: string
  let [aigul, berik, headId] = ['', '', '']
  let [one, two, lone]: string[] = []

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    aigul = await aUser(db, { role: 'social-worker', institutionId, name: 'Айгүл' })
    berik = await aUser(db, { role: 'social-worker', institutionId, name: 'Берік' })
    headId = await aUser(db, { role: 'institution-head', institutionId })
    one = await aPerson(db, { institutionId, caseWorkerId: aigul, endOfTerm: day('2027-11-15') })
    two = await aPerson(db, { institutionId, caseWorkerId: aigul, surname: 'Ғабитов' })
    lone = await aPerson(db, { institutionId, caseWorkerId: null, nextDueOn: day('2026-11-01') })
    await openDuePlans(db, { now: () => new Date(testNow) })
  })
  afterEach(() => db.close())

  const head = (once?: string) =>
    callerFor(db, anActor('institution-head', { userId: headId, institutionId }), once ? { once } : {})
  const officer = (userId: string) => callerFor(db, anActor('social-worker', { userId, institutionId }))
  const workerOf = async (id: string | undefined) =>
    (
      await db.read
        .selectFrom('people')
        .select('caseWorkerId')
        .where('id', '=', id ?? '')
        .executeTakeFirstOrThrow()
    ).caseWorkerId
  const move = (personId: string | undefined, from: string | null, to: string) => ({
    personId: personId ?? '',
    from,
    to,
  })

  test('the head moves many at once; programmes go along, the new worker is told, timelines tell it', async () => {
    const result = await moveCases(head(), [move(one, aigul, berik), move(lone, null, berik)])
    expect(result).toEqual({ ok: true, value: 2 })
    expect([await workerOf(one), await workerOf(two), await workerOf(lone)]).toEqual([berik, aigul, berik])
    const plan = await db.read
      .selectFrom('plans')
      .select('leadUserId')
      .where('personId', '=', one ?? '')
      .executeTakeFirstOrThrow()
    expect(plan.leadUserId).toBe(berik)
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()
    expect(told).toEqual([{ userId: berik, kind: 'cases-assigned', link: '/plans?whose=mine' }])
    const events = await db.read
      .selectFrom('auditEvents')
      .select(['personId', 'deed'])
      .where('deed', '=', 'caseload.assign')
      .execute()
    expect(new Set(events.map((each) => each.personId))).toEqual(new Set([one, lone, null]))
  })

  test('the same form sent twice moves once', async () => {
    const once = newId()
    const moves = [move(one, aigul, berik)]
    expect(await moveCases(head(once), moves)).toEqual(await moveCases(head(once), moves))
    expect(await db.read.selectFrom('outbox').selectAll().execute()).toHaveLength(1)
  })

  test('two heads at the same moment: one is told that somebody was faster', async () => {
    const results = await Promise.all([
      moveCases(head(), [move(two, aigul, berik)]),
      moveCases(head(), [move(two, aigul, berik)]),
    ])
    expect(results.map((each) => each.ok).toSorted()).toEqual([false, true])
  })

  test('one stale move holds all of them back', async () => {
    const result = await moveCases(head(), [move(one, aigul, berik), move(two, berik, aigul)])
    expect(result).toMatchObject({ refusal: { code: 'moved-since' } })
    expect(await workerOf(one)).toBe(aigul)
  })

  test('nobody is given to someone who works elsewhere or is shut out, nor named twice', async () => {
    const stranger = await aUser(db, { role: 'social-worker', institutionId: await anInstitution(db) })
    const refusal = { refusal: { code: 'worker-gone' } }
    expect(await moveCases(head(), [move(one, aigul, stranger)])).toMatchObject(refusal)
    await db.write.updateTable('users').set({ disabledAt: testNow }).where('id', '=', berik).execute()
    expect(await moveCases(head(), [move(one, aigul, berik)])).toMatchObject(refusal)
    expect(await moveCases(head(), [move(one, aigul, aigul), move(one, aigul, aigul)])).toMatchObject({
      refusal: { code: 'twice' },
    })
  })

  test('a social worker takes whom nobody has, and nobody else’s', async () => {
    expect((await moveCases(officer(berik), [move(lone, null, berik)])).ok).toBe(true)
    const refusal = { refusal: { code: 'only-unassigned' } }
    expect(await moveCases(officer(berik), [move(one, aigul, berik)])).toMatchObject(refusal)
    expect(await moveCases(officer(berik), [move(lone, berik, aigul)])).toMatchObject(refusal)
  })

  test('people of another institution are not there', async () => {
    const foreign = await aPerson(db, { institutionId: await anInstitution(db), caseWorkerId: null })
    await expect(moveCases(head(), [move(foreign, null, berik)])).rejects.toMatchObject({ status: 404 })
    const medic = callerFor(db, anActor('medic', { institutionId }))
    await expect(moveCases(medic, [move(one, aigul, berik)])).rejects.toBeInstanceOf(Denied)
  })

  test('a reminder reaches a worker once a day', async () => {
    expect(await remindWorkers(head(), [aigul])).toEqual({ ok: true, value: 1 })
    expect(await remindWorkers(head(), [aigul])).toMatchObject({ refusal: { code: 'reminded-today' } })
    expect(await remindWorkers(head(), [])).toMatchObject({ refusal: { code: 'nobody-overdue' } })
  })

  test('figures count everyone once, and only within reach', async () => {
    await aPerson(db, { institutionId: await anInstitution(db), caseWorkerId: aigul })
    const rows = await figuresByWorker(db.read, head().actor, institutionId, today).execute()
    const people = new Map(rows.map((each) => [each.caseWorkerId, Number(each.people)]))
    expect(people).toEqual(
      new Map([
        [aigul, 2],
        [null, 1],
      ]),
    )
    expect(Number(rows.find((each) => each.caseWorkerId === null)?.overdue)).toBe(1)
    const country = await figuresByInstitution(db.read, anActor('headquarters'), today).execute()
    expect(country.map((each) => Number(each.people)).toSorted()).toEqual([1, 3])
    const own = await figuresByInstitution(db.read, head().actor, today).execute()
    expect(own).toHaveLength(1)
  })

  describe('are read from indexes:', () => {
    const everyone = { worker: null, term: null, only: null, detachmentId: null }
    const start = { after: undefined, limit: 50 }
    test.each([
      ['figures by worker', () => figuresByWorker(db.read, head().actor, institutionId, today), /people_by_/],
      [
        'figures of the country, without touching rows of people',
        () => figuresByInstitution(db.read, anActor('headquarters'), today),
        /people_by_caseload/,
      ],
      [
        'plans by worker',
        () => plansByWorker(db.read, head().actor, institutionId),
        /plans_(open_)?by_institution/,
      ],
      [
        'awaited answers by worker',
        () => waitingByWorker(db.read, head().actor, institutionId),
        /plan_deadlines_(by_due|waiting)/,
      ],
      [
        'those whom nobody has',
        () => casesQuery(db.read, head().actor, { ...everyone, worker: 'none' }, today, start),
        /people_by_(case_?)?worker|people_by_institution/,
      ],
    ] as const)('%s', async (_name, query, index) => {
      expect(await planOf(db.read, query())).toMatch(index)
    })
  })
})
