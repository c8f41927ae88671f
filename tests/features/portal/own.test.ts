import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { noteFileRead } from '~/platform/file-reads.server'
import { stateWish } from '~/features/people/commands.server'
import { kiosksQuery } from '~/features/portal/kiosks-page.server'
import { ownReadsQuery } from '~/features/portal/file-page.server'
import { matchesOf } from '~/features/matching/queries.server'
import { applyOwn } from '~/features/referrals/own-apply.server'
import { ownHoursQuery } from '~/features/wages/own-hours.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aPlacement } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')

onEveryDatabase('a person on their own page', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string
  let openingId: string
  let officerId: string
  let personId: string

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db)
    openingId = await anOpening(db, { organisationId, state: 'open' })
    officerId = await aUser(db, { role: 'social-worker', institutionId, login: 'aigerim' })
    const given = { institutionId, endOfTerm: day('2027-01-15'), workConsent: 'yes' as const }
    personId = await aPerson(db, { ...given, caseWorkerId: officerId })
  })
  afterEach(() => db.close())

  const own = (whose = personId) => anActor('person', { personId: whose })
  const me = (more: { once?: string } = {}) => callerFor(db, own(), more)
  const told = () => db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()

  test('applies for a place; the officer is told that a step waits, and decides', async () => {
    const made = await applyOwn(me(), openingId)
    if (!made.ok) throw new Error(made.refusal.code)
    const row = await db.read.selectFrom('referrals').select(['state', 'personId']).executeTakeFirst()
    expect(row).toEqual({ state: 'proposed', personId })
    expect(await told()).toEqual([
      { userId: officerId, kind: 'referral-waits', link: `/referrals/${made.value}` },
    ])
  })

  test('who presses twice has applied once', async () => {
    const caller = me({ once: newId() })
    const twice = [await applyOwn(caller, openingId), await applyOwn(caller, openingId)]
    expect(new Set(twice.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(await applyOwn(me(), openingId)).toMatchObject({ refusal: { code: 'already-open' } })
    expect(await told()).toHaveLength(1)
  })

  test('is told of the law in plain words, not in findings', async () => {
    await db.write.updateTable('people').set({ workConsent: 'no' }).where('id', '=', personId).execute()
    expect(await applyOwn(me(), openingId)).toEqual({ ok: false, refusal: { code: 'not-yet' } })
  })

  test('sees their own matches and nobody else’s', async () => {
    const ask = (whose: string) =>
      matchesOf(
        db.read,
        own(),
        whose,
        { show: 'all', kind: null, after: null },
        new Date(testNow),
        'match.own',
      )
    expect((await ask(personId)).matches.map(({ opening }) => opening.id)).toEqual([openingId])
    const other = await aPerson(db, { institutionId })
    await expect(ask(other)).rejects.toMatchObject({ status: 404 })
  })

  test('says what they wish, which the search for work takes up; nobody says it for them', async () => {
    const value = {
      workConsent: 'no' as const,
      wantsJobHelp: 1 as const,
      preferredRegions: ['71'],
      version: 1,
    }
    expect((await stateWish(me(), personId, value)).ok).toBe(true)
    const row = await db.read
      .selectFrom('people')
      .select(['workConsent', 'workConsentOn', 'wantsJobHelp', 'jobHelpAskedOn', 'preferredRegions'])
      .where('id', '=', personId)
      .executeTakeFirst()
    expect(row).toEqual({
      workConsent: 'no',
      workConsentOn: today,
      wantsJobHelp: 1,
      jobHelpAskedOn: today,
      preferredRegions: '["71"]',
    })
    expect(await stateWish(me(), personId, value)).toMatchObject({ refusal: { code: 'errors:stale' } })
    const other = await aPerson(db, { institutionId })
    await expect(stateWish(me(), other, value)).rejects.toThrow('denied')
  })

  test('learns who looked at the file by role and day, once a day, and not by name', async () => {
    const officer = anActor('social-worker', { userId: officerId, institutionId })
    const medic = anActor('medic', { institutionId })
    for (const reader of [officer, officer, medic, own()]) await noteFileRead(db, reader, { personId, today })
    await noteFileRead(db, officer, { personId: await aPerson(db, { institutionId }), today })
    const rows = await ownReadsQuery(db.read, own()).execute()
    expect(rows.map((row) => ({ ...row, count: Number(row.count) }))).toEqual([
      { onDay: today, role: 'medic', count: 1 },
      { onDay: today, role: 'social-worker', count: 1 },
    ])
    expect(await ownReadsQuery(db.read, officer).execute()).toEqual([])
  })

  test('sees the hours of their own work, month by month', async () => {
    const placementId = await aPlacement(db, { personId, openingId, organisationId, institutionId })
    for (const [onDay, minutes] of [
      ['2026-11-03', 480],
      ['2026-11-04', 240],
      ['2026-10-30', 480],
    ] as const)
      await db.write
        .insertInto('attendanceDays')
        .values({
          id: newId(),
          placementId,
          onDay: day(onDay),
          state: 'worked',
          minutes,
          pieces: 0,
          agreed: 0,
        })
        .execute()
    const rows = await ownHoursQuery(db.read, own()).execute()
    expect(rows.map(({ month, minutes, days }) => [month, Number(minutes), Number(days)])).toEqual([
      ['2026-11', 720, 2],
      ['2026-10', 480, 1],
    ])
    const other = own(await aPerson(db, { institutionId }))
    expect(await ownHoursQuery(db.read, other).execute()).toEqual([])
  })

  test('finds their looks, hours and devices by an index', async () => {
    expect(await planOf(db.read, ownReadsQuery(db.read, own()))).toMatch(/file_reads_once/)
    expect(await planOf(db.read, ownHoursQuery(db.read, own()))).toMatch(/placements_by_person/)
    const head = anActor('institution-head', { institutionId })
    expect(await planOf(db.read, kiosksQuery(db.read, head))).toMatch(/kiosks_by_institution/)
  })
})
