/** The lists of requests, notices and placements come page by page from an index, each reader's own alone. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aPlacement } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'
import { aRequest } from '#tests/support/requests'
import type { Actor } from '~/domain/access/roles'
import { day } from '~/domain/calendar/day'
import { listPlacements, placementPageQuery } from '~/features/placements/queries.server'
import { ownReferralsQuery } from '~/features/referrals/own-queries.server'
import { referralPageQuery } from '~/features/referrals/queries.server'
import { noticesQuery } from '~/features/requests/notice-queries.server'
import { requestsQuery } from '~/features/requests/queries.server'

const today = day('2026-11-21')
const middle = '01a2243a-7b6a-7562-8dbd-805ff4227610'

onEveryDatabase('the lists of work', (open) => {
  let db: Databases
  let ties: { institutionId: string; organisationId: string }
  let officer: Actor
  let employer: Actor
  beforeEach(async () => {
    db = await open()
    ties = { institutionId: await anInstitution(db), organisationId: await anOrganisation(db) }
    officer = anActor('social-worker', { institutionId: ties.institutionId })
    employer = anActor('employer', { organisationId: ties.organisationId })
  })
  afterEach(() => db.close())

  test('of requests are read from an index by whoever asks, without sorting', async () => {
    const filter = { list: 'received' as const, after: { dueOn: today, id: middle } }
    const plans = await Promise.all(
      [officer, employer, anActor('headquarters')].map((actor) =>
        planOf(db.read, requestsQuery(db.read, actor, filter, today)),
      ),
    )
    expect(plans[0]).toMatch(/work_requests_by_(institution|state)/)
    expect(plans[1]).toMatch(/work_requests_by_(organisation|state)/)
    expect(plans[2]).toMatch(/work_requests_by_state/)
    for (const plan of plans) expect(plan).not.toMatch(/TEMP B-TREE|SCAN work_requests\b/)
  })

  test('of notices and of placements are read from an index by each side', async () => {
    const filter = { show: 'at-work' as const, after: middle }
    expect(await planOf(db.read, placementPageQuery(db.read, officer, filter))).toMatch(
      /placements_(by|of)_institution/,
    )
    expect(await planOf(db.read, placementPageQuery(db.read, employer, filter))).toMatch(
      /placements_(by|of)_organisation/,
    )
    expect(await planOf(db.read, noticesQuery(db.read, officer, middle))).toMatch(
      /work_notices_by_institution/,
    )
    expect(await planOf(db.read, noticesQuery(db.read, employer, middle))).toMatch(
      /work_notices_by_organisation/,
    )
  })

  test('find the consents beside their rows by a key, and a person’s requests likewise', async () => {
    const person = anActor('person', { personId: middle })
    const plans = [
      await planOf(db.read, placementPageQuery(db.read, employer, { show: 'at-work', after: null })),
      await planOf(db.read, referralPageQuery(db.read, employer, { state: null, after: null })),
      await planOf(db.read, ownReferralsQuery(db.read, person)),
    ]
    for (const plan of plans) {
      expect(plan).toMatch(/candidate_consents_open/)
      expect(plan).not.toMatch(/Seq Scan on (candidate_consents|request_candidates)/)
    }
    expect(plans[2]).toMatch(/request_candidates_by_referral/)
  })

  test('of placements and referrals keep whoever was released or moved, for the employer and for the institution', async () => {
    const openingId = await anOpening(db, ties)
    const personId = await aPerson(db, { institutionId: ties.institutionId })
    const placement = await aPlacement(db, { ...ties, openingId, personId })
    const seen = async (actor: Actor) => [
      (await listPlacements(db.read, actor, { show: 'at-work', after: null })).rows.map(({ id }) => id),
      (await referralPageQuery(db.read, actor, { state: null, after: null }).execute()).map(
        (row) => row.personId,
      ),
    ]
    const change = (given: object) =>
      db.write.updateTable('people').set(given).where('id', '=', personId).execute()
    expect(await seen(employer)).toEqual([[placement], [personId]])
    await change({ standing: 'released', institutionId: null, releasedOn: day('2026-11-20') })
    expect(await seen(employer)).toEqual([[placement], [personId]])
    expect((await seen(officer))[0]).toEqual([placement])
    await change({ standing: 'on-probation', sharedRegion: '79' })
    const probation = anActor('probation-officer', { region: '79' })
    expect(await seen(probation)).toEqual([[placement], [personId]])
    await change({ standing: 'in-custody', institutionId: await anInstitution(db), sharedRegion: null })
    expect(await seen(employer)).toEqual([[placement], [personId]])
    expect((await seen(officer))[0]).toEqual([placement])
  })

  test('of placements show own people alone, those at work and those whose work ended apart', async () => {
    const openingId = await anOpening(db, ties)
    const place = async (given: object = {}) =>
      aPlacement(db, {
        ...ties,
        openingId,
        personId: await aPerson(db, { institutionId: ties.institutionId }),
        ...given,
      })
    const [atWork, ended] = [
      await place(),
      await place({ endedOn: day('2026-11-10'), endReason: 'own-wish' }),
    ]
    await place({ institutionId: await anInstitution(db), organisationId: await anOrganisation(db) })
    const seen = async (actor: Actor, show: 'at-work' | 'ended') =>
      (await listPlacements(db.read, actor, { show, after: null })).rows.map(({ id }) => id)
    for (const actor of [officer, employer])
      expect([await seen(actor, 'at-work'), await seen(actor, 'ended')]).toEqual([[atWork], [ended]])
    await aRequest(db, { ...ties, openingId })
    const filter = { list: 'received' as const, after: null }
    const stranger = anActor('employer', { organisationId: await anOrganisation(db) })
    expect(await requestsQuery(db.read, stranger, filter, today).execute()).toEqual([])
    expect(await requestsQuery(db.read, employer, filter, today).execute()).toHaveLength(1)
  })
})
