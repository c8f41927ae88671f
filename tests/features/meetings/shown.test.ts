/** Where a meeting of a plan is seen: calendar, private feed, digest and release road, while planned and once it is over. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { dialectOf } from '#db/dialect'
import { anActor } from '#tests/support/actors'
import { onEveryDatabase } from '#tests/support/database'
import { type Office, aPersonWithPlan, anOffice, done, planOf, today } from '#tests/support/plans'
import { planOf as queryPlanOf } from '#tests/support/query-plan'
import { addDays } from '~/domain/calendar/day'
import { countDays, itemsOf } from '~/features/caseload/calendar-queries.server'
import { hashFeedToken, keepFeed, newFeedToken } from '~/features/caseload/feed-commands.server'
import { readFeed } from '~/features/caseload/feed.server'
import { digestRowsOf } from '~/features/home/digest-rows.server'
import { cancelMeeting, holdMeeting, planMeeting } from '~/features/meetings/commands.server'
import { ownMeetingsQuery } from '~/features/meetings/own-meetings.server'
import { listMeetings } from '~/features/meetings/queries.server'
import { unscopedAround } from '~/features/meetings/taken.server'
import { releaseRoadOf } from '~/features/plans/road.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'

onEveryDatabase('a meeting of a plan', (open) => {
  let db: Databases
  let office: Office
  let personId: string
  let planId: string
  let meetingId: string
  const span = { from: today, to: addDays(today, 30), mine: false }
  const on = addDays(today, 3)
  const afterwards = { now: () => new Date(`${addDays(on, 1)}T04:00:00Z`) }

  beforeEach(async () => {
    db = await open()
    office = await anOffice(db)
    personId = await aPersonWithPlan(db, office, { caseWorkerId: office.officer.actor.userId })
    planId = (await planOf(db, personId)).id
    const words = { kind: 'relatives', on, time: '10:00', minutes: 30, place: 'Бөлме 3' } as const
    meetingId = await done(planMeeting(office.officer, planId, { ...words, withWhom: 'Канарейкин' }))
  })
  afterEach(() => db.close())

  const feedText = async (): Promise<string> => {
    const token = newFeedToken()
    await done(keepFeed(office.officer, hashFeedToken(token)))
    const feed = await readFeed(db, token, new Date(`${today}T04:00:00Z`), 'https://qadam.example')
    return feed?.body ?? ''
  }
  const roadTones = async (day = today): Promise<string[]> => {
    const wording = { t: translatorFor('ru'), format: formatFor('ru'), today: day }
    const road = await releaseRoadOf(db.read, office.officer.actor, personId, wording)
    return (road?.points ?? [])
      .filter((each) => each.label.includes('Встреча с родственниками, 10:00'))
      .map(({ tone }) => tone)
  }
  const seen = async (day = today) => ({
    calendar: (await itemsOf(db.read, office.head.actor, span).meetings.execute()).length,
    digest: (await digestRowsOf(db.read, office.officer.actor, day)).meetings.length,
    road: await roadTones(day),
  })

  test('stands on the calendar, the digest and the road while it lies ahead', async () => {
    expect(await seen()).toEqual({ calendar: 1, digest: 1, road: ['due'] })
  })

  test('stands in the feed as a day with a meeting, and tells strangers neither whom nor where', async () => {
    const text = await feedText()
    expect(text).toContain(`${on}-meeting@qadam`)
    expect(text).not.toMatch(/Канарейкин|Бөлме 3/)
  })

  test('is told to the person themselves, and to nobody else by that page', async () => {
    const person = anActor('person', { personId })
    const own = () => ownMeetingsQuery(db.read, person, today).execute()
    expect(await own()).toMatchObject([{ id: meetingId, startsAt: `${on}T10:00` }])
    expect(await ownMeetingsQuery(db.read, office.officer.actor, today).execute()).toEqual([])
    await done(cancelMeeting(office.officer, { personId, meetingId }, 1, 'Ауырып қалды'))
    expect(await own()).toEqual([])
  })

  test('that passed and nobody told of is late on the road, and no longer in the week ahead', async () => {
    expect(await seen(addDays(on, 2))).toEqual({ calendar: 1, digest: 0, road: ['late'] })
  })

  test('leaves them all once it was held', async () => {
    const officer = { ...office.officer, clock: afterwards }
    await done(holdMeeting(officer, { personId, meetingId }, 1, 'Анасы қабылдайды'))
    expect(await seen(addDays(on, 1))).toEqual({ calendar: 0, digest: 0, road: [] })
    expect(await feedText()).not.toContain('-meeting@qadam')
    const [row] = await listMeetings(db.read, office.head.actor, planId).execute()
    expect(row).toMatchObject({ state: 'held', outcome: 'Анасы қабылдайды' })
  })

  test('leaves them all once it is cancelled', async () => {
    await done(cancelMeeting(office.officer, { personId, meetingId }, 1, 'Ауырып қалды'))
    expect(await seen()).toEqual({ calendar: 0, digest: 0, road: [] })
    expect(await feedText()).not.toContain('-meeting@qadam')
  })

  test('is read by indexes: of its plan, of the days of an institution, of a region', async () => {
    const { actor } = office.officer
    const authority = anActor('local-authority', { region: '79' })
    const planned = /plan_meetings_planned|plan_meetings_by_person/
    const { meetings } = itemsOf(db.read, actor, span)
    const isSqlite = dialectOf(db.read) === 'sqlite'
    for (const [query, index] of [
      [listMeetings(db.read, actor, planId), 'plan_meetings_by_plan'],
      [unscopedAround(db.read, 'personId', personId, on), 'plan_meetings_by_person'],
      [unscopedAround(db.read, 'officerId', actor.userId, on), 'plan_meetings_by_officer'],
      [ownMeetingsQuery(db.read, anActor('person', { personId }), today), 'plan_meetings_by_person'],
      [meetings, planned],
      [countDays(db.read, actor, span).meetings, planned],
      [itemsOf(db.read, authority, span).meetings, planned],
    ] as const)
      // PostgreSQL weighs small tables in its own way: there only that the table is not scanned whole.
      expect(await queryPlanOf(db.read, query)).toMatch(isSqlite ? index : /plan_meetings_/)
  })
})
