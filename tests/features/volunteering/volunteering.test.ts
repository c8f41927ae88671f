/** Volunteer events from the programme to the closed list: who sets them up, who gets a seat, whose hours are kept. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done, today } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { aProgramme, aShift, aSignUp, anEvent } from '#tests/support/volunteering'
import { addDays, day } from '~/domain/calendar/day'
import { moveLiveRows } from '~/features/people/moved-rows.server'
import type { AttendanceForm, ToldRow } from '~/features/volunteering/attendance-form'
import type { EventForm } from '~/features/volunteering/forms'
import { recordAttendance } from '~/features/volunteering/attendance-commands.server'
import { peopleNear } from '~/features/volunteering/candidates-page.server'
import { cancelEvent, planEvent } from '~/features/volunteering/event-commands.server'
import { changeShift } from '~/features/volunteering/shift-commands.server'
import { minutesQuery, shiftsAhead, signUpsOf } from '~/features/volunteering/own-queries.server'
import { changeProgramme, openProgramme } from '~/features/volunteering/programme-commands.server'
import { countsOf, eventsQuery, programmesQuery, shiftsOf } from '~/features/volunteering/queries.server'
import { rollQuery } from '~/features/volunteering/roll.server'
import { acceptFor, proposeShift, signUp, withdrawOwn } from '~/features/volunteering/sign-up-commands.server'
import type { Caller } from '~/platform/caller.server'

const afterwards = '2026-12-06T05:00:00.000Z'

const programmeWords = {
  organiser: 'ngo',
  organiserName: 'Қайырлы іс',
  theme: 'anti-drug',
  title: 'Есірткісіз болашақ',
  description: null,
  form: 'volunteering',
  reward: 'none',
  sites: 'both',
} as const

const eventWords: Omit<EventForm, 'institutions'> = {
  title: 'Жол айрығында',
  description: null,
  briefing: 'Шығу жолы, алғашқы көмек',
  withMinors: 0,
  servesAlcohol: 0,
  demands: [],
  placeKato: null,
  placeName: null,
  onDay: day('2026-12-05'),
  startsAt: '10:00',
  endsAt: '12:00',
  role: 'helper',
  seats: 2,
}

onEveryDatabase('volunteering', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string
  let coordinator: Caller
  let officer: Caller
  let eventId: string
  let shiftId: string

  /** Someone outside, with an account of their own. */
  const someone = async (
    more: Parameters<typeof aPerson>[1] = {},
  ): Promise<{ personId: string; caller: Caller }> => {
    const personId = await aPerson(db, { standing: 'released', placeAfter: '791010000', ...more })
    const userId = await aUser(db, { role: 'person', personId })
    return { personId, caller: callerFor(db, anActor('person', { userId, personId })) }
  }
  const comes = async (more = {}) => {
    const { personId, caller } = await someone(more)
    return { personId, caller, state: await done(signUp(caller, shiftId, { photos: false })) }
  }
  const stateOf = async (personId: string) =>
    (await signUpsOf(db.read, personId).execute()).map(({ state }) => state)
  const codeOf = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
    const settled = await result
    return settled.ok ? 'ok' : settled.refusal?.code
  }
  const at = (caller: Caller, now: string): Caller => ({ ...caller, clock: { now: () => new Date(now) } })

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db, { kind: 'volunteer' })
    const coordinatorId = await aUser(db, { role: 'volunteer-coordinator', organisationId })
    coordinator = callerFor(db, anActor('volunteer-coordinator', { userId: coordinatorId, organisationId }))
    const officerId = await aUser(db, { role: 'social-worker', institutionId })
    officer = callerFor(db, anActor('social-worker', { userId: officerId, institutionId }))
    const programmeId = await aProgramme(db, { organisationId })
    eventId = await anEvent(db, { programmeId, organisationId })
    shiftId = await aShift(db, { eventId, seats: 2 })
  })
  afterEach(() => db.close())

  test('a coordinator sets up a programme, and an event at two institutions at once', async () => {
    const programmeId = await done(openProgramme(coordinator, programmeWords))
    const second = await anInstitution(db)
    const id = await done(
      planEvent(coordinator, programmeId, { ...eventWords, institutions: [institutionId, second] }),
    )
    const shifts = await shiftsOf(db.read, [id])
    expect(shifts.map((each) => each.institutionId).toSorted()).toEqual([institutionId, second].toSorted())
    expect(shifts.every(({ seats, startsAt }) => seats === 2 && startsAt === '10:00')).toBe(true)
  })

  test('nobody prints papers as the police: an organisation is itself under its registered name', async () => {
    const named = (id: string) =>
      db.read
        .selectFrom('volunteerProgrammes')
        .select(['organiser', 'organiserName'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    const { name } = await db.read.selectFrom('organisations').select('name').executeTakeFirstOrThrow()
    const asPolice = { ...programmeWords, organiser: 'police', organiserName: 'Полиция' } as const
    expect(await codeOf(openProgramme(coordinator, asPolice))).toBe('organiser-not-yours')
    const own = await done(openProgramme(coordinator, { ...programmeWords, organiserName: 'Полиция' }))
    expect(await named(own)).toEqual({ organiser: 'ngo', organiserName: name })
    const change = { ...asPolice, state: 'running', version: 1 } as const
    expect(await codeOf(changeProgramme(coordinator, own, change))).toBe('organiser-not-yours')
    const akimat = callerFor(db, anActor('local-authority', { region: '79' }))
    expect(await codeOf(openProgramme(akimat, asPolice))).toBe('organiser-not-yours')
    const nameless = { ...programmeWords, organiser: null, organiserName: null }
    expect(await codeOf(openProgramme(akimat, nameless))).toBe('organiser-name-missing')
    const headquarters = callerFor(db, anActor('headquarters'))
    expect((await named(await done(openProgramme(headquarters, asPolice)))).organiser).toBe('police')
    expect(await codeOf(changeProgramme(headquarters, own, change))).toBe('organiser-not-yours')
  })

  test('pay, public assistance, a day behind and a missing place are refused', async () => {
    expect(await codeOf(openProgramme(coordinator, { ...programmeWords, reward: 'paid' }))).toBe(
      'programme-paid',
    )
    expect(await codeOf(openProgramme(coordinator, { ...programmeWords, form: 'public-assistance' }))).toBe(
      'programme-of-assistants',
    )
    const programmeId = await done(openProgramme(coordinator, programmeWords))
    const plan = (more: object) =>
      codeOf(planEvent(coordinator, programmeId, { ...eventWords, institutions: [institutionId], ...more }))
    expect(await plan({ onDay: addDays(today, -1) })).toBe('shift-past')
    expect(await plan({ institutions: [] })).toBe('place-missing')
    expect(await plan({ placeKato: '791010000' })).toBe('place-name-missing')
  })

  test('another organisation finds nothing of it', async () => {
    const stranger = callerFor(
      db,
      anActor('volunteer-coordinator', { organisationId: await anOrganisation(db) }),
    )
    await expect(cancelEvent(stranger, eventId, { reason: 'Жоқ', version: 1 })).rejects.toMatchObject({
      status: 404,
    })
    const filter = { state: 'planned', after: null } as const
    expect(await eventsQuery(db.read, stranger.actor, filter).execute()).toEqual([])
    expect(await rollQuery(db.read, stranger.actor, eventId).execute()).toEqual([])
    expect(await rollQuery(db.read, officer.actor, eventId).execute()).toEqual([])
  })

  test('a seat is given while there is one; the next stands in line and moves up when somebody leaves', async () => {
    const [first, , third] = [await comes(), await comes(), await comes()]
    expect([first.state, third.state]).toEqual(['signed-up', 'waiting'])
    const [row] = await signUpsOf(db.read, first.personId).execute()
    await done(withdrawOwn(first.caller, row?.id ?? '', row?.version ?? 0))
    expect([await stateOf(first.personId), await stateOf(third.personId)]).toEqual([
      ['withdrawn'],
      ['signed-up'],
    ])
    const told = await db.read.selectFrom('outbox').select(['kind', 'link']).execute()
    expect(told).toEqual([{ kind: 'event-seat-free', link: '/portal/volunteering' }])
  })

  test('of many who press at once nobody is seated beyond the seats', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => someone()))
    await Promise.all(people.map(({ caller }) => signUp(caller, shiftId, { photos: true })))
    const counts = (await countsOf(db.read, [eventId])).get(shiftId)
    expect(counts).toMatchObject({ taken: 2, waiting: 4 })
  })

  test('signing up twice changes nothing, and leaving twice is told', async () => {
    const { personId, caller } = await comes()
    await Promise.all([signUp(caller, shiftId, { photos: true }), signUp(caller, shiftId, { photos: true })])
    expect(await stateOf(personId)).toEqual(['signed-up'])
    const [row] = await signUpsOf(db.read, personId).execute()
    await done(withdrawOwn(caller, row?.id ?? '', 1))
    expect(await codeOf(withdrawOwn(caller, row?.id ?? '', 1))).toBe('not-standing')
  })

  test.each([
    ['a minor', { birthDate: day('2009-05-01') }],
    ['whoever serves a sentence elsewhere', { standing: 'in-custody' as const }],
  ])('%s is turned away with the reason', async (_who, more) => {
    const { caller } = await someone(more)
    const result = await signUp(caller, shiftId, { photos: false })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-eligible' } })
    if (!result.ok) expect(result.refusal.findings?.some(({ state }) => state === 'failed')).toBe(true)
  })

  test('whoever is banned from the place is turned away', async () => {
    const { personId, caller } = await someone()
    await db.write
      .insertInto('personRestrictions')
      .values({
        id: personId,
        personId,
        code: 'SR2',
        court: 'Сот',
        courtAct: '2-1',
        fromDay: day('2026-01-01'),
        untilDay: null,
        details: '{"places":["791010000"]}',
        version: 1,
      })
      .execute()
    expect(await codeOf(signUp(caller, shiftId, { photos: false }))).toBe('not-eligible')
  })

  test('a second event at the same time is refused', async () => {
    const { caller } = await comes()
    const other = await aShift(db, { eventId, startsAt: '11:00', endsAt: '13:00' })
    expect(await codeOf(signUp(caller, other, { photos: false }))).toBe('not-eligible')
  })

  test('what an officer proposes the person answers, and only the person’s officer proposes', async () => {
    const personId = await aPerson(db, { institutionId })
    const inside = await aShift(db, { eventId, institutionId })
    const id = await done(proposeShift(officer, personId, inside))
    expect(await done(proposeShift(officer, personId, inside))).toBe(id)
    expect(await stateOf(personId)).toEqual(['proposed'])
    await done(acceptFor(officer, personId, id, { photos: false, version: 1 }))
    expect(await stateOf(personId)).toEqual(['signed-up'])
    const stranger = callerFor(db, anActor('social-worker', { institutionId: await anInstitution(db) }))
    await expect(proposeShift(stranger, personId, inside)).rejects.toMatchObject({ status: 404 })
  })

  test('a called off event lets everybody go, and tells them', async () => {
    const { personId } = await comes()
    expect(await codeOf(cancelEvent(coordinator, eventId, { reason: null, version: 1 }))).toBe(
      'reason-missing',
    )
    await done(cancelEvent(coordinator, eventId, { reason: 'Карантин', version: 1 }))
    expect(await stateOf(personId)).toEqual(['taken-off'])
    expect(await db.read.selectFrom('outbox').select('kind').execute()).toEqual([{ kind: 'event-changed' }])
  })

  test('more seats bring those in line up; fewer than are taken are refused', async () => {
    const people = [await comes(), await comes(), await comes()]
    const words = { onDay: eventWords.onDay, startsAt: '10:00', endsAt: '12:00', role: 'helper' } as const
    expect(await codeOf(changeShift(coordinator, shiftId, { ...words, seats: 1, version: 1 }))).toBe(
      'fewer-seats-than-taken',
    )
    await done(changeShift(coordinator, shiftId, { ...words, seats: 3, version: 1 }))
    expect(await stateOf(people[2]?.personId ?? '')).toEqual(['signed-up'])
    expect(await codeOf(changeShift(coordinator, shiftId, { ...words, seats: 4, version: 1 }))).toBe(
      'errors:stale',
    )
  })

  test('a transfer frees the seat at the institution left behind, and only there', async () => {
    const personId = await aPerson(db, { institutionId })
    const inside = await aShift(db, { eventId, institutionId })
    await aSignUp(db, { eventId, shiftId: inside, personId })
    await moveLiveRows(db.write, personId, institutionId)
    expect(await stateOf(personId)).toEqual(['signed-up'])
    await moveLiveRows(db.write, personId, await anInstitution(db))
    expect(await stateOf(personId)).toEqual(['taken-off'])
  })

  const sheet = async (told: ToldRow, isClosing = false): Promise<AttendanceForm> => {
    const rows = await rollQuery(db.read, coordinator.actor, eventId).execute()
    return { version: 1, isClosing, rows: new Map(rows.map(({ id }) => [id, told])) }
  }
  const came: ToldRow = { briefed: true, trained: true, present: true, minutes: null }

  test('hours count for the briefed and trained alone, and the event is closed with them once', async () => {
    const { personId } = await comes()
    const later = at(coordinator, afterwards)
    expect(await codeOf(recordAttendance(coordinator, eventId, await sheet(came)))).toBe('not-begun')
    expect(
      await codeOf(recordAttendance(later, eventId, await sheet({ ...came, trained: false }, true))),
    ).toBe('not-briefed')
    expect(
      await codeOf(recordAttendance(later, eventId, await sheet({ ...came, present: null }, true))),
    ).toBe('attendance-missing')
    await done(recordAttendance(later, eventId, await sheet(came, true)))
    const [row] = await signUpsOf(db.read, personId).execute()
    expect(row).toMatchObject({ present: 1, minutes: 120, eventState: 'closed' })
    expect(await codeOf(recordAttendance(later, eventId, await sheet(came)))).toBe('event-settled')
  })

  test('the organiser’s list holds the name and the attendance, and nothing else of the person', async () => {
    await comes()
    const [row] = await rollQuery(db.read, coordinator.actor, eventId).execute()
    const ofPerson = Object.keys(row ?? {}).filter(
      (key) => !/^(on|starts|ends|role|place|institution|shift|id|state)/.test(key),
    )
    expect(ofPerson.toSorted()).toEqual([
      'briefedOn',
      'givenName',
      'minutes',
      'patronymic',
      'photoConsent',
      'present',
      'surname',
      'trainedOn',
    ])
  })

  test('only grown-ups who may come there are looked at, in steps that leave nobody out', async () => {
    const at = { db: db.read, actor: officer.actor }
    const inside = { id: shiftId, institutionId, onDay: day('2026-12-05') }
    const here = { institutionId, standing: 'in-custody' } as const
    const adult = await aPerson(db, { ...here, surname: 'Абаев' })
    const other = await aPerson(db, { ...here, surname: 'Әлиев' })
    await aPerson(db, { ...here, birthDate: day('2008-12-06') })
    await aPerson(db, { institutionId, standing: 'released' })
    const found = await peopleNear(at, inside).execute()
    expect(found.map(({ id }) => id).toSorted()).toEqual([adult, other].toSorted())
    const [first, last] = found
    expect((await peopleNear(at, inside, first).execute()).map(({ id }) => id)).toEqual([last?.id])
    await aSignUp(db, { eventId, shiftId, personId: adult })
    expect((await peopleNear(at, inside).execute()).map(({ id }) => id)).toEqual([other])
  })

  test('the hours of a person are all that they did, however many events ago', async () => {
    const { personId } = await someone()
    const took = { eventId, personId, present: 1, minutes: 30 } as const
    for (let each = 0; each < 51; each += 1) await aSignUp(db, { ...took, shiftId, openKey: `${each}` })
    await aSignUp(db, { ...took, shiftId, present: 0, minutes: null })
    expect(await signUpsOf(db.read, personId).execute()).toHaveLength(50)
    const sum = await minutesQuery(db.read, personId).executeTakeFirstOrThrow()
    expect(Number(sum.minutes)).toBe(51 * 30)
    expect(await planOf(db.read, minutesQuery(db.read, personId))).toContain('volunteer_sign_ups_by_person')
  })

  test('lists are read from their indexes', async () => {
    const hq = anActor('headquarters')
    const planned = { state: 'planned', after: { on: today, id: eventId } } as const
    const plans = {
      events: await planOf(db.read, eventsQuery(db.read, hq, planned)),
      own: await planOf(db.read, eventsQuery(db.read, coordinator.actor, planned)),
      programmes: await planOf(db.read, programmesQuery(db.read, hq, { state: 'running', after: eventId })),
      ahead: await planOf(
        db.read,
        shiftsAhead(db.read, { standing: 'released', institutionId: null, region: '79' }, today),
      ),
      inside: await planOf(
        db.read,
        shiftsAhead(db.read, { standing: 'in-custody', institutionId, region: '79' }, today),
      ),
      roll: await planOf(db.read, rollQuery(db.read, coordinator.actor, eventId)),
      person: await planOf(db.read, signUpsOf(db.read, eventId)),
      near: await planOf(
        db.read,
        peopleNear(
          { db: db.read, actor: officer.actor },
          {
            id: shiftId,
            institutionId,
            onDay: today,
          },
        ),
      ),
    }
    expect(plans.events).toContain('volunteer_events_by_state')
    expect(plans.own).toContain('volunteer_events_by_')
    expect(plans.programmes).toContain('volunteer_programmes_by_state')
    expect(plans.ahead).toContain('volunteer_shifts_by_region')
    expect(plans.inside).toContain('volunteer_shifts_by_institution')
    expect(plans.roll).toContain('volunteer_sign_ups_by_event')
    expect(plans.person).toContain('volunteer_sign_ups_by_person')
    expect(plans.near).not.toMatch(/SCAN people$|Seq Scan on people/m)
  })
})
