/** Meetings of a plan: set once for one time, ended with words, and seen on the calendar within reach. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, done, planOf, today } from '#tests/support/plans'
import { addDays } from '~/domain/calendar/day'
import { countDays } from '~/features/caseload/calendar-queries.server'
import { cancelMeeting, changeMeeting, planMeeting } from '~/features/meetings/commands.server'
import { getMeeting, listMeetings } from '~/features/meetings/queries.server'

onEveryDatabase('the meetings of a plan', (open) => {
  let db: Databases
  let office: Office
  let personId: string
  let planId: string
  const span = { from: today, to: addDays(today, 30), mine: false }
  const words = {
    kind: 'relatives',
    on: addDays(today, 3),
    time: '10:00',
    minutes: 30,
    place: 'Бөлме 3',
    withWhom: null,
  } as const

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    personId = await aPersonWithPlan(db, office)
    planId = (await planOf(db, personId)).id
  })
  afterEach(() => db.close())

  test('take the time of the person and of the officer once', async () => {
    const meetingId = await done(planMeeting(office.officer, planId, words))
    expect(await planMeeting(office.officer, planId, { ...words, time: '10:15' })).toMatchObject({
      refusal: { code: 'person-busy' },
    })
    const second = await planOf(db, await aPersonWithPlan(db, office))
    expect(await planMeeting(office.officer, second.id, words)).toMatchObject({
      refusal: { code: 'officer-busy' },
    })
    await done(changeMeeting(office.officer, { personId, meetingId }, 1, { ...words, time: '10:10' }))
    expect(await changeMeeting(office.officer, { personId, meetingId }, 1, words)).toMatchObject({
      refusal: { code: 'errors:stale' },
    })
  })

  test('stand on the calendar until they are cancelled with a reason', async () => {
    const meetingId = await done(planMeeting(office.officer, planId, words))
    const counted = () => countDays(db.read, office.head.actor, span).meetings.execute()
    expect(await counted()).toMatchObject([{ on: words.on }])
    await done(cancelMeeting(office.officer, { personId, meetingId }, 1, 'Ауырып қалды'))
    expect(await counted()).toEqual([])
    const [row] = await listMeetings(db.read, office.head.actor, planId).execute()
    expect(row).toMatchObject({ state: 'cancelled', reason: 'Ауырып қалды' })
  })

  test('are not there for another institution', async () => {
    const meetingId = await done(planMeeting(office.officer, planId, words))
    const stranger = (await anOffice(db)).officer
    await expect(getMeeting(db.read, stranger.actor, personId, meetingId)).rejects.toMatchObject({
      status: 404,
    })
    await expect(planMeeting(stranger, planId, words)).rejects.toMatchObject({ status: 404 })
    expect(await countDays(db.read, stranger.actor, span).meetings.execute()).toEqual([])
  })
})
