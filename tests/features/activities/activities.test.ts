/** Activities from the plan to the report of the year: who writes them down, who may be named, who reads what. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActivity, topicOf } from '#tests/support/activities'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { done, today } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { counted, tallyOf } from '~/domain/activities/report'
import { addDays, day } from '~/domain/calendar/day'
import { recordAttendance } from '~/features/activities/attendance-commands.server'
import {
  activitiesOfPerson,
  cursorAt,
  namedQuery,
  peopleQuery,
} from '~/features/activities/attendance-queries.server'
import { changeActivity, planActivity } from '~/features/activities/commands.server'
import type { ActivityForm } from '~/features/activities/forms'
import { activitiesQuery, getActivity } from '~/features/activities/queries.server'
import { partnerSumsOf, sumsOf, sumsQuery, topicSumsOf } from '~/features/activities/report-queries.server'
import { cancelActivity, correctActivity, holdActivity } from '~/features/activities/settle-commands.server'
import { addTopic, setTopicState } from '~/features/activities/topic-commands.server'
import type { Caller } from '~/platform/caller.server'

const lecture: ActivityForm = {
  title: 'Есірткінің зияны',
  kind: 'lecture',
  topics: [topicOf('against-drugs'), topicOf('law')],
  description: null,
  onDay: addDays(today, 3),
  partnerKind: 'ngo',
  partnerName: 'Қайырлы іс',
}
const november = { from: day('2026-11-01'), to: day('2026-11-30') }
const all = { institutionId: null, kind: null, topicId: null, after: null }

onEveryDatabase('activities', (open) => {
  let db: Databases
  let institutionId: string
  let educator: Caller
  let stranger: Caller
  let headquarters: Caller
  let monitor: Caller

  const codeOf = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
    const settled = await result
    return settled.ok ? 'ok' : settled.refusal?.code
  }
  const held = (more: object = {}) =>
    anActivity(db, { institutionId, state: 'held', onDay: day('2026-11-10'), ...more })
  const counts = { onDay: day('2026-11-20'), audience: 30, certainty: 'exact', version: 1 } as const

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    const elsewhere = await anInstitution(db)
    const caller = async (role: 'detachment-head' | 'headquarters' | 'monitor', at: string | null) =>
      callerFor(
        db,
        anActor(role, { userId: await aUser(db, { role, institutionId: at }), institutionId: at }),
      )
    educator = await caller('detachment-head', institutionId)
    stranger = await caller('detachment-head', elsewhere)
    headquarters = await caller('headquarters', null)
    monitor = await caller('monitor', null)
  })
  afterEach(() => db.close())

  test('an educator plans a lecture with a partner and two topics, and holds it', async () => {
    const id = await done(planActivity(educator, lecture))
    expect(await codeOf(holdActivity(educator, id, { ...counts, onDay: lecture.onDay }))).toBe(
      'held-in-future',
    )
    await done(holdActivity(educator, id, { ...counts, certainty: 'more-than' }))
    const row = await getActivity(db.read, educator.actor, id)
    expect([row.state, row.audience, row.certainty, row.onDay]).toEqual([
      'held',
      30,
      'more-than',
      counts.onDay,
    ])
    expect(await codeOf(holdActivity(educator, id, { ...counts, version: 2 }))).toBe('activity-settled')
    const audit = await db.read.selectFrom('auditEvents').selectAll().where('subjectId', '=', id).execute()
    expect(audit.filter(({ outcome }) => outcome === 'done')).toHaveLength(2)
  })

  test('a topic that is gone, a partner without a name and a stale form are refused', async () => {
    await done(setTopicState(headquarters, { id: topicOf('law'), state: 'retired', version: 1 }))
    expect(await codeOf(planActivity(educator, lecture))).toBe('topic-gone')
    expect(await codeOf(planActivity(educator, { ...lecture, topics: [], partnerName: null }))).toBe(
      'partner-name-missing',
    )
    const id = await done(planActivity(educator, { ...lecture, topics: [] }))
    const change = { ...lecture, topics: [], version: 1 }
    await done(changeActivity(educator, id, change))
    expect(await codeOf(changeActivity(educator, id, change))).toBe('errors:stale')
    expect(await codeOf(changeActivity(educator, id, { ...change, onDay: null, version: 2 }))).toBe(
      'day-missing',
    )
  })

  test('what was held is corrected with a reason, what is planned is called off with one', async () => {
    const id = await held()
    expect(await codeOf(correctActivity(educator, id, { ...counts, reason: null }))).toBe('reason-missing')
    await done(correctActivity(educator, id, { ...counts, audience: 41, reason: 'Тізім табылды' }))
    expect((await getActivity(db.read, educator.actor, id)).audience).toBe(41)
    const planned = await anActivity(db, { institutionId })
    expect(await codeOf(cancelActivity(educator, planned, { reason: null, version: 1 }))).toBe(
      'reason-missing',
    )
    await done(cancelActivity(educator, planned, { reason: 'Серіктес келмеді', version: 1 }))
    expect((await getActivity(db.read, educator.actor, planned)).state).toBe('cancelled')
  })

  test('another institution finds nothing of it; headquarters and the monitor read all of them', async () => {
    const id = await held()
    await expect(getActivity(db.read, stranger.actor, id)).rejects.toMatchObject({ status: 404 })
    await expect(cancelActivity(stranger, id, { reason: 'Жоқ', version: 1 })).rejects.toMatchObject({
      status: 404,
    })
    const seen = async ({ actor }: Caller) =>
      (await activitiesQuery(db.read, actor, { ...november, ...all }).execute()).length
    expect([
      await seen(educator),
      await seen(stranger),
      await seen(headquarters),
      await seen(monitor),
    ]).toEqual([1, 0, 1, 1])
  })

  test('people who came are named page by page, and the list never grows above the number', async () => {
    const id = await held({ audience: 2 })
    const people = [
      await aPerson(db, { institutionId }),
      await aPerson(db, { institutionId }),
      await aPerson(db, { institutionId }),
    ]
    const [first = '', second = ''] = people
    const form = { shown: people, came: [first, second], version: 1 }
    await done(recordAttendance(educator, id, form))
    const names = async ({ actor }: Caller) =>
      (await namedQuery(db.read, actor, id).execute()).map(({ personId }) => personId).toSorted()
    expect(await names(educator)).toEqual([first, second].toSorted())
    expect([await names(stranger), await names(monitor), await names(headquarters)]).toEqual([[], [], []])
    expect(await codeOf(recordAttendance(educator, id, { ...form, came: people, version: 2 }))).toBe(
      'named-above-audience',
    )
    expect(
      await codeOf(correctActivity(educator, id, { ...counts, audience: 1, version: 2, reason: 'Қате' })),
    ).toBe('audience-below-named')
    await done(recordAttendance(educator, id, { ...form, came: [second], version: 2 }))
    expect(await names(educator)).toEqual([second])
    const lines = async (personId: string) =>
      (await activitiesOfPerson(db.read, educator.actor, personId, 5).execute()).map((row) => row.id)
    expect([await lines(first), await lines(second)]).toEqual([[], [id]])
  })

  test('nobody of another institution is named', async () => {
    const id = await held()
    const theirs = await aPerson(db, { institutionId: stranger.actor.institutionId ?? '' })
    const form = { shown: [theirs], came: [theirs], version: 1 }
    expect(await codeOf(recordAttendance(educator, id, form))).toBe('person-elsewhere')
  })

  test('nobody is named at a meeting with clergy, with a religious partner or on a topic of religion', async () => {
    const personId = await aPerson(db, { institutionId })
    const attend = (id: string, version: number) =>
      codeOf(recordAttendance(educator, id, { shown: [personId], came: [personId], version }))
    const religious = { partnerKind: 'religious', partnerName: 'Діни басқарма' } as const
    const telling: readonly Partial<ActivityForm>[] = [
      { kind: 'clergy-meeting', ...religious },
      religious,
      { topics: [topicOf('religion')] },
    ]
    for (const more of telling) {
      const id = await done(planActivity(educator, { ...lecture, ...more }))
      await done(holdActivity(educator, id, counts))
      expect(await attend(id, 2)).toBe('belief-unnamed')
    }
    const id = await held()
    expect(await attend(id, 1)).toBe('ok')
    expect(await codeOf(changeActivity(educator, id, { ...lecture, ...religious, version: 2 }))).toBe(
      'belief-with-names',
    )
    const rows = await db.read.selectFrom('activityAttendances').select('activityId').execute()
    expect(rows).toEqual([{ activityId: id }])
  })

  test('the report counts what was held in the year, and keeps «more than»', async () => {
    await held({ kind: 'concert', audience: 100, certainty: 'more-than' })
    const id = await held({ partnerKind: 'ngo', partnerName: 'Қайырлы іс', audience: 20 })
    await db.write
      .insertInto('activityTopicLinks')
      .values(['law', 'sport'].map((key) => ({ activityId: id, topicId: topicOf(key) })))
      .execute()
    await anActivity(db, { institutionId })
    await held({ onDay: day('2025-11-10') })
    await held({ institutionId: stranger.actor.institutionId ?? '', audience: 7 })
    const filter = { year: 2026, institutionId: null }
    expect(tallyOf(await sumsOf(db.read, educator.actor, filter))).toEqual(counted(2, 120, 'more-than'))
    expect(tallyOf(await sumsOf(db.read, monitor.actor, filter))).toEqual(counted(3, 127, 'more-than'))
    const own = { ...filter, institutionId: stranger.actor.institutionId }
    expect(tallyOf(await sumsOf(db.read, headquarters.actor, own))).toEqual(counted(1, 7, 'exact'))
    const topics = await topicSumsOf(db.read, educator.actor, filter)
    expect(topics.map((row) => [row.activities, row.audience.count])).toEqual([
      [1, 20],
      [1, 20],
    ])
    const [partner] = await partnerSumsOf(db.read, educator.actor, filter)
    expect([partner?.partnerName, partner?.activities]).toEqual(['Қайырлы іс', 1])
  })

  test('headquarters adds a topic of religion, and the key stands once', async () => {
    const words = { nameKk: 'Рухани кеңес', nameRu: 'Духовные беседы', nameEn: 'Talks on faith' }
    const topic = { ...words, key: 'faith', isReligious: true }
    const id = await done(addTopic(headquarters, topic))
    expect(await codeOf(addTopic(headquarters, topic))).toBe('key-taken')
    const activity = await done(planActivity(educator, { ...lecture, topics: [id] }))
    expect((await getActivity(db.read, educator.actor, activity)).tellsOfBelief).toBe(1)
  })

  test('the list is narrowed by form and topic and paged, each from an index', async () => {
    for (let at = 0; at < 30; at += 1) await held({ kind: 'quiz' })
    await anActivity(db, { institutionId, onDay: day('2026-11-12') }, [topicOf('law')])
    const find = (more: object) =>
      activitiesQuery(db.read, educator.actor, { ...november, ...all, ...more }).execute()
    const page = await find({ kind: 'quiz' })
    expect(page).toHaveLength(26)
    const last = page[24]
    expect(await find({ kind: 'quiz', after: { on: last?.onDay, id: last?.id } })).toHaveLength(5)
    expect(await find({ topicId: topicOf('law') })).toHaveLength(1)

    const plans = await Promise.all([
      planOf(db.read, activitiesQuery(db.read, educator.actor, { ...november, ...all })),
      planOf(db.read, activitiesQuery(db.read, headquarters.actor, { ...november, ...all })),
      planOf(db.read, sumsQuery(db.read, educator.actor, { year: 2026, institutionId: null })),
      planOf(db.read, sumsQuery(db.read, headquarters.actor, { year: 2026, institutionId: null })),
    ])
    expect(plans[0]).toMatch(/activities_by_institution/)
    expect(plans[1]).toMatch(/activities_by_day/)
    expect(plans[2]).toMatch(/activities_by_institution/)
    expect(plans[3]).toMatch(/activities_by_day/)
    expect(plans.slice(0, 2).join('\n')).not.toMatch(/TEMP B-TREE|Sort/)
  })

  test('people to name stand in the order of their names, and a name never stands in the address', async () => {
    const personId = await aPerson(db, { institutionId })
    await aPerson(db, { institutionId })
    const after = await cursorAt(db.read, institutionId, personId)
    expect(after?.id).toBe(personId)
    const query = peopleQuery(db.read, educator.actor, { institutionId, after })
    const plan = await planOf(db.read, query)
    expect(plan).toMatch(/people_by_institution/)
    expect(plan).not.toMatch(/TEMP B-TREE|Sort/)
    const lines = await planOf(db.read, activitiesOfPerson(db.read, educator.actor, personId, 5))
    expect(lines).toMatch(/activity_attendances_by_person/)
    expect(await planOf(db.read, namedQuery(db.read, educator.actor, personId))).toMatch(
      /activity_attendances_once/,
    )
  })
})
