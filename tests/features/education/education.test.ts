/** Courses from the draft to the certificates: who gets a seat, what matching sees of it, and which work it opens. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aCourse, anEnrolment } from '#tests/support/education'
import { done, today } from '#tests/support/plans'
import { addDays, day } from '~/domain/calendar/day'
import type { Mark } from '~/domain/education/attendance'
import {
  beginCourse,
  cancelCourse,
  changeCourse,
  openCourse,
  setUpCourse,
} from '~/features/education/course-commands.server'
import { enrolPerson, takeOff } from '~/features/education/enrolment-commands.server'
import type { CourseWords } from '~/features/education/forms'
import { recordLesson } from '~/features/education/lesson-commands.server'
import { marksOf, rollQuery } from '~/features/education/people.server'
import { countsOf, coursesQuery } from '~/features/education/queries.server'
import { unscopedEngine } from '~/features/matching/engine.server'
import { changeOpening } from '~/features/openings/commands.server'
import { proposeReferral } from '~/features/referrals/commands.server'
import { moveLiveRows } from '~/features/people/moved-rows.server'
import type { Caller } from '~/platform/caller.server'

const words: CourseWords = {
  programme: 'vocational',
  title: 'Тігін ісі',
  providerKind: 'college',
  providerName: null,
  organisationId: null,
  level: null,
  occupation: '8153',
  skills: ['оверлок', 'пішу'],
  minEducation: null,
  language: 'kk',
  seats: 2,
  startsOn: day('2026-12-01'),
  endsOn: day('2027-02-26'),
  lessons: [{ days: [1, 3, 5], from: '18:00', to: '20:00' }],
  room: null,
  description: null,
}

onEveryDatabase('education', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string
  let officer: Caller
  let head: Caller

  const staff = async (role: 'social-worker' | 'institution-head', at: string): Promise<Caller> => {
    const userId = await aUser(db, { role, institutionId: at })
    return callerFor(db, anActor(role, { userId, institutionId: at }))
  }
  const someone = (more: Parameters<typeof aPerson>[1] = {}) => aPerson(db, { institutionId, ...more })
  const codeOf = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
    const settled = await result
    return settled.ok ? 'ok' : settled.refusal?.code
  }
  const setUp = () => done(setUpCourse(officer, { ...words, organisationId }))
  const opened = async () => {
    const id = await setUp()
    await done(openCourse(head, id, 1))
    return id
  }
  const courseOf = (id: string) =>
    db.read.selectFrom('educationCourses').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const openingOf = async (id: string) => {
    const { openingId } = await courseOf(id)
    return db.read
      .selectFrom('openings')
      .selectAll()
      .where('id', '=', openingId ?? '')
      .executeTakeFirstOrThrow()
  }
  const wishing = { wish: true }
  const statesOn = async (courseId: string) =>
    (
      await db.read
        .selectFrom('educationEnrolments')
        .select(['personId', 'state'])
        .where('courseId', '=', courseId)
        .orderBy('queuedAt')
        .orderBy('id')
        .execute()
    ).map(({ state }) => state)

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db, { kind: 'training-provider', name: 'Шеберлік' })
    officer = await staff('social-worker', institutionId)
    head = await staff('institution-head', institutionId)
  })
  afterEach(() => db.close())

  test('a course is set up as a draft with its opening, and the head opens both', async () => {
    const id = await setUp()
    expect(await courseOf(id)).toMatchObject({ state: 'draft', providerName: 'Шеберлік', institutionId })
    expect(await openingOf(id)).toMatchObject({
      kind: 'course',
      channel: 'study',
      state: 'draft',
      occupation: '8153',
      institutionId,
      places: 2,
      endsOn: words.endsOn,
      weeklyHours: 6,
      givesSkills: JSON.stringify(words.skills),
    })
    await expect(openCourse(officer, id, 1)).rejects.toMatchObject({ status: 403 })
    await done(openCourse(head, id, 1))
    expect((await openingOf(id)).state).toBe('open')
    expect(await codeOf(openCourse(head, id, 2))).toBe('step-out-of-turn')
  })

  test('a draft that never had an opening gets one when it takes people', async () => {
    const ahead = { startsOn: addDays(today, 10), endsOn: addDays(today, 60), organisationId }
    const id = await aCourse(db, { institutionId, state: 'draft', ...ahead })
    await done(openCourse(head, id, 1))
    expect(await openingOf(id)).toMatchObject({ state: 'open', occupation: '8153', places: 2 })
  })

  test('a class of a school needs no opening', async () => {
    const school = { programme: 'school', providerName: '№12 мектеп', level: 'general-secondary' } as const
    const id = await done(setUpCourse(officer, { ...words, ...school, occupation: null, skills: [] }))
    expect((await courseOf(id)).openingId).toBeNull()
  })

  test('what is wrong with a course is said, and nothing is kept', async () => {
    const code = (more: Partial<CourseWords>) =>
      codeOf(setUpCourse(officer, { ...words, organisationId, ...more }))
    const shop = await anOrganisation(db, { kind: 'business' })
    const suspended = await anOrganisation(db, { kind: 'training-provider', state: 'suspended' })
    expect(await code({ startsOn: addDays(today, -1) })).toBe('course-starts-behind')
    expect(await code({ endsOn: day('2026-11-30') })).toBe('course-ends-early')
    expect(await code({ occupation: 'жоқ кәсіп ~~' })).toBe('occupation-unclear')
    expect(await code({ organisationId: shop })).toBe('provider-teaches-nothing')
    expect(await code({ organisationId: suspended })).toBe('provider-not-approved')
    expect(await code({ organisationId: null })).toBe('provider-missing')
    expect(await db.read.selectFrom('openings').select('id').execute()).toEqual([])
  })

  test('another institution finds nothing of it', async () => {
    const id = await opened()
    const stranger = await staff('social-worker', await anInstitution(db))
    await expect(beginCourse(stranger, id, 2)).rejects.toMatchObject({ status: 404 })
    await expect(enrolPerson(stranger, id, await someone(), wishing)).rejects.toMatchObject({ status: 404 })
    const filter = { state: 'open', programme: null, after: null } as const
    expect(await coursesQuery(db.read, stranger.actor, filter).execute()).toEqual([])
    expect(await rollQuery(db.read, stranger.actor, id).execute()).toEqual([])
    expect(await coursesQuery(db.read, anActor('headquarters'), filter).execute()).toHaveLength(1)
    expect(await rollQuery(db.read, anActor('headquarters'), id).execute()).toEqual([])
  })

  test('a change goes over to the opening, and a stale form or fewer seats than people are refused', async () => {
    const id = await opened()
    for (const _ of [1, 2]) await done(enrolPerson(officer, id, await someone(), wishing))
    const changed = { ...words, organisationId, seats: 5, skills: ['оверлок'] }
    expect(await codeOf(changeCourse(officer, id, 1, changed))).toBe('errors:stale')
    expect(await codeOf(changeCourse(officer, id, 2, { ...changed, seats: 1 }))).toBe(
      'fewer-seats-than-taken',
    )
    expect(await codeOf(changeCourse(officer, id, 2, { ...changed, programme: 'short' }))).toBe(
      'programme-kept',
    )
    await done(changeCourse(officer, id, 2, changed))
    expect(await openingOf(id)).toMatchObject({ places: 5, givesSkills: '["оверлок"]', state: 'open' })
  })

  test('nobody changes the opening of a course but with the course', async () => {
    const hq = callerFor(db, anActor('headquarters', { userId: await aUser(db, { role: 'headquarters' }) }))
    const opening = await openingOf(await opened())
    const step = { step: 'close', reason: 'Қате', version: opening.version } as const
    expect(await codeOf(changeOpening(hq, opening.id, step))).toBe('kept-by-course')
  })

  test('nobody is referred to a course beside its seats', async () => {
    const opening = await openingOf(await opened())
    const form = { note: null, acknowledged: true }
    expect(await codeOf(proposeReferral(officer, await someone(), opening.id, form))).toBe('kept-by-course')
  })

  test('matching sees the seats that are left', async () => {
    const id = await opened()
    const { id: openingId } = await openingOf(id)
    const now = new Date('2026-11-21T07:00:00.000Z')
    const free = async () => (await unscopedEngine(db.read, now)).openings.get(openingId)?.facts.placesFree
    expect(await free()).toBe(2)
    await done(enrolPerson(officer, id, await someone(), wishing))
    expect(await free()).toBe(1)
  })

  test('a seat is given while there is one; the next stands in line and moves up', async () => {
    const id = await opened()
    const [first, second, third] = [await someone(), await someone(), await someone()]
    const given = [first, second, third].map(async (each) => done(enrolPerson(officer, id, each, wishing)))
    expect((await Promise.all(given)).toSorted()).toEqual(['enrolled', 'enrolled', 'waiting'])
    const rows = await rollQuery(db.read, officer.actor, id).execute()
    const [seated, waits] = ['enrolled', 'waiting'].map((state) => rows.find((each) => each.state === state))
    const off = { why: 'illness', words: null, version: seated?.version ?? 0 } as const
    expect(await codeOf(takeOff(officer, seated?.id ?? '', { ...off, why: null }))).toBe('why-missing')
    expect(await codeOf(takeOff(officer, seated?.id ?? '', { ...off, version: 9 }))).toBe('errors:stale')
    await done(takeOff(officer, seated?.id ?? '', off))
    expect(await codeOf(takeOff(officer, seated?.id ?? '', off))).toBe('not-standing')
    const after = await rollQuery(db.read, officer.actor, id).execute()
    expect(after.find((each) => each.id === waits?.id)?.state).toBe('enrolled')
  })

  test('of many enrolled at once nobody is seated beyond the seats, and nobody twice', async () => {
    const id = await opened()
    const people = await Promise.all(Array.from({ length: 6 }, () => someone()))
    await Promise.all(people.map((each) => enrolPerson(officer, id, each, wishing)))
    expect((await countsOf(db.read, [id])).get(id)).toMatchObject({ taken: 2, waiting: 4 })
    const again = await someone()
    const codes = await Promise.all([1, 2].map(() => codeOf(enrolPerson(officer, id, again, wishing))))
    expect(codes.toSorted()).toEqual(['already-enrolled', 'ok'])
  })

  test.each([
    ['whoever is released before the end', { endOfTerm: day('2027-02-01') }],
    ['whoever does not speak its language', { languages: '["ru"]' }],
    ['whoever is on probation', { standing: 'on-probation' as const }],
  ])('%s is turned away with the reason', async (_who, more) => {
    const result = await enrolPerson(officer, await opened(), await someone(more), wishing)
    expect(result.ok ? 'ok' : result.refusal.code).toBe('not-eligible')
    expect(result.ok ? [] : result.refusal.findings?.filter(({ state }) => state === 'failed')).toHaveLength(
      1,
    )
  })

  test('work in the same hours and another course stand in the way', async () => {
    const id = await opened()
    const personId = await someone()
    const other = await aCourse(db, { institutionId, lessons: '[{"days":[3],"from":"19:00","to":"21:00"}]' })
    await anEnrolment(db, { courseId: other, personId })
    expect(await codeOf(enrolPerson(officer, id, personId, wishing))).toBe('not-eligible')
  })

  test('a trade is learned by one’s own wish, which is asked first', async () => {
    const id = await opened()
    expect(await codeOf(enrolPerson(officer, id, await someone(), { wish: false }))).toBe('wish-missing')
  })

  test('a transfer frees the seat, and the next enrolment gives it to the first in line', async () => {
    const id = await opened()
    const people = await Promise.all([someone(), someone(), someone()])
    for (const each of people) await done(enrolPerson(officer, id, each, wishing))
    await moveLiveRows(db.write, people[0] ?? '', await anInstitution(db))
    await done(enrolPerson(officer, id, await someone(), wishing))
    expect((await statesOn(id)).toSorted()).toEqual(['enrolled', 'enrolled', 'taken-off', 'waiting'])
  })

  test('a course called off frees everybody, with a reason', async () => {
    const id = await opened()
    await done(enrolPerson(officer, id, await someone(), wishing))
    expect(await codeOf(cancelCourse(head, id, { version: 2, reason: null }))).toBe('reason-missing')
    await done(cancelCourse(head, id, { version: 2, reason: 'Оқытушы жоқ' }))
    expect([await statesOn(id), (await openingOf(id)).state]).toEqual([['taken-off'], 'closed'])
  })

  test('the roll of a lesson is written once it has begun, whole, and corrected', async () => {
    const id = await aCourse(db, { institutionId, state: 'running' })
    const [one, other] = [
      await anEnrolment(db, { courseId: id, personId: await someone() }),
      await anEnrolment(db, { courseId: id, personId: await someone() }),
    ]
    const roll = (more: object = {}) => ({
      onDay: day('2026-11-20'),
      from: '18:00',
      version: 0,
      topic: null,
      marks: new Map<string, Mark>([
        [one, 'present'],
        [other, 'absent'],
      ]),
      ...more,
    })
    expect(await codeOf(recordLesson(officer, id, roll({ onDay: day('2026-11-23') })))).toBe('lesson-ahead')
    expect(await codeOf(recordLesson(officer, id, roll({ onDay: day('2026-11-19') })))).toBe('not-a-lesson')
    const half = new Map<string, Mark>([[one, 'present']])
    const missing = await recordLesson(officer, id, roll({ marks: half }))
    expect(missing.ok ? {} : missing.refusal).toMatchObject({
      code: 'mark-missing',
      values: { enrolment: other },
    })
    await done(recordLesson(officer, id, roll()))
    expect(await codeOf(recordLesson(officer, id, roll()))).toBe('errors:stale')
    await done(
      recordLesson(
        officer,
        id,
        roll({
          version: 1,
          marks: new Map([
            [one, 'present'],
            [other, 'excused'],
          ]),
        }),
      ),
    )
    expect((await marksOf(db.read, [id])).get(other)).toEqual({ present: 0, excused: 1, absent: 0 })
  })
})
