/** Whose needs ask a psychologist to learn: their own people's, the institution's where they have none, the region's in probation. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { ownNeedCountsQuery, regionNeedCountsQuery } from '~/features/assessments/need-counts.server'
import { recordSession } from '~/features/psychology/commands.server'
import { unscopedDemand } from '~/features/training/demand.server'
import { psychologistsWithin } from '~/features/training/staff-queries.server'
import { newId } from '~/platform/ids.server'
import { anActor } from '#tests/support/actors'
import { aPerson } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { type Practice, aPractice, aSession } from '#tests/support/psychology'
import { planOf } from '#tests/support/query-plan'
import { aPost, aPsychologist } from '#tests/support/training-rows'

onEveryDatabase('what the work asks of a psychologist', (open) => {
  let db: Databases
  let practice: Practice
  beforeEach(async () => {
    db = await open()
    practice = await aPractice(db)
  })
  afterEach(() => db.close())

  const since = day('2025-11-21')
  const needs = async (personId: string, need: string) =>
    db.write
      .insertInto('foundNeeds')
      .values({
        id: newId(),
        personId,
        institutionId: practice.institutionId,
        need,
        state: 'needed',
        note: '',
        assessmentId: null,
        foundOn: day('2026-10-01'),
        foundBy: '-',
        version: 1,
      })
      .execute()

  it('is counted among their own people and in their own sessions', async () => {
    const { actor, caller, colleague, colleagueCaller, institutionId, personId } = practice
    const stranger = await aPerson(db, { institutionId })
    await needs(personId, 'sobriety-support')
    await needs(stranger, 'family-ties')
    await done(recordSession(caller, personId, aSession({ method: 'conversation' })))
    await done(recordSession(colleagueCaller, stranger, aSession({ method: 'art-therapy' })))
    const whose = { id: newId(), userId: actor.userId, institutionId }
    expect(await unscopedDemand(db.read, whose, since)).toEqual({
      of: 'own',
      needs: { 'sobriety-support': 1 },
      methods: { conversation: 1 },
    })
    expect(await unscopedDemand(db.read, { ...whose, userId: colleague.userId }, since)).toEqual({
      of: 'institution',
      needs: { 'sobriety-support': 1, 'family-ties': 1 },
      methods: { conversation: 1, 'art-therapy': 1 },
    })
  })

  it('is counted in the region for a psychologist of the probation service, who is in the list as well', async () => {
    const { institutionId, personId } = practice
    await needs(personId, 'sobriety-support')
    const out = await aPerson(db, { institutionId, standing: 'on-probation', sharedRegion: '11' })
    await needs(out, 'family-ties')
    const elsewhere = await aPerson(db, { institutionId, standing: 'on-probation', sharedRegion: '35' })
    await needs(elsewhere, 'school')
    const dueKey = day('2027-01-10')
    const id = await aPsychologist(db, { service: 'probation', dueKey })
    const postId = await aPost(db, { service: 'probation', institutionId: null, region: '11' })
    const held = { postKey: postId, holderKey: id, startedOn: day('2026-01-01') }
    await db.write
      .insertInto('postHoldings')
      .values({ id: newId(), postId, psychologistId: id, ...held, endedOn: null, endReason: null })
      .execute()
    expect(await unscopedDemand(db.read, { id, userId: null, institutionId: null }, since)).toEqual({
      of: 'region',
      needs: { 'family-ties': 1 },
      methods: {},
    })
    const listed = await psychologistsWithin(db.read, anActor('headquarters'), 'gap.read')
    expect(listed.map((each) => each.id)).toContain(id)
  })

  it('is read from indexes', async () => {
    const { actor, institutionId } = practice
    const own = ownNeedCountsQuery(db.read, { userId: actor.userId, institutionId })
    for (const query of [own, regionNeedCountsQuery(db.read, '11')])
      expect(await planOf(db.read, query)).not.toMatch(/SCAN [pn]\b|Seq Scan/)
  })
})
