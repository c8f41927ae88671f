/** What happens while a run is being worked out: it is stopped, or the world goes on without it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { callerFor } from '#tests/support/actors'
import {
  type AllocationWorld,
  aReadyPerson,
  anAllocationWorld,
  anOpenPlace,
  askedAs,
} from '#tests/support/allocation-world'
import { onEveryDatabase } from '#tests/support/database'
import { withParser } from '#tests/support/import-worker'
import { acceptLine } from '~/features/allocation/answers.server'
import { startRun } from '~/features/allocation/commands.server'
import { progressOf } from '~/features/allocation/jobs.server'
import { linesNow } from '~/features/allocation/meanwhile.server'
import { getLine } from '~/features/allocation/queries.server'
import { runAllocation } from '~/features/allocation/run.server'
import { cancelAndStop } from '~/features/allocation/start.server'
import { letAllGo } from '~/features/allocation/warm.server'

beforeAll(withParser)
afterAll(letAllGo)

onEveryDatabase('while a run is worked out', (open) => {
  let db: Databases
  let world: AllocationWorld
  beforeEach(async () => {
    db = await open()
    world = await anAllocationWorld(db)
  })
  afterEach(() => db.close())

  const caller = () => callerFor(db, world.headquarters)
  const run = (id: string) =>
    db.read.selectFrom('allocationRuns').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  const told = async () =>
    (await db.read.selectFrom('outbox').select('link').execute()).map(({ link }) => link)

  /** Starts a run and comes back once its thread has the facts and works, or it is over already. */
  const underWay = async () => {
    const started = await startRun(caller(), askedAs())
    if (!started.ok) throw new Error(started.refusal.code)
    const ended = runAllocation({ db, clock: caller().clock, runId: started.value })
    while (progressOf(started.value)?.phase === 'read') await new Promise((resolve) => setImmediate(resolve))
    return { id: started.value, ended }
  }

  test('it is stopped: nothing of it stays, nobody is told, and the same people can be placed again', async () => {
    for (let count = 0; count < 150; count += 1) await aReadyPerson(db, world)
    await anOpenPlace(db, world, { places: 120 })
    const stopped = async (tries: number): Promise<string> => {
      const { id, ended } = await underWay()
      const { version } = await run(id)
      const result = await cancelAndStop(caller(), id, version)
      await ended
      // A quick machine may have come to its end first: then there was nothing to stop.
      if (result.ok) return id
      return tries > 1 ? stopped(tries - 1) : ''
    }
    const before = await told()
    const id = await stopped(5)
    expect(await run(id)).toMatchObject({ state: 'cancelled', openKey: null, result: null, finishedAt: null })
    for (const table of ['allocationLines', 'allocationPlaces'] as const)
      expect(await db.read.selectFrom(table).select('runId').where('runId', '=', id).execute()).toEqual([])
    expect((await told()).filter((link) => !before.includes(link) && link.includes(id))).toEqual([])
    expect(progressOf(id)).toBeUndefined()
    expect((await startRun(caller(), askedAs())).ok).toBe(true)
  })

  test('a job is withdrawn: the run ends, its line says so, and nobody can be put forward by it', async () => {
    const personId = await aReadyPerson(db, world)
    const openingId = await anOpenPlace(db, world)
    const { id, ended } = await underWay()
    await db.write
      .updateTable('openings')
      .set({
        state: 'closed',
        stateReason: 'Тапсырыс жоқ',
        version: 2,
        updatedAt: '2026-11-21T07:00:01.000Z',
      })
      .where('id', '=', openingId)
      .execute()
    await ended
    expect(await run(id)).toMatchObject({ state: 'finished', placed: 1 })
    const made = await db.read
      .selectFrom('allocationLines')
      .select('id')
      .where('runId', '=', id)
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
    const line = await getLine(db.read, world.officer, id, made.id)
    const now = await linesNow(db.read, [line], caller().clock.now())
    expect(now.get(line.id)?.turns).toContain('opening-closed')
    const accepted = await acceptLine(callerFor(db, world.officer), id, line.id, {
      version: 1,
      acknowledged: true,
      note: null,
    })
    expect(accepted).toMatchObject({ refusal: { code: 'referrals:refusal.opening-not-open' } })
    expect(await db.read.selectFrom('referrals').select('id').execute()).toEqual([])
  })
})
