/** A volunteer from outside who comes to an event inside: to which one, and never beside somebody they are kept apart from. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done } from '#tests/support/plans'
import { aPass, aProgramme, aShift, aSignUp, aVisit, aVolunteer, anEvent } from '#tests/support/volunteering'
import { day } from '~/domain/calendar/day'
import { cancelEvent } from '~/features/volunteering/event-commands.server'
import { eventsToJoin } from '~/features/volunteering/event-visits.server'
import type { VisitForm } from '~/features/volunteering/outside-forms'
import { visitsOf } from '~/features/volunteering/outside-queries.server'
import { cancelShift, changeShift } from '~/features/volunteering/shift-commands.server'
import { signUp } from '~/features/volunteering/sign-up-commands.server'
import { askVisit, decideVisitAsked, keepVolunteerApart } from '~/features/volunteering/visit-commands.server'
import type { Caller } from '~/platform/caller.server'

onEveryDatabase('a volunteer who comes to an event', (open) => {
  let db: Databases
  let institutionId: string
  let coordinator: Caller
  let head: Caller
  let volunteerId: string
  let eventId: string
  let shiftId: string

  const onDay = day('2026-12-07')
  const codeOf = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
    const settled = await result
    return settled.ok ? 'ok' : settled.refusal?.code
  }
  const asked = (more: Partial<VisitForm> = {}): VisitForm => ({
    institutionId,
    purpose: 'event',
    shiftId,
    onDay,
    startsAt: '10:00',
    endsAt: '11:00',
    words: null,
    ...more,
  })
  const allow = (id: string) =>
    decideVisitAsked(head, id, { decision: 'allow', personId: null, reason: null, version: 1 })
  const allowed = async () => {
    const id = await done(askVisit(coordinator, volunteerId, asked()))
    await done(allow(id))
    return id
  }
  const stateOf = async () => (await visitsOf(db.read, volunteerId))[0]?.state
  const keepApart = (personId: string) =>
    db.write
      .insertInto('volunteersKeptApart')
      .values({ volunteerId, personId, since: day('2026-11-01'), byUserId: head.actor.userId })
      .execute()
  const seated = async () => {
    const personId = await aPerson(db, { institutionId })
    await aSignUp(db, { eventId, shiftId, personId })
    return personId
  }

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db, { kind: 'volunteer' })
    const userId = await aUser(db, { role: 'volunteer-coordinator', organisationId })
    coordinator = callerFor(db, anActor('volunteer-coordinator', { userId, organisationId }))
    const headId = await aUser(db, { role: 'institution-head', institutionId })
    head = callerFor(db, anActor('institution-head', { userId: headId, institutionId }))
    volunteerId = await aVolunteer(db, { organisationId })
    const good = { validFrom: day('2026-11-01'), validTo: day('2027-03-01') }
    await aPass(db, { volunteerId, institutionId, state: 'granted', ...good })
    const programmeId = await aProgramme(db, { organisationId })
    eventId = await anEvent(db, { programmeId, organisationId, firstOn: onDay, lastOn: onDay })
    shiftId = await aShift(db, { eventId, institutionId, onDay })
  })
  afterEach(() => db.close())

  test('names the event, which is at that institution on that day; another visit leads to none', async () => {
    const elsewhere = await aShift(db, { eventId, institutionId: await anInstitution(db), onDay })
    const ask = (more: Partial<VisitForm>) => codeOf(askVisit(coordinator, volunteerId, asked(more)))
    expect(await ask({ shiftId: null })).toBe('event-missing')
    expect(await ask({ shiftId: elsewhere })).toBe('event-elsewhere')
    expect(await ask({ onDay: day('2026-12-08') })).toBe('event-elsewhere')
    const foreign = await anEvent(db, { programmeId: await aProgramme(db) })
    expect(await ask({ shiftId: await aShift(db, { eventId: foreign, institutionId, onDay }) })).toBe(
      'event-missing',
    )
    expect(await ask({})).toBe('ok')
    expect(await ask({ purpose: 'talk', startsAt: '14:00', endsAt: '15:00' })).toBe('ok')
    const rows = await visitsOf(db.read, volunteerId)
    expect(rows.map((row) => row.shiftId).toSorted()).toEqual([null, shiftId].toSorted())
    const choice = await eventsToJoin(db.read, coordinator.actor, day('2026-11-21'))
    expect(choice.map(({ id }) => id).toSorted()).toEqual([shiftId, elsewhere].toSorted())
  })

  test('does not come where somebody kept apart from them has a seat, and the coordinator is not told why', async () => {
    const id = await aVisit(db, { volunteerId, institutionId, purpose: 'event', shiftId, onDay })
    await keepApart(await seated())
    const later = asked({ startsAt: '12:00', endsAt: '13:00' })
    expect(await codeOf(askVisit(coordinator, volunteerId, later))).toBe('event-not-possible')
    expect(await codeOf(allow(id))).toBe('kept-apart')
  })

  test('stays away when the two are kept apart afterwards, and both sides hear so', async () => {
    const id = await allowed()
    await done(keepVolunteerApart(head, id, await aPerson(db, { institutionId })))
    expect(await stateOf()).toBe('allowed')
    await done(keepVolunteerApart(head, id, await seated()))
    expect(await stateOf()).toBe('cancelled')
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind']).execute()
    expect(told).toContainEqual({ userId: head.actor.userId, kind: 'visit-called-off' })
    expect(told.filter(({ kind }) => kind === 'visit-answered')).toHaveLength(2)
  })

  test('gives way to the person who takes a seat later', async () => {
    await allowed()
    const personId = await aPerson(db, { institutionId })
    await keepApart(personId)
    const userId = await aUser(db, { role: 'person', personId })
    const person = callerFor(db, anActor('person', { userId, personId }))
    expect(await done(signUp(person, shiftId, { photos: false }))).toBe('signed-up')
    expect(await stateOf()).toBe('cancelled')
  })

  test.each([
    ['the event is called off', (): Promise<unknown> => done(cancelEvent(coordinator, eventId, off))],
    [
      'the shift is called off',
      async (): Promise<unknown> => {
        await aShift(db, { eventId, institutionId, onDay })
        return done(cancelShift(coordinator, shiftId, off))
      },
    ],
    [
      'the shift moves to another day',
      (): Promise<unknown> => done(changeShift(coordinator, shiftId, { ...moved, onDay: day('2026-12-09') })),
    ],
  ])('stays away when %s', async (_what, happens) => {
    await allowed()
    await happens()
    expect(await stateOf()).toBe('cancelled')
  })

  test('comes all the same when only the hour moves', async () => {
    await allowed()
    await done(changeShift(coordinator, shiftId, { ...moved, onDay }))
    expect(await stateOf()).toBe('allowed')
  })

  const off = { reason: 'Карантин', version: 1 }
  const moved = { startsAt: '09:00', endsAt: '12:00', role: 'helper', seats: 2, version: 1 } as const
})
