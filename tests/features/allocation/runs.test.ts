/** A run from its start to its end: what it proposes, what it never touches, how it ends when it is stopped or killed. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { callerFor, testNow } from '#tests/support/actors'
import {
  type AllocationWorld,
  aReadyPerson,
  anAllocationWorld,
  anOpenPlace,
  askedAs,
  runToEnd,
} from '#tests/support/allocation-world'
import { anInstitution } from '#tests/support/builders'
import { aConsequence } from '#tests/support/placements'
import { onEveryDatabase, openSqliteFile } from '#tests/support/database'
import { withParser } from '#tests/support/import-worker'
import { day } from '~/domain/calendar/day'
import { cancelRun, startRun } from '~/features/allocation/commands.server'
import { closeInterruptedRuns } from '~/features/allocation/jobs.server'
import { runAllocation } from '~/features/allocation/run.server'
import { resultOf } from '~/features/allocation/stored.server'
import { letAllGo } from '~/features/allocation/warm.server'
import { trySteps } from '~/features/allocation/what-if.server'
import { unscopedEngine } from '~/features/matching/engine.server'
import { newId } from '~/platform/ids.server'

beforeAll(withParser)
afterAll(letAllGo)

onEveryDatabase('a run', (open) => {
  let db: Databases
  let world: AllocationWorld
  beforeEach(async () => {
    db = await open()
    world = await anAllocationWorld(db)
  })
  afterEach(() => db.close())

  const lines = (runId: string) =>
    db.read.selectFrom('allocationLines').selectAll().where('runId', '=', runId).orderBy('number').execute()
  const run = (id: string) =>
    db.read.selectFrom('allocationRuns').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  test('gives the one place that suits both to whom it helps most, and proves that nothing is better', async () => {
    const sewing = { occupation: '7533', title: 'Швея' }
    const first = await aReadyPerson(db, world, { waitingSince: day('2025-01-01') })
    const second = await aReadyPerson(db, world, { waitingSince: day('2026-11-01') })
    await db.write
      .insertInto('personOccupations')
      .values({ id: newId(), personId: second, code: '7533', years: 5 })
      .execute()
    const place = await anOpenPlace(db, world, sewing)
    const id = await runToEnd(db, world.headquarters)
    expect(await run(id)).toMatchObject({ state: 'finished', placed: 1, people: 2, places: 1, openKey: null })
    expect(await lines(id)).toMatchObject([
      { personId: second, openingId: place, kind: 'place', effect: 'new', state: 'proposed', number: 1 },
      { personId: first, openingId: place, kind: 'left-out', effect: 'left-out', number: 2 },
    ])
    const result = resultOf(await run(id))
    expect(result).toMatchObject({ gap: 0, able: 2, firstCome: { placed: 1 } })
    expect(result?.plan.total).toBeGreaterThan(result?.firstCome.total ?? Infinity)
    expect(result?.bound).toEqual(result?.plan)
  })

  test('leaves alone whoever has an open referral, and whom an officer has set aside', async () => {
    const [referred, aside, free] = [
      await aReadyPerson(db, world),
      await aReadyPerson(db, world),
      await aReadyPerson(db, world),
    ]
    const place = await anOpenPlace(db, world, { places: 3 })
    const elsewhere = await anOpenPlace(db, world, { places: 1, requirements: '{"minAge":60}' })
    await db.write
      .insertInto('referrals')
      .values({
        id: newId(),
        personId: referred,
        openingId: elsewhere,
        institutionId: world.institutionId,
        organisationId: world.organisationId,
        openKey: `${referred} ${elsewhere}`,
        state: 'proposed',
        total: 1,
        findings: '[]',
        proposedBy: newId(),
        proposedAt: '2026-11-20T00:00:00.000Z',
        version: 1,
      })
      .execute()
    await db.write
      .insertInto('setAsides')
      .values({ personId: aside, openingId: place, reason: 'жеке себеп', setBy: newId(), setAt: 'x' })
      .execute()
    const id = await runToEnd(db, world.headquarters)
    expect((await lines(id)).map(({ personId }) => personId)).toEqual([free])
    expect(await run(id)).toMatchObject({ people: 2, placed: 1 })
  })

  test('leaves out whoever matching is paused for, and whom a block keeps from the organisation', async () => {
    const [paused, blocked, free] = [
      await aReadyPerson(db, world),
      await aReadyPerson(db, world),
      await aReadyPerson(db, world),
    ]
    await anOpenPlace(db, world, { places: 3 })
    const { organisationId } = world
    await aConsequence(
      db,
      { personId: paused, organisationId },
      { kind: 'pause', untilOn: day('2026-12-20') },
    )
    await aConsequence(db, { personId: blocked, organisationId }, { kind: 'employer-block' })
    const id = await runToEnd(db, world.headquarters)
    expect((await lines(id)).map(({ personId }) => personId)).toEqual([free])
  })

  test('proposes nothing that is not known when it was told to leave open questions out', async () => {
    await aReadyPerson(db, world, { workConsent: null })
    await anOpenPlace(db, world)
    const all = await runToEnd(db, world.headquarters)
    const known = await runToEnd(db, world.headquarters, askedAs({ unknowns: false }))
    expect([(await lines(all)).length, (await lines(known)).length]).toEqual([1, 0])
  })

  test('lets a declared priority decide between equals, and says how many it concerns', async () => {
    const place = { occupation: '7533' }
    await aReadyPerson(db, world)
    const woman = await aReadyPerson(db, world, { sex: 'female', waitingSince: day('2026-06-01') })
    await anOpenPlace(db, world, place)
    const priorities = { obligations: 0, waiting: 0, women: 5, disability: 0 }
    const id = await runToEnd(db, world.headquarters, askedAs({ priorities }))
    expect((await lines(id))[0]).toMatchObject({ personId: woman, kind: 'place' })
    expect(resultOf(await run(id))?.priorities).toContainEqual({ name: 'women', people: 1, placed: 1 })
  })

  test('keeps to a cap on what one employer gets', async () => {
    for (const _ of [1, 2, 3]) await aReadyPerson(db, world)
    await anOpenPlace(db, world, { places: 2 })
    await anOpenPlace(db, world, { places: 2 })
    const id = await runToEnd(db, world.headquarters, askedAs({ employerCap: 2 }))
    expect(await run(id)).toMatchObject({ placed: 2, state: 'finished' })
  })

  test('of an officer places the people of the own institution, whatever the form said', async () => {
    const other = await anInstitution(db)
    await aReadyPerson(db, world, { institutionId: other })
    const own = await aReadyPerson(db, world)
    await anOpenPlace(db, world, { places: 5 })
    const id = await runToEnd(db, world.officer)
    expect((await lines(id)).map(({ personId }) => personId)).toEqual([own])
    expect(await run(id)).toMatchObject({ institutionId: world.institutionId })
  })

  test('keeps those apart who must be, and then shows the proven bound with what is left to it', async () => {
    const [one, other] = [await aReadyPerson(db, world), await aReadyPerson(db, world)]
    for (const [personId, otherId] of [
      [one, other],
      [other, one],
    ] as const)
      await db.write
        .insertInto('keptApart')
        .values({ personId, otherId, since: day('2026-01-01') })
        .execute()
    await anOpenPlace(db, world, { places: 2 })
    const id = await runToEnd(db, world.headquarters, askedAs({ apart: true }))
    expect(resultOf(await run(id))).toMatchObject({ plan: { placed: 1 }, bound: { placed: 2 } })
    expect(resultOf(await run(id))?.gap).toBeGreaterThan(0)
    const places = await db.read.selectFrom('allocationPlaces').select(['worth', 'placesMore']).execute()
    expect(places).toEqual([{ worth: null, placesMore: 0 }])
  })

  test('says what one more place would really add, worth most first', async () => {
    for (const _ of [1, 2]) await aReadyPerson(db, world)
    const tight = await anOpenPlace(db, world, { places: 1 })
    const id = await runToEnd(db, world.headquarters)
    const places = await db.read.selectFrom('allocationPlaces').selectAll().where('runId', '=', id).execute()
    expect(places).toMatchObject([{ openingId: tight, rank: 1, filled: 1, placesMore: 1 }])
    expect(places[0]?.worth).toBeGreaterThan(0)
  })

  test.each([
    ['nothing where the employer may have nobody more', 1, 0],
    ['one person where the employer may', 2, 1],
  ] as const)(
    'says of one more place under a cap that it is worth %s',
    async (_, employerCap, placesMore) => {
      await aReadyPerson(db, world)
      await aReadyPerson(db, world)
      await anOpenPlace(db, world, { places: 1 })
      const id = await runToEnd(db, world.headquarters, askedAs({ employerCap }))
      const places = await db.read
        .selectFrom('allocationPlaces')
        .select(['worth', 'placesMore'])
        .where('runId', '=', id)
        .execute()
      expect(places).toMatchObject([{ placesMore }])
      expect((places[0]?.worth ?? -1) > 0).toBe(placesMore === 1)
      expect(places[0]?.worth).not.toBeNull()
    },
  )

  test('stays warm for what-if questions, of which nothing is kept', async () => {
    const [first, second] = [await aReadyPerson(db, world), await aReadyPerson(db, world)]
    const place = await anOpenPlace(db, world, { places: 1 })
    const id = await runToEnd(db, world.headquarters)
    const before = await lines(id)
    const more = await trySteps(db.read, id, [{ do: 'place', openingId: place, by: 1 }])
    expect(more).toMatchObject({ before: { placed: 1 }, after: { placed: 2 }, firstComeAfter: { placed: 2 } })
    expect(more?.moves).toMatchObject([{ from: null, to: place }])
    const holder = before.find(({ kind }) => kind === 'place')?.personId ?? ''
    const less = await trySteps(db.read, id, [{ do: 'without', personId: holder }])
    expect(less?.moves).toContainEqual({
      personId: holder === first ? second : first,
      from: null,
      to: place,
    })
    expect(await trySteps(db.read, id, [{ do: 'without', personId: newId() }])).toBeUndefined()
    const late = await aReadyPerson(db, world)
    await unscopedEngine(db.read, new Date(testNow))
    expect(await trySteps(db.read, id, [{ do: 'with', personId: late }])).toBeUndefined()
    expect(await lines(id)).toEqual(before)
  })

  test('lets a person into a what-if with their priorities, and with the doors that were closed to them', async () => {
    const elsewhere = await anInstitution(db)
    await aReadyPerson(db, world)
    const place = await anOpenPlace(db, world, { places: 2 })
    const come = async (given: Parameters<typeof aReadyPerson>[2]) =>
      aReadyPerson(db, world, { institutionId: elsewhere, ...given })
    const [plain, woman, aside, blocked] = [
      await come({}),
      await come({ sex: 'female' }),
      await come({}),
      await come({}),
    ]
    await db.write
      .insertInto('setAsides')
      .values({ personId: aside, openingId: place, reason: 'жеке себеп', setBy: newId(), setAt: 'x' })
      .execute()
    const { organisationId, institutionId } = world
    await aConsequence(db, { personId: blocked, organisationId }, { kind: 'employer-block' })
    const priorities = { obligations: 0, waiting: 0, women: 5, disability: 0 }
    const own = { kind: 'institutions' as const, among: [institutionId] }
    const id = await runToEnd(db, world.headquarters, askedAs({ priorities }, own))
    const afterWith = async (personId: string) =>
      (await trySteps(db.read, id, [{ do: 'with', personId }]))?.after
    const [first, second] = [await afterWith(plain), await afterWith(woman)]
    expect([first?.placed, second?.placed]).toEqual([2, 2])
    expect((second?.total ?? 0) - (first?.total ?? 0)).toBe(500)
    expect([(await afterWith(aside))?.placed, (await afterWith(blocked))?.placed]).toEqual([1, 1])
  })

  test('tells whoever started it when it is ready, once', async () => {
    await runToEnd(db, world.headquarters)
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind']).execute()
    expect(told).toEqual([{ userId: world.headquarters.userId, kind: 'allocation-ready' }])
  })

  test('is refused while another places the same people, when priorities outweigh their bound, and when an institution declares any', async () => {
    const caller = callerFor(db, world.headquarters)
    const first = await startRun(caller, askedAs())
    expect(first.ok).toBe(true)
    expect(await startRun(caller, askedAs())).toMatchObject({ refusal: { code: 'already-running' } })
    const own = { obligations: 0, waiting: 0, women: 1, disability: 0 }
    expect(await startRun(callerFor(db, world.officer), askedAs({ priorities: own }))).toMatchObject({
      refusal: { code: 'priorities-not-yours' },
    })
    const priorities = { obligations: 5, waiting: 5, women: 5, disability: 0 }
    expect(await startRun(caller, askedAs({ priorities }))).toMatchObject({
      refusal: { code: 'priorities-over-bound', values: { sum: 15, most: 10 } },
    })
  })

  test('started twice by one press is one run', async () => {
    const caller = callerFor(db, world.headquarters, { once: newId() })
    const [first, second] = [await startRun(caller, askedAs()), await startRun(caller, askedAs())]
    expect(second).toEqual(first)
  })

  test('that is stopped before its turn never begins', async () => {
    await aReadyPerson(db, world)
    await anOpenPlace(db, world)
    const caller = callerFor(db, world.headquarters)
    const started = await startRun(caller, askedAs())
    const id = started.ok ? started.value : ''
    expect((await cancelRun(caller, id, 1)).ok).toBe(true)
    await runAllocation({ db, clock: caller.clock, runId: id })
    expect(await run(id)).toMatchObject({ state: 'cancelled', openKey: null })
    expect(await lines(id)).toEqual([])
    expect(await cancelRun(caller, id, 2)).toMatchObject({ refusal: { code: 'run-over' } })
  })

  test('that a killed server left behind is told so, with nothing half-done', async () => {
    await aReadyPerson(db, world)
    await anOpenPlace(db, world)
    const id = await runToEnd(db, world.headquarters)
    await db.write.updateTable('allocationRuns').set({ state: 'running', openKey: 'all' }).execute()
    expect(await closeInterruptedRuns(db)).toBe(1)
    expect(await run(id)).toMatchObject({ state: 'interrupted', openKey: null })
    expect(await lines(id)).toEqual([])
  })
})

test('a run in a SQLite file is written by a thread of its own, and one that is killed leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qadam-run-'))
  const db = await openSqliteFile(join(folder, 'run.db'))
  const world = await anAllocationWorld(db)
  const person = await aReadyPerson(db, world)
  const place = await anOpenPlace(db, world)
  const id = await runToEnd(db, world.headquarters)
  const [lines, places] = [
    await db.read.selectFrom('allocationLines').select(['personId', 'openingId', 'number']).execute(),
    await db.read.selectFrom('allocationPlaces').select(['openingId', 'filled']).execute(),
  ]
  expect(lines).toEqual([{ personId: person, openingId: place, number: 1 }])
  expect(places).toEqual([{ openingId: place, filled: 1 }])
  await db.write.updateTable('allocationRuns').set({ state: 'running' }).where('id', '=', id).execute()
  expect(await closeInterruptedRuns(db)).toBe(1)
  expect(await db.read.selectFrom('allocationLines').select('id').execute()).toEqual([])
  await db.close()
  await rm(folder, { recursive: true, force: true })
})
