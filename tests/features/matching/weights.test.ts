/** Headquarters sets weights as versions; everybody's list follows the version in force, and old referrals keep theirs. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { addDays, day } from '~/domain/calendar/day'
import { previewWeights } from '~/domain/matching/engine/preview'
import { topOpeningsFor } from '~/domain/matching/engine/search'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { unscopedEngine } from '~/features/matching/engine.server'
import { weightsOn } from '~/features/matching/weights.server'
import { setWeights } from '~/features/matching/weights-commands.server'

const now = new Date(testNow)
const today = day('2026-11-21')
const onlyWish = {
  specialty: 0,
  skills: 0,
  experience: 0,
  distance: 0,
  wish: 100,
  waiting: 0,
  obligations: 0,
}

onEveryDatabase('weights of fit', (open) => {
  let db: Databases
  beforeEach(async () => {
    db = await open()
  })
  afterEach(() => db.close())

  const set = (
    words: Partial<Parameters<typeof setWeights>[1]>,
    role: 'headquarters' | 'social-worker' = 'headquarters',
  ) =>
    setWeights(callerFor(db, anActor(role)), {
      ...onlyWish,
      fromDay: today,
      reason: 'Просьба областей',
      version: 0,
      ...words,
    })

  test('are those of the product until headquarters sets others, and the others from their day', async () => {
    expect(await weightsOn(db.read, today)).toEqual(defaultWeights)
    expect(await set({ fromDay: addDays(today, 10) })).toMatchObject({ ok: true, value: 1 })
    expect((await weightsOn(db.read, addDays(today, 9))).number).toBe(0)
    expect(await weightsOn(db.read, addDays(today, 10))).toMatchObject({ number: 1, points: onlyWish })
  })

  test('are refused when they do not add up, reach back, change nothing, or follow a page that is old', async () => {
    expect(await set({ wish: 99 })).toMatchObject({
      refusal: { code: 'weights-not-hundred', values: { sum: 99 } },
    })
    expect(await set({ fromDay: addDays(today, -1) })).toMatchObject({
      refusal: { code: 'weights-from-past' },
    })
    expect(await set(defaultWeights.points)).toMatchObject({ refusal: { code: 'weights-unchanged' } })
    await set({})
    expect(await set({ wish: 90, waiting: 10 })).toMatchObject({ refusal: { code: 'errors:stale' } })
  })

  test('are set by nobody else', async () => {
    await expect(set({}, 'social-worker')).rejects.toMatchObject({ status: 403 })
  })

  test('move a person’s best place at once, as the preview said they would', async () => {
    const institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db)
    const person = await aPerson(db, {
      institutionId,
      endOfTerm: addDays(today, 40),
      workConsent: 'yes',
      preferredWork: '["5120"]',
    })
    await db.write
      .insertInto('personOccupations')
      .values({ id: 'o-1', personId: person, code: '7212', years: 5 } as never)
      .execute()
    const trade = await anOpening(db, { organisationId, state: 'open', occupation: '7212' })
    const wished = await anOpening(db, { organisationId, state: 'open', occupation: '5120' })
    const best = async () => topOpeningsFor(await unscopedEngine(db.read, now), person, 1)[0]?.id
    expect(await best()).toBe(trade)
    const engine = await unscopedEngine(db.read, now)
    const asked = { before: defaultWeights, after: { from: today, points: onlyWish }, base: institutionId }
    const run = previewWeights(engine, asked)
    let step = run.next()
    while (!step.done) step = run.next()
    expect(step.value).toMatchObject({ placed: 1, moved: 1, moves: [{ person, from: trade, to: wished }] })
    await set({})
    expect(await best()).toBe(wished)
  })
})
