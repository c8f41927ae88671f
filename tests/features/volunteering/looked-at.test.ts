/** What the product cannot tell is looked at by an officer before a seat is given, and again when the event changes. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { aProgramme, aShift, aSignUp, anEvent } from '#tests/support/volunteering'
import { day } from '~/domain/calendar/day'
import { confirmFor } from '~/features/volunteering/confirm-commands.server'
import { changeEvent } from '~/features/volunteering/event-commands.server'
import { shiftsAhead, signUpsOf } from '~/features/volunteering/own-queries.server'
import { photosFor, photosOwn } from '~/features/volunteering/photo-commands.server'
import { cancelShift, changeShift } from '~/features/volunteering/shift-commands.server'
import { signUp, withdrawOwn } from '~/features/volunteering/sign-up-commands.server'
import type { Caller } from '~/platform/caller.server'

onEveryDatabase('a sign-up that an officer looks at', (open) => {
  let db: Databases
  let organisationId: string
  let coordinator: Caller
  let probation: Caller
  let eventId: string
  let shiftId: string

  const words = { startsAt: '10:00', endsAt: '12:00', role: 'helper' as const }

  beforeEach(async () => {
    db = await open()
    organisationId = await anOrganisation(db, { kind: 'volunteer' })
    coordinator = callerFor(db, anActor('volunteer-coordinator', { organisationId }))
    const userId = await aUser(db, { role: 'probation-officer', region: '79' })
    probation = callerFor(db, anActor('probation-officer', { userId, region: '79' }))
    const programmeId = await aProgramme(db, { organisationId })
    eventId = await anEvent(db, { programmeId, organisationId })
    shiftId = await aShift(db, { eventId, seats: 1 })
  })
  afterEach(() => db.close())

  const someone = async () => {
    const where = { standing: 'on-probation', placeAfter: '791010000', sharedRegion: '79' } as const
    const personId = await aPerson(db, where)
    const userId = await aUser(db, { role: 'person', personId })
    return { personId, caller: callerFor(db, anActor('person', { userId, personId })) }
  }
  const restrict = (personId: string, code: 'SR2' | 'SR4', details: object) =>
    db.write
      .insertInto('personRestrictions')
      .values({
        id: personId,
        personId,
        code,
        court: 'Сот',
        courtAct: '2-1',
        fromDay: day('2026-01-01'),
        untilDay: null,
        details: JSON.stringify(details),
        version: 1,
      })
      .execute()
  const keepApart = async (one: string, other: string) => {
    for (const [personId, otherId] of [
      [one, other],
      [other, one],
    ] as const)
      await db.write
        .insertInto('keptApart')
        .values({ personId, otherId, since: day('2026-01-01') })
        .execute()
  }
  const own = async (personId: string) => {
    const [row] = await signUpsOf(db.read, personId).execute()
    if (!row) throw new Error('no sign-up')
    return row
  }
  const codeOf = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
    const settled = await result
    return settled.ok ? 'ok' : settled.refusal?.code
  }
  const toldTo = async (userId: string) =>
    (await db.read.selectFrom('outbox').select('kind').where('userId', '=', userId).execute()).map(
      ({ kind }) => kind,
    )

  describe('under a ban on places that the police put into words', () => {
    test('waits, takes no seat, and the probation officer is told and says yes', async () => {
      const { personId, caller } = await someone()
      await restrict(personId, 'SR2', { places: ['орталық базар маңы'] })
      expect(await done(signUp(caller, shiftId, { photos: false }))).toBe('asked')
      expect(await done(signUp(caller, shiftId, { photos: false }))).toBe('asked')
      expect(await toldTo(probation.actor.userId)).toEqual(['event-asked'])
      const { id, version } = await own(personId)
      expect(await codeOf(confirmFor(probation, personId, id, version + 1))).toBe('errors:stale')
      expect(await done(confirmFor(probation, personId, id, version))).toBe('signed-up')
      expect(await codeOf(confirmFor(probation, personId, id, version + 1))).toBe('not-standing')
    })

    test('is nobody else’s to confirm', async () => {
      const { personId, caller } = await someone()
      await done(signUp(caller, shiftId, { photos: false }))
      const { id, version } = await own(personId)
      const elsewhere = callerFor(db, anActor('probation-officer', { region: '11' }))
      await expect(confirmFor(elsewhere, personId, id, version)).rejects.toMatchObject({ status: 404 })
      await expect(confirmFor(coordinator, personId, id, version)).rejects.toThrow()
      expect((await own(personId)).state).toBe('asked')
    })

    test('may be taken back, and a seat given meanwhile leaves only the line', async () => {
      const [late, quick] = [await someone(), await someone()]
      await done(signUp(late.caller, shiftId, { photos: false }))
      await aSignUp(db, { eventId, shiftId, personId: quick.personId })
      const { id, version } = await own(late.personId)
      expect(await done(confirmFor(probation, late.personId, id, version))).toBe('waiting')
      expect(await codeOf(withdrawOwn(late.caller, id, version + 1))).toBe('ok')
    })
  })

  test('two who are kept apart do not meet as helper and speaker at one place and time', async () => {
    const [one, other] = [await someone(), await someone()]
    await keepApart(one.personId, other.personId)
    await aSignUp(db, { eventId, shiftId, personId: one.personId })
    const speaker = await aShift(db, { eventId, role: 'speaker', startsAt: '11:00', endsAt: '13:00' })
    const elsewhere = await aShift(db, { eventId, placeName: 'Мектеп', placeKato: '791010000' })
    expect(await codeOf(signUp(other.caller, speaker, { photos: false }))).toBe('not-eligible')
    expect(await codeOf(signUp(other.caller, elsewhere, { photos: false }))).toBe('ok')
  })

  test('consent to photos is taken back with the seat kept, after the event too, and the organiser is told', async () => {
    const userId = await aUser(db, { role: 'volunteer-coordinator', organisationId })
    await db.write.updateTable('volunteerEvents').set({ createdBy: userId }).execute()
    const [{ personId, caller }, other] = [await someone(), await someone()]
    await aSignUp(db, { eventId, shiftId, personId, photoConsent: 1 })
    const said = async (agrees: 'yes' | 'no') => ({
      signUp: (await own(personId)).id,
      agrees,
      ...(await at()),
    })
    const at = async () => ({ version: (await own(personId)).version })
    await expect(photosOwn(other.caller, await said('no'))).rejects.toMatchObject({ status: 404 })
    expect(await codeOf(photosOwn(caller, { ...(await said('no')), version: 7 }))).toBe('errors:stale')
    await done(photosOwn(caller, await said('no')))
    expect(await own(personId)).toMatchObject({ state: 'signed-up', photoConsent: 0 })
    expect(await toldTo(userId)).toEqual(['event-photos'])
    await done(photosFor(probation, personId, await said('yes')))
    const over = { clock: { now: () => new Date('2026-12-06T06:00:00.000Z') } }
    await done(photosOwn({ ...caller, ...over }, await said('no')))
    expect(await codeOf(photosOwn({ ...caller, ...over }, await said('yes')))).toBe('event-over')
    expect(await own(personId)).toMatchObject({ state: 'signed-up', photoConsent: 0 })
  })

  test('whoever an event no longer suits is looked at again, and told; the others keep their seats', async () => {
    const [near, free] = [await someone(), await someone()]
    await restrict(near.personId, 'SR4', {})
    await restrict(free.personId, 'SR2', { places: ['111010000'] })
    const wide = await aShift(db, { eventId, seats: 5 })
    for (const { personId } of [near, free]) await aSignUp(db, { eventId, shiftId: wide, personId })
    const changed = { title: 'Мектепте', description: null, briefing: null, servesAlcohol: 0, demands: [] }
    await done(changeEvent(coordinator, eventId, { ...changed, withMinors: 1, version: 1 } as const))
    expect((await own(near.personId)).state).toBe('asked')
    expect((await own(free.personId)).state).toBe('signed-up')
    const { id, version } = await own(near.personId)
    expect(await codeOf(confirmFor(probation, near.personId, id, version))).toBe('not-eligible')
    expect(await toldTo(near.caller.actor.userId)).toEqual(['event-changed'])
  })

  test('nobody in line moves up onto a shift that a new rule closes to them', async () => {
    const [seated, banned, next] = [await someone(), await someone(), await someone()]
    await restrict(next.personId, 'SR2', { places: ['111010000'] })
    await restrict(seated.personId, 'SR2', { places: ['111010000'] })
    await aSignUp(db, { eventId, shiftId, personId: seated.personId })
    await aSignUp(db, { eventId, shiftId, personId: banned.personId, state: 'waiting' })
    const later = new Date(Date.parse(testNow) + 1000).toISOString()
    await aSignUp(db, { eventId, shiftId, personId: next.personId, state: 'waiting', queuedAt: later })
    await restrict(banned.personId, 'SR2', { places: ['791010000'] })
    const { id, version } = await own(seated.personId)
    await done(withdrawOwn(seated.caller, id, version))
    expect((await own(banned.personId)).state).toBe('waiting')
    expect((await own(next.personId)).state).toBe('signed-up')
  })

  test('of those without an account the officer hears, once for all of theirs, and tells them', async () => {
    const where = { standing: 'on-probation', placeAfter: '791010000', sharedRegion: '79' } as const
    const silent = [await aPerson(db, where), await aPerson(db, where)]
    const elsewhere = await aUser(db, { role: 'probation-officer', region: '11' })
    const { personId, caller } = await someone()
    const off = await aShift(db, { eventId, onDay: day('2026-12-06'), seats: 5 })
    for (const each of [...silent, personId]) await aSignUp(db, { eventId, shiftId: off, personId: each })
    await done(cancelShift(coordinator, off, { reason: 'Карантин', version: 1 }))
    expect(await toldTo(caller.actor.userId)).toEqual(['event-changed'])
    expect(await toldTo(probation.actor.userId)).toEqual(['event-of-yours'])
    expect(await toldTo(elsewhere)).toEqual([])
  })

  test('a seat that became free for somebody without an account is told to their officer', async () => {
    const seated = await someone()
    const where = { standing: 'on-probation', placeAfter: '791010000', sharedRegion: '79' } as const
    const next = await aPerson(db, where)
    await restrict(next, 'SR2', { places: ['111010000'] })
    await aSignUp(db, { eventId, shiftId, personId: seated.personId })
    await aSignUp(db, { eventId, shiftId, personId: next, state: 'waiting' })
    const { id, version } = await own(seated.personId)
    await done(withdrawOwn(seated.caller, id, version))
    expect((await own(next)).state).toBe('signed-up')
    const links = await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()
    expect(links).toEqual([
      { userId: probation.actor.userId, kind: 'event-of-yours', link: `/people/${next}/volunteering` },
    ])
  })

  test('one shift is called off alone, and one that has begun is neither moved nor called off', async () => {
    const { personId } = await someone()
    const second = await aShift(db, { eventId, onDay: day('2026-12-06') })
    await aSignUp(db, { eventId, shiftId: second, personId })
    expect(await codeOf(cancelShift(coordinator, second, { reason: null, version: 1 }))).toBe(
      'reason-missing',
    )
    await done(cancelShift(coordinator, second, { reason: 'Карантин', version: 1 }))
    expect((await own(personId)).state).toBe('taken-off')
    expect(await codeOf(cancelShift(coordinator, shiftId, { reason: 'Карантин', version: 1 }))).toBe(
      'last-shift',
    )
    const begun = { ...coordinator, clock: { now: () => new Date('2026-12-05T06:00:00.000Z') } }
    const moved = { ...words, onDay: day('2026-12-09'), seats: 1, version: 1 }
    expect(await codeOf(changeShift(begun, shiftId, moved))).toBe('event-begun')
  })

  test('events inside institutions are not put before people from outside', async () => {
    await aShift(db, { eventId, institutionId: await anInstitution(db) })
    const where = { standing: 'released', institutionId: null, region: '79' } as const
    const shown = await shiftsAhead(db.read, where, day('2026-11-21')).execute()
    expect(shown.map(({ id }) => id)).toEqual([shiftId])
  })
})
