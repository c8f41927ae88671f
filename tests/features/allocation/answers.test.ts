/** What officers make of a run's lines: one by one, by today's facts, and what has come between is said, never dropped. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aLine, aRun } from '#tests/support/allocation-rows'
import {
  type AllocationWorld,
  aReadyPerson,
  anAllocationWorld,
  anOpenPlace,
} from '#tests/support/allocation-world'
import { anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { acceptLine, declineLine } from '~/features/allocation/answers.server'
import { changesSince, linesNow } from '~/features/allocation/meanwhile.server'
import {
  type LineFilter,
  getLine,
  getRun,
  linePageQuery,
  listRuns,
  placePageQuery,
} from '~/features/allocation/queries.server'
import { verifyAuditChain } from '~/platform/audit.server'
import { newId } from '~/platform/ids.server'

const plain = { acknowledged: false, note: null, version: 1 }
const no = { reason: 'other-place', words: 'Үйіне жақын жер табылды', version: 1 } as const
const everything: LineFilter = { state: null, effect: null, institutionId: null, openingId: null, after: 0 }

onEveryDatabase('the lines of a run', (open) => {
  let db: Databases
  let world: AllocationWorld
  let person: string
  let place: string
  let runId: string
  let lineId: string
  beforeEach(async () => {
    db = await open()
    world = await anAllocationWorld(db)
    person = await aReadyPerson(db, world)
    place = await anOpenPlace(db, world)
    runId = await aRun(db)
    lineId = await aLine(db, {
      runId,
      personId: person,
      openingId: place,
      organisationId: world.organisationId,
      institutionId: world.institutionId,
    })
  })
  afterEach(() => db.close())

  const line = () =>
    db.read.selectFrom('allocationLines').selectAll().where('id', '=', lineId).executeTakeFirstOrThrow()
  const referrals = () => db.read.selectFrom('referrals').selectAll().execute()
  const accept = (form: Partial<typeof plain> = {}, actor: Actor = world.officer, now = testNow) =>
    acceptLine(callerFor(db, actor, { now }), runId, lineId, { ...plain, ...form })
  const turnsNow = async () => {
    const row = await getLine(db.read, world.headquarters, runId, lineId)
    return (await linesNow(db.read, [row], new Date(testNow))).get(lineId)?.turns
  }

  test('an accepted line puts the person forward in the same breath', async () => {
    const made = await accept()
    const [referral] = await referrals()
    expect(referral).toMatchObject({ personId: person, openingId: place, state: 'accepted' })
    expect(made).toEqual({ ok: true, value: referral?.id })
    expect(await line()).toMatchObject({
      state: 'accepted',
      referralId: referral?.id,
      decidedBy: world.officer.userId,
      version: 2,
    })
    expect((await verifyAuditChain(db.read)).whole).toBe(true)
  })

  test('a declined line keeps its reason and puts nobody forward', async () => {
    expect((await declineLine(callerFor(db, world.officer), runId, lineId, no)).ok).toBe(true)
    expect(await line()).toMatchObject({ state: 'declined', reason: no.reason, reasonWords: no.words })
    expect(await referrals()).toEqual([])
    expect(await accept({ version: 2 })).toMatchObject({ refusal: { code: 'line-decided' } })
  })

  test('what is not known has to be taken on by the officer', async () => {
    await db.write.updateTable('people').set({ workConsent: null }).where('id', '=', person).execute()
    expect(await accept()).toMatchObject({
      refusal: { code: 'referrals:refusal.unknowns-not-acknowledged' },
    })
    expect((await accept({ acknowledged: true })).ok).toBe(true)
  })

  test('a job withdrawn during an allocation is said on the line and accepted by nobody', async () => {
    await db.write.updateTable('openings').set({ state: 'closed' }).where('id', '=', place).execute()
    expect(await turnsNow()).toEqual(['opening-closed'])
    expect(await accept()).toMatchObject({ refusal: { code: 'referrals:refusal.opening-not-open' } })
    expect(await line()).toMatchObject({ state: 'proposed', version: 1 })
    expect(await referrals()).toEqual([])
  })

  test('a place filled meanwhile is said on the line', async () => {
    const other = await aReadyPerson(db, world)
    await db.write
      .insertInto('referrals')
      .values({
        id: newId(),
        personId: other,
        openingId: place,
        institutionId: world.institutionId,
        organisationId: world.organisationId,
        openKey: `${other} ${place}`,
        state: 'started',
        total: 1,
        findings: '[]',
        proposedBy: newId(),
        proposedAt: testNow,
        version: 1,
      })
      .execute()
    expect(await turnsNow()).toEqual(['places-filled'])
    expect(await accept()).toMatchObject({ refusal: { code: 'referrals:refusal.law-not-met' } })
  })

  test('a person moved meanwhile is said on the line, and the officer of the old institution no longer decides', async () => {
    const elsewhere = await anInstitution(db)
    await db.write.updateTable('people').set({ institutionId: elsewhere }).where('id', '=', person).execute()
    expect(await turnsNow()).toEqual(['person-moved'])
    await expect(accept()).rejects.toMatchObject({ status: 404 })
    expect(await referrals()).toEqual([])
  })

  test('a person put forward elsewhere meanwhile is said on the line', async () => {
    const elsewhere = await anOpenPlace(db, world)
    await db.write
      .insertInto('referrals')
      .values({
        id: newId(),
        personId: person,
        openingId: elsewhere,
        institutionId: world.institutionId,
        organisationId: world.organisationId,
        openKey: `${person} ${elsewhere}`,
        state: 'proposed',
        total: 1,
        findings: '[]',
        proposedBy: newId(),
        proposedAt: testNow,
        version: 1,
      })
      .execute()
    expect(await turnsNow()).toEqual(['person-referred'])
  })

  test('a line that nobody answered in time is void', async () => {
    await db.write
      .updateTable('allocationRuns')
      .set({ lapsesOn: day('2026-11-20') })
      .execute()
    expect(await accept()).toMatchObject({ refusal: { code: 'line-lapsed' } })
  })

  test('a stale form is refused and changes nothing', async () => {
    expect(await accept({ version: 7 })).toMatchObject({ refusal: { code: 'errors:stale' } })
    expect(await line()).toMatchObject({ state: 'proposed' })
  })

  test('a person left out has no place to accept', async () => {
    await db.write.updateTable('allocationLines').set({ kind: 'left-out', effect: 'left-out' }).execute()
    expect(await accept()).toMatchObject({ refusal: { code: 'line-no-place' } })
  })

  test('are answered by whoever decides about the person, and by nobody else', async () => {
    const strangers: Actor[] = [
      anActor('social-worker', { institutionId: await anInstitution(db) }),
      anActor('probation-officer', { region: '79' }),
    ]
    for (const actor of strangers) await expect(accept({}, actor)).rejects.toMatchObject({ status: 404 })
    for (const role of ['headquarters', 'institution-head', 'employer'] as const)
      await expect(accept({}, anActor(role))).rejects.toMatchObject({ status: 403 })
  })

  test('are seen by those whose people they name, and by headquarters', async () => {
    const foreign = anActor('social-worker', { institutionId: await anInstitution(db) })
    expect((await listRuns(db.read, world.officer, null)).rows.map(({ id }) => id)).toEqual([runId])
    expect((await listRuns(db.read, world.headquarters, null)).rows).toHaveLength(1)
    expect((await listRuns(db.read, foreign, null)).rows).toEqual([])
    await expect(getRun(db.read, foreign, runId)).rejects.toMatchObject({ status: 404 })
    await expect(getLine(db.read, foreign, runId, lineId)).rejects.toMatchObject({ status: 404 })
  })

  test('grow old visibly: changes since the facts were read are counted', async () => {
    const run = await getRun(db.read, world.headquarters, runId)
    expect(await changesSince(db.read, run)).toEqual({ people: 0, openings: 0, isMany: false })
    const later = '2026-11-22T07:00:00.000Z'
    await db.write.updateTable('people').set({ updatedAt: later }).execute()
    expect(await changesSince(db.read, run)).toMatchObject({ people: 1, openings: 0 })
  })

  test('page by indexes', async () => {
    const day = { lapsesOn: null, today: '2026-11-21' as never }
    const plans = await Promise.all([
      planOf(db.read, linePageQuery(db.read, world.headquarters, runId, everything, day)),
      planOf(db.read, linePageQuery(db.read, world.officer, runId, everything, day)),
      planOf(
        db.read,
        linePageQuery(db.read, world.headquarters, runId, { ...everything, openingId: place }, day),
      ),
      planOf(db.read, placePageQuery(db.read, runId, 0)),
    ])
    expect(plans[0]).toMatch(/allocation_lines_/)
    expect(plans[1]).toMatch(/allocation_lines_/)
    expect(plans[2]).toMatch(/allocation_lines_/)
    expect(plans[3]).toMatch(/allocation_places_/)
    for (const plan of plans) expect(plan).not.toMatch(/TEMP B-TREE/)
  })
})
