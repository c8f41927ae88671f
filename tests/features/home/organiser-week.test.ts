/** The week of a coordinator of volunteers: what is ahead, what is to be written down, and nobody else's. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { anInstitution, anOrganisation, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { aPass, aProgramme, aShift, aVisit, aVolunteer, anEvent } from '#tests/support/volunteering'
import { day } from '~/domain/calendar/day'
import { sendDigests } from '~/features/home/digest-run.server'
import { organiserWeek, shiftsOfWeek, visitsOfWeek } from '~/features/volunteering/week-queries.server'

const today = day('2026-11-23')
const monday = { now: () => new Date('2026-11-23T04:00:00.000Z') }

onEveryDatabase('the week of a coordinator of volunteers', (open) => {
  let db: Databases
  let organisationId: string
  let institutionId: string
  let userId: string

  beforeEach(async () => {
    db = await open()
    organisationId = await anOrganisation(db)
    institutionId = await anInstitution(db)
    userId = await aUser(db, { role: 'volunteer-coordinator', organisationId })
  })
  afterEach(() => db.close())

  const coordinator = () => anActor('volunteer-coordinator', { userId, organisationId })
  const eventOn = async (on: string, whose = organisationId) => {
    const programmeId = await aProgramme(db, { organisationId: whose })
    const days = { firstOn: day(on), lastOn: day(on) }
    const eventId = await anEvent(db, { programmeId, organisationId: whose, ...days })
    await aShift(db, { eventId, onDay: day(on) })
    return eventId
  }
  const visitOn = async (on: string, state: 'asked' | 'allowed' | 'done') => {
    const volunteerId = await aVolunteer(db, { organisationId })
    return aVisit(db, { volunteerId, institutionId, organisationId, onDay: day(on), state })
  }

  test('holds the shifts and allowed visits of seven days, and what was not written down', async () => {
    const [ahead, behind] = [await eventOn('2026-11-28'), await eventOn('2026-11-20')]
    await eventOn('2026-11-30')
    const [soon, past] = [await visitOn('2026-11-29', 'allowed'), await visitOn('2026-11-19', 'allowed')]
    await visitOn('2026-11-25', 'asked')
    await visitOn('2026-11-18', 'done')
    const week = await organiserWeek(db.read, coordinator(), today)
    expect(week.shifts.map(({ eventId }) => eventId)).toEqual([ahead])
    expect(week.attendance.map(({ id }) => id)).toEqual([behind])
    expect(week.visits.map(({ id }) => id)).toEqual([soon])
    expect(week.log.map(({ id }) => id)).toEqual([past])
  })

  test('tells of passes that end within thirty days, not of those of volunteers who left', async () => {
    const granted = { institutionId, state: 'granted' as const, validFrom: day('2026-06-01') }
    const [near, far, left] = [
      await aVolunteer(db, { organisationId }),
      await aVolunteer(db, { organisationId }),
      await aVolunteer(db, { organisationId, leftOn: day('2026-11-01') }),
    ]
    const ending = await aPass(db, { ...granted, volunteerId: near, validTo: day('2026-12-20') })
    await aPass(db, { ...granted, volunteerId: far, validTo: day('2027-03-01') })
    await aPass(db, { ...granted, volunteerId: left, validTo: day('2026-12-20') })
    const { passes } = await organiserWeek(db.read, coordinator(), today)
    expect(passes.map(({ id }) => id)).toEqual([ending])
  })

  test("says nothing of another organisation's events and volunteers", async () => {
    await eventOn('2026-11-28', await anOrganisation(db))
    const stranger = await aVolunteer(db, { organisationId: await anOrganisation(db) })
    await aVisit(db, { volunteerId: stranger, institutionId, onDay: day('2026-11-25'), state: 'allowed' })
    const week = await organiserWeek(db.read, coordinator(), today)
    expect(Object.values(week).flat()).toEqual([])
  })

  test('comes as a digest that leads to it, once, and not when there is nothing in it', async () => {
    expect(await sendDigests(db, monday)).toEqual({ digests: 0 })
    await eventOn('2026-11-28')
    expect(await sendDigests(db, monday)).toEqual({ digests: 1 })
    expect(await sendDigests(db, monday)).toEqual({ digests: 0 })
    const told = await db.read.selectFrom('outbox').select(['userId', 'link']).execute()
    expect(told).toEqual([{ userId, link: '/volunteering/week' }])
  })

  test('is read from the indexes of an organisation', async () => {
    const shifts = await planOf(db.read, shiftsOfWeek(db.read, coordinator(), today))
    expect(shifts).toMatch(/volunteer_events_by_organisation/)
    const visits = await planOf(db.read, visitsOfWeek(db.read, coordinator(), today))
    expect(visits).toMatch(/outside_volunteers_by_organisation/)
  })
})
