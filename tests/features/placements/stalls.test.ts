/** Referrals that stand too long: who hears of them, when, and that nobody hears twice. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aReferral } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'
import { day } from '~/domain/calendar/day'
import { lateCuts, standingQuery, tellOfStalls } from '~/features/placements/stalls.server'
import { countTooLong, listReferrals } from '~/features/referrals/queries.server'

const today = day('2026-11-21')

/** Two messages of one millisecond stand in either order. */
const sorted = (rows: readonly string[][]): string[][] =>
  rows
    .map((row) => row.join(' '))
    .toSorted()
    .map((row) => row.split(' '))
const clock = { now: () => new Date(testNow) }

onEveryDatabase('referrals that stand too long', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string
  let openingId: string
  let officer: string
  let head: string
  let employer: string

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db)
    openingId = await anOpening(db, { organisationId, state: 'open' })
    officer = await aUser(db, { role: 'social-worker', institutionId })
    head = await aUser(db, { role: 'institution-head', institutionId })
    employer = await aUser(db, { role: 'employer', organisationId })
  })
  afterEach(() => db.close())

  type Given = { readonly state: 'proposed' | 'applied' | 'started'; readonly since: string }
  const standing = async ({ state, since }: Given, person: Parameters<typeof aPerson>[1] = {}) => {
    const personId = await aPerson(db, { institutionId, ...person })
    const given = { personId, openingId, organisationId, institutionId, state }
    return aReferral(db, { ...given, stateSince: `${since}T05:00:00.000Z` })
  }
  const told = async () => {
    const rows = await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).orderBy('id').execute()
    return sorted(rows.map(({ userId, kind, link }) => [userId, kind, link]))
  }

  test('the officer is reminded after three working days, the head hears after five more, each once', async () => {
    await standing({ state: 'proposed', since: '2026-11-18' })
    expect(await tellOfStalls(db, clock)).toEqual({ reminded: 0, escalated: 0 })
    const late = await standing({ state: 'proposed', since: '2026-11-16' })
    expect(await tellOfStalls(db, clock)).toEqual({ reminded: 1, escalated: 0 })
    const old = await standing({ state: 'proposed', since: '2026-11-02' })
    expect(await tellOfStalls(db, clock)).toEqual({ reminded: 1, escalated: 1 })
    expect(await tellOfStalls(db, clock)).toEqual({ reminded: 0, escalated: 0 })
    expect(await told()).toEqual(
      sorted([
        [officer, 'referral-waits', `/referrals/${late}`],
        [officer, 'referral-waits', `/referrals/${old}`],
        [head, 'referral-stalled', `/referrals/${old}`],
      ]),
    )
  })

  test('an application reminds the employer, and a person at work nobody', async () => {
    await aUser(db, { role: 'employer', organisationId: await anOrganisation(db) })
    const applied = await standing({ state: 'applied', since: '2026-11-11' })
    await standing({ state: 'started', since: '2026-01-12' })
    expect(await tellOfStalls(db, clock)).toEqual({ reminded: 1, escalated: 0 })
    expect(await told()).toEqual([[employer, 'referral-waits', `/referrals/${applied}`]])
  })

  test('the officer who has the person hears alone, and outside the walls the probation service of the region', async () => {
    const own = await aUser(db, { role: 'social-worker', institutionId })
    const probation = await aUser(db, { role: 'probation-officer', region: '79' })
    await aUser(db, { role: 'probation-officer', region: '10' })
    const inside = await standing({ state: 'proposed', since: '2026-11-11' }, { caseWorkerId: own })
    const outside = await standing(
      { state: 'proposed', since: '2026-11-11' },
      { standing: 'on-probation', sharedRegion: '79' },
    )
    await tellOfStalls(db, clock)
    expect(await told()).toEqual(
      sorted([
        [own, 'referral-waits', `/referrals/${inside}`],
        [probation, 'referral-waits', `/referrals/${outside}`],
      ]),
    )
  })

  test('outside the walls headquarters hears of what stands on, and of a released person whom nobody else has', async () => {
    const probation = await aUser(db, { role: 'probation-officer', region: '79' })
    const headquarters = await aUser(db, { role: 'headquarters' })
    const since = '2026-11-02'
    const shared = await standing(
      { state: 'proposed', since },
      { standing: 'on-probation', institutionId: null, sharedRegion: '79' },
    )
    const alone = await standing({ state: 'proposed', since }, { standing: 'released', institutionId: null })
    const kept = await standing({ state: 'proposed', since }, { standing: 'released' })
    await tellOfStalls(db, clock)
    expect(await told()).toEqual(
      sorted([
        [probation, 'referral-waits', `/referrals/${shared}`],
        [headquarters, 'referral-stalled', `/referrals/${shared}`],
        [headquarters, 'referral-waits', `/referrals/${alone}`],
        [headquarters, 'referral-stalled', `/referrals/${alone}`],
        [officer, 'referral-waits', `/referrals/${kept}`],
        [headquarters, 'referral-stalled', `/referrals/${kept}`],
      ]),
    )
  })

  test('the list shows those alone and only within reach, as many as the tile says, from an index', async () => {
    const late = await standing({ state: 'proposed', since: '2026-11-10' })
    await standing({ state: 'proposed', since: '2026-11-20' })
    const tooLong = await lateCuts(db.read, today)
    const seenBy = async (actor: ReturnType<typeof anActor>) => {
      const { rows } = await listReferrals(db.read, actor, { state: null, after: null, tooLong })
      const count = await countTooLong(db.read, actor, tooLong).executeTakeFirstOrThrow()
      return { ids: rows.map(({ id }) => id), count: Number(count.count) }
    }
    expect(await seenBy(anActor('institution-head', { institutionId }))).toEqual({ ids: [late], count: 1 })
    const stranger = anActor('social-worker', { institutionId: await anInstitution(db) })
    expect(await seenBy(stranger)).toEqual({ ids: [], count: 0 })
    const plan = await planOf(db.read, standingQuery(db.read, { state: 'proposed', before: testNow }, ''))
    expect(plan).toMatch(/referrals_(waiting|by_state)/)
  })
})
