/** Volunteers from outside, from the register to the log: passes of an institution, visits it allows, and two it keeps apart. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aPersonWithPlan, done } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { aPass, aVisit, aVolunteer } from '#tests/support/volunteering'
import { day } from '~/domain/calendar/day'
import { askGatesAnew, misplacedVisits } from '~/features/plans/gate.server'
import { changeVolunteer, stopHelping } from '~/features/volunteering/leaving-commands.server'
import {
  askPass,
  decideVolunteerPass,
  registerVolunteer,
  trainVolunteer,
} from '~/features/volunteering/outside-commands.server'
import type { VisitForm } from '~/features/volunteering/outside-forms'
import {
  getPass,
  metAtTheGate,
  passesAsked,
  passesInForce,
  visitsOf,
  visitsTo,
  volunteersQuery,
} from '~/features/volunteering/outside-queries.server'
import {
  askVisit,
  callOffVisit,
  decideVisitAsked,
  keepVolunteerApart,
  recordVisit,
} from '~/features/volunteering/visit-commands.server'
import type { Caller } from '~/platform/caller.server'

const seen = {
  checkedDocument: 'Жеке куәлік, соттылығы жоқтығы туралы анықтама',
  checkedOn: day('2026-11-20'),
}

onEveryDatabase('volunteers from outside', (open) => {
  let db: Databases
  let institutionId: string
  let coordinator: Caller
  let head: Caller
  let volunteerId: string

  const codeOf = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
    const settled = await result
    return settled.ok ? 'ok' : settled.refusal?.code
  }
  const asked = (more: Partial<VisitForm> = {}): VisitForm => ({
    institutionId,
    purpose: 'talk',
    shiftId: null,
    onDay: day('2026-12-07'),
    startsAt: '10:00',
    endsAt: '11:00',
    words: null,
    ...more,
  })
  const letIn = async () => {
    const passId = await aPass(db, { volunteerId, institutionId, askedBy: coordinator.actor.userId })
    const words = {
      decision: 'grant',
      validFrom: day('2026-11-21'),
      validTo: day('2027-03-01'),
      ...seen,
      reason: null,
      version: 1,
    } as const
    await done(decideVolunteerPass(head, passId, words))
  }
  const allow = (id: string, personId: string | null) =>
    decideVisitAsked(head, id, { decision: 'allow', personId, reason: null, version: 1 })

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db, { kind: 'volunteer' })
    const userId = await aUser(db, { role: 'volunteer-coordinator', organisationId })
    coordinator = callerFor(db, anActor('volunteer-coordinator', { userId, organisationId }))
    const headId = await aUser(db, { role: 'institution-head', institutionId })
    head = callerFor(db, anActor('institution-head', { userId: headId, institutionId }))
    volunteerId = await aVolunteer(db, { organisationId })
  })
  afterEach(() => db.close())

  test('a grown-up goes on the register, is trained, and one pass is asked for', async () => {
    const words = { surname: 'Көмекбаева', givenName: 'Әсел', patronymic: null, phone: null }
    expect(await codeOf(registerVolunteer(coordinator, { ...words, birthDate: day('2010-01-01') }))).toBe(
      'volunteer-minor',
    )
    const id = await done(registerVolunteer(coordinator, { ...words, birthDate: day('1990-01-01') }))
    const passId = await done(askPass(coordinator, id, { institutionId }))
    expect(await done(askPass(coordinator, id, { institutionId }))).toBe(passId)
    const grant = {
      decision: 'grant',
      validFrom: day('2026-11-21'),
      validTo: day('2027-03-01'),
      ...seen,
      reason: null,
      version: 1,
    } as const
    expect(await codeOf(decideVolunteerPass(head, passId, grant))).toBe('volunteer-not-ready')
    await done(trainVolunteer(coordinator, id, { trainedOn: day('2026-11-20'), version: 1 }))
    await done(decideVolunteerPass(head, passId, grant))
  })

  test('no pass is given before it stands there what was checked, when and by whom', async () => {
    const passId = await aPass(db, { volunteerId, institutionId })
    const grant = { decision: 'grant', validFrom: day('2026-11-21'), validTo: day('2027-03-01') } as const
    const decide = (checked: { checkedDocument: string | null; checkedOn: string | null }) =>
      decideVolunteerPass(head, passId, {
        ...grant,
        checkedDocument: checked.checkedDocument,
        checkedOn: checked.checkedOn === null ? null : day(checked.checkedOn),
        reason: null,
        version: 1,
      })
    expect(await codeOf(decide({ ...seen, checkedDocument: null }))).toBe('check-missing')
    expect(await codeOf(decide({ ...seen, checkedOn: null }))).toBe('check-missing')
    expect(await codeOf(decide({ ...seen, checkedOn: '2026-12-01' }))).toBe('check-ahead')
    await done(decide(seen))
    const { name } = await db.read
      .selectFrom('users')
      .select('name')
      .where('id', '=', head.actor.userId)
      .executeTakeFirstOrThrow()
    expect(await getPass(db.read, head.actor, passId)).toMatchObject({ ...seen, decider: name })
  })

  test('without a pass nobody comes, and two visits do not share an hour', async () => {
    expect(await codeOf(askVisit(coordinator, volunteerId, asked()))).toBe('pass-missing')
    await letIn()
    const both = await Promise.all([
      askVisit(coordinator, volunteerId, asked()),
      askVisit(coordinator, volunteerId, asked({ startsAt: '10:30', endsAt: '11:30' })),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await codeOf(askVisit(coordinator, volunteerId, asked({ onDay: day('2027-03-02') })))).toBe(
      'pass-missing',
    )
  })

  test('the institution names whom the volunteer meets, and never somebody kept apart from them', async () => {
    await letIn()
    const id = await done(askVisit(coordinator, volunteerId, asked()))
    const [one, other] = [await aPerson(db, { institutionId }), await aPerson(db, { institutionId })]
    await done(keepVolunteerApart(head, id, one))
    expect(await codeOf(allow(id, one))).toBe('kept-apart')
    expect(await codeOf(allow(id, await aPerson(db, { institutionId: await anInstitution(db) })))).toBe(
      'person-gone',
    )
    await done(allow(id, other))
    expect(await codeOf(allow(id, other))).toBe('errors:stale')
  })

  test('at the gate it is somebody released that day, and the day of release knows of it', async () => {
    await letIn()
    const id = await done(askVisit(coordinator, volunteerId, asked({ purpose: 'gate' })))
    const later = await aPerson(db, { institutionId, endOfTerm: day('2026-12-08') })
    const then = await aPerson(db, { institutionId, endOfTerm: day('2026-12-07') })
    expect(await codeOf(allow(id, null))).toBe('gate-person-missing')
    expect(await codeOf(allow(id, later))).toBe('gate-other-day')
    await done(allow(id, then))
    expect(await metAtTheGate(db.read, then)).toMatchObject([{ id, startsAt: '10:00' }])
  })

  test('the board of the day of release follows the visit: arranged, called off, held', async () => {
    await letIn()
    const then = await aPersonWithPlan(
      db,
      { institutionId, officer: head, head },
      { endOfTerm: day('2026-12-07') },
    )
    const mark = async () =>
      (await db.read.selectFrom('releaseMarks').select(['key', 'state']).execute()).map(
        ({ key, state }) => `${key} ${state}`,
      )
    const ask = async () => {
      const id = await done(askVisit(coordinator, volunteerId, asked({ purpose: 'gate' })))
      await done(allow(id, then))
      return id
    }
    const off = await ask()
    expect(await mark()).toEqual(['gate arranged'])
    await done(callOffVisit(coordinator, volunteerId, { visit: off, version: 2 }))
    expect(await mark()).toEqual(['gate not-known'])
    const held = await ask()
    const after = { ...coordinator, clock: { now: () => new Date('2026-12-07T12:00:00.000Z') } }
    await done(recordVisit(after, volunteerId, { visit: held, log: 'Қарсы алдым', hours: null, version: 2 }))
    expect(await mark()).toEqual(['gate done'])
    expect(await metAtTheGate(db.read, then)).toMatchObject([{ id: held }])
  })

  test('when the day of release moves, the visit is asked for anew, and both who agreed it hear so', async () => {
    await letIn()
    const then = await aPersonWithPlan(
      db,
      { institutionId, officer: head, head },
      { endOfTerm: day('2026-12-07') },
    )
    const id = await done(askVisit(coordinator, volunteerId, asked({ purpose: 'gate' })))
    await done(allow(id, then))
    const clock = { now: () => new Date(testNow) }
    expect(await askGatesAnew(db, clock)).toBe(0)
    await db.write
      .updateTable('plans')
      .set({ releaseOn: day('2026-12-04') })
      .execute()
    expect(await askGatesAnew(db, clock)).toBe(1)
    expect(await askGatesAnew(db, clock)).toBe(0)
    expect((await visitsOf(db.read, volunteerId))[0]).toMatchObject({ state: 'asked', personId: null })
    expect(await metAtTheGate(db.read, then)).toEqual([])
    const told = await db.read.selectFrom('outbox').selectAll().where('kind', '=', 'visit-moved').execute()
    expect(told.map(({ userId }) => userId).toSorted()).toEqual(
      [coordinator.actor.userId, head.actor.userId].toSorted(),
    )
    const marks = await db.read.selectFrom('releaseMarks').select('state').execute()
    expect(marks).toEqual([{ state: 'not-known' }])
    expect(
      await codeOf(
        decideVisitAsked(head, id, { decision: 'allow', personId: then, reason: null, version: 3 }),
      ),
    ).toBe('gate-other-day')
  })

  test('a visit is written down once it is over, with its hours', async () => {
    const id = await aVisit(db, { volunteerId, institutionId, state: 'allowed', onDay: day('2026-11-20') })
    const ahead = await aVisit(db, { volunteerId, institutionId, state: 'allowed' })
    expect(
      await codeOf(
        recordVisit(coordinator, volunteerId, { visit: ahead, log: 'Оқыдық', hours: null, version: 1 }),
      ),
    ).toBe('visit-not-over')
    await done(
      recordVisit(coordinator, volunteerId, { visit: id, log: 'Кітап оқыдық', hours: null, version: 1 }),
    )
    expect((await visitsOf(db.read, volunteerId)).at(-1)).toMatchObject({
      state: 'done',
      minutes: 60,
      log: 'Кітап оқыдық',
    })
  })

  test('a visit that ended early is written down with the hours it took, never more than it could', async () => {
    const id = await aVisit(db, { volunteerId, institutionId, state: 'allowed', onDay: day('2026-11-20') })
    const told = { visit: id, log: 'Кітап оқыдық', version: 1 }
    expect(await codeOf(recordVisit(coordinator, volunteerId, { ...told, hours: 61 }))).toBe('hours-too-many')
    await done(recordVisit(coordinator, volunteerId, { ...told, hours: 25 }))
    expect((await visitsOf(db.read, volunteerId))[0]).toMatchObject({ state: 'done', minutes: 25 })
  })

  test('whoever stops helping is let in nowhere, whoever waits at the gate hears so, and coming back begins anew', async () => {
    await letIn()
    const then = await aPerson(db, { institutionId, endOfTerm: day('2026-12-07') })
    const id = await done(askVisit(coordinator, volunteerId, asked({ purpose: 'gate' })))
    await done(allow(id, then))
    const left = (leftOn: string | null, version: number) =>
      stopHelping(coordinator, volunteerId, { leftOn: leftOn === null ? null : day(leftOn), version })
    expect(await codeOf(left('2026-12-01', 1))).toBe('leaving-ahead')
    await done(left('2026-11-20', 1))
    expect(await codeOf(left('2026-11-20', 1))).toBe('errors:stale')
    expect((await visitsOf(db.read, volunteerId))[0]).toMatchObject({ state: 'cancelled' })
    expect(await metAtTheGate(db.read, then)).toEqual([])
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind']).execute()
    expect(told).toContainEqual({ userId: head.actor.userId, kind: 'visit-called-off' })
    expect(await passesInForce(db.read, head.actor, day('2026-11-21')).execute()).toEqual([])
    expect(await codeOf(askVisit(coordinator, volunteerId, asked()))).toBe('volunteer-not-ready')
    await done(left(null, 2))
    expect(await codeOf(askVisit(coordinator, volunteerId, asked()))).toBe('pass-missing')
    await letIn()
    await done(askVisit(coordinator, volunteerId, asked()))
  })

  test('the words of a volunteer are put right, and nobody becomes a minor by it', async () => {
    const words = { surname: 'Әлиева', givenName: 'Әсел', patronymic: null, phone: '+77010000000' }
    const change = (birthDate: string, version: number) =>
      codeOf(changeVolunteer(coordinator, volunteerId, { ...words, birthDate: day(birthDate), version }))
    expect(await change('2010-01-01', 1)).toBe('volunteer-minor')
    expect(await change('1990-01-01', 1)).toBe('ok')
    expect(await change('1990-01-01', 1)).toBe('errors:stale')
    const [row] = await volunteersQuery(db.read, coordinator.actor, null).execute()
    expect(row).toMatchObject({ surname: 'Әлиева', phone: '+77010000000', birthDate: '1990-01-01' })
    expect(row?.sortKey).not.toBe('komekbaeva')
  })

  test('a pass that is taken back stops the visits ahead, and whoever asked hears of every answer', async () => {
    await letIn()
    const then = await aPerson(db, { institutionId, endOfTerm: day('2026-12-07') })
    const id = await done(askVisit(coordinator, volunteerId, asked({ purpose: 'gate' })))
    await done(allow(id, then))
    const [pass] = await passesInForce(db.read, head.actor, day('2026-11-21')).execute()
    const none = { validFrom: null, validTo: null, checkedDocument: null, checkedOn: null }
    const back = { decision: 'refuse', ...none, version: 2 } as const
    expect(await codeOf(decideVolunteerPass(head, pass?.id ?? '', { ...back, reason: null }))).toBe(
      'reason-missing',
    )
    await done(decideVolunteerPass(head, pass?.id ?? '', { ...back, reason: 'Тәртіп бұзылды' }))
    expect(await metAtTheGate(db.read, then)).toEqual([])
    expect((await visitsOf(db.read, volunteerId))[0]).toMatchObject({ state: 'refused' })
    const told = await db.read.selectFrom('outbox').select('kind').orderBy('id').execute()
    expect(told.map(({ kind }) => kind).toSorted()).toEqual([
      'pass-answered',
      'pass-answered',
      'visit-answered',
      'visit-answered',
      'visit-asked',
    ])
    expect(await codeOf(askVisit(coordinator, volunteerId, asked()))).toBe('pass-missing')
  })

  test('kept apart afterwards, the two do not meet at a visit that was allowed before', async () => {
    await letIn()
    const person = await aPerson(db, { institutionId })
    const id = await done(askVisit(coordinator, volunteerId, asked()))
    await done(allow(id, person))
    await done(keepVolunteerApart(head, id, person))
    expect((await visitsOf(db.read, volunteerId))[0]).toMatchObject({ state: 'refused' })
  })

  test('a visit ahead is called off, and whoever allowed it hears so; one that has begun is not', async () => {
    await letIn()
    const id = await done(askVisit(coordinator, volunteerId, asked()))
    await done(allow(id, await aPerson(db, { institutionId })))
    expect(await codeOf(callOffVisit(coordinator, volunteerId, { visit: id, version: 1 }))).toBe(
      'errors:stale',
    )
    await done(callOffVisit(coordinator, volunteerId, { visit: id, version: 2 }))
    expect(await codeOf(callOffVisit(coordinator, volunteerId, { visit: id, version: 3 }))).toBe(
      'visit-decided',
    )
    const told = await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()
    expect(told).toContainEqual({
      userId: head.actor.userId,
      kind: 'visit-called-off',
      link: `/volunteering/visits/${id}`,
    })
    const begun = await aVisit(db, { volunteerId, institutionId, state: 'allowed', onDay: day('2026-11-20') })
    expect(await codeOf(callOffVisit(coordinator, volunteerId, { visit: begun, version: 1 }))).toBe(
      'visit-begun',
    )
    // The hour is free again.
    await done(askVisit(coordinator, volunteerId, asked()))
  })

  test('others find nothing of it', async () => {
    const stranger = callerFor(
      db,
      anActor('volunteer-coordinator', { organisationId: await anOrganisation(db) }),
    )
    const elsewhere = callerFor(db, anActor('institution-head', { institutionId: await anInstitution(db) }))
    await expect(askVisit(stranger, volunteerId, asked())).rejects.toMatchObject({ status: 404 })
    const visitId = await aVisit(db, { volunteerId, institutionId })
    await expect(
      decideVisitAsked(elsewhere, visitId, { decision: 'allow', personId: null, reason: null, version: 1 }),
    ).rejects.toMatchObject({ status: 404 })
    expect(await volunteersQuery(db.read, stranger.actor, null).execute()).toEqual([])
    expect(await visitsTo(db.read, elsewhere.actor, 'asked', day('2026-01-01')).execute()).toEqual([])
  })

  test('lists are read from their indexes', async () => {
    const after = { sortKey: 'a', id: volunteerId }
    expect(await planOf(db.read, volunteersQuery(db.read, anActor('headquarters'), after))).toContain(
      'outside_volunteers_by_name',
    )
    expect(await planOf(db.read, visitsTo(db.read, head.actor, 'asked', day('2026-11-21')))).toContain(
      'volunteer_visits_by_institution',
    )
    const moved = await planOf(db.read, misplacedVisits(db.read, day('2026-11-21'), null))
    expect(moved).toContain('volunteer_visits_')
    expect(await planOf(db.read, passesAsked(db.read, head.actor))).toContain(
      'volunteer_passes_by_institution',
    )
  })
})
