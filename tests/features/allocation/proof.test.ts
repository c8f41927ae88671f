/** The proof that a run keeps: whoever reads it later can add it up, and sees when a figure of it has been changed. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import {
  type AllocationWorld,
  aReadyPerson,
  anAllocationWorld,
  anOpenPlace,
  askedAs,
  runToEnd,
} from '#tests/support/allocation-world'
import { aResult, aRun } from '#tests/support/allocation-rows'
import { onEveryDatabase } from '#tests/support/database'
import { withParser } from '#tests/support/import-worker'
import { unscopedProof } from '~/features/allocation/proof.server'
import { letAllGo } from '~/features/allocation/warm.server'
import { newId } from '~/platform/ids.server'

beforeAll(withParser)
afterAll(letAllGo)

onEveryDatabase('the proof of a run', (open) => {
  let db: Databases
  let world: AllocationWorld
  beforeEach(async () => {
    db = await open()
    world = await anAllocationWorld(db)
    for (const years of [0, 1, 2, 5, 8]) {
      const personId = await aReadyPerson(db, world)
      if (years > 0)
        await db.write
          .insertInto('personOccupations')
          .values({ id: newId(), personId, code: '7533', years })
          .execute()
    }
    await anOpenPlace(db, world, { places: 2, occupation: '7533' })
    await anOpenPlace(db, world, { places: 1, occupation: '9211' })
  })
  afterEach(() => db.close())

  const proofOf = async (id: string) => {
    const run = await db.read
      .selectFrom('allocationRuns')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return unscopedProof(db.read, run)
  }

  test.each([
    ['the most people', {}],
    ['the best total', { objective: 'best-total' }],
    ['a cap over the openings of an employer', { employerCap: 2 }],
  ] as const)('adds up for %s, from what is kept alone', async (_, options) => {
    const proof = await proofOf(await runToEnd(db, world.headquarters, askedAs(options)))
    expect(proof?.checked).toMatchObject({ isProved: true })
    expect(proof?.checked.reached).toBe((proof?.total ?? 0) + (proof?.bonus ?? 0) * (proof?.placed ?? 0))
    expect(proof?.total).toBeGreaterThan(0)
    if ('employerCap' in options) expect(proof?.caps).toMatchObject([{ employer: 'ТОО «Шебер»', places: 2 }])
  })

  test('no longer adds up once somebody has changed a figure of it', async () => {
    const id = await runToEnd(db, world.headquarters)
    await db.write
      .updateTable('allocationLines')
      .set((eb) => ({ price: eb('price', '+', 1) }))
      .where('number', '=', 1)
      .execute()
    expect((await proofOf(id))?.checked.isProved).toBe(false)
  })

  test('is not claimed of a run from before proofs were kept', async () => {
    const id = await aRun(db, { state: 'finished', result: JSON.stringify(aResult()) })
    expect(await proofOf(id)).toBeNull()
  })
})
