/** The end of a course: whoever finished is eligible for the work that asked for the trade; and whom the law sends to school. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aClass, aCourse, anEnrolment } from '#tests/support/education'
import { done, today } from '#tests/support/plans'
import { planOf } from '#tests/support/query-plan'
import { addDays, day } from '~/domain/calendar/day'
import type { Told } from '~/domain/education/result'
import { othersQuery } from '~/features/education/candidates-page.server'
import { seatsQuery } from '~/features/education/demand-page.server'
import { unscopedOpened } from '~/features/education/opened.server'
import { coursesOfPerson, mustGoQuery, rollQuery } from '~/features/education/people.server'
import { coursesQuery, lessonsHeld, takingQuery } from '~/features/education/queries.server'
import { closeCourse } from '~/features/education/result-commands.server'
import type { ResultsForm } from '~/features/education/roll-form'
import { matchesOf } from '~/features/matching/queries.server'
import type { Caller } from '~/platform/caller.server'

const now = new Date('2026-11-21T07:00:00.000Z')
const completed = (number: string): Told => ({ completed: true, reason: null, number })
const left: Told = { completed: false, reason: 'left', number: null }

onEveryDatabase('the end of a course', (open) => {
  let db: Databases
  let institutionId: string
  let officer: Caller
  let jobId: string
  let graduate: string
  let leaver: string
  let courseId: string
  let rows: readonly string[]

  const form = (told: readonly Told[], more: Partial<ResultsForm> = {}): ResultsForm => ({
    version: 1,
    issuedOn: today,
    validUntil: null,
    rows: new Map(told.map((each, at) => [rows[at] ?? '', each])),
    ...more,
  })
  const codeOf = async (result: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
    const settled = await result
    return settled.ok ? 'ok' : settled.refusal?.code
  }
  const jobOf = async (personId: string) => {
    const filter = { show: 'all', kind: null, after: null } as const
    const { matches } = await matchesOf(db.read, officer.actor, personId, filter, now)
    return matches.find(({ opening }) => opening.id === jobId)?.explanation
  }
  const pointsOf = async (personId: string, name: string) =>
    (await jobOf(personId))?.parts.find((each) => each.name === name)?.points

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    const userId = await aUser(db, { role: 'social-worker', institutionId })
    officer = callerFor(db, anActor('social-worker', { userId, institutionId }))
    const organisationId = await anOrganisation(db)
    jobId = await anOpening(db, {
      organisationId,
      institutionId,
      channel: 'on-site-business',
      occupation: '8153',
      requirements: '{"skills":["оверлок"]}',
      safetyLevels: '["medium"]',
    })
    const ready = { institutionId, workConsent: 'yes', workConsentOn: day('2026-11-01') } as const
    graduate = await aPerson(db, { ...ready, surname: 'Әбдіров' })
    leaver = await aPerson(db, { ...ready, surname: 'Жақыпов' })
    courseId = await aCourse(db, { institutionId, state: 'running', endsOn: addDays(today, -1) })
    rows = [
      await anEnrolment(db, { courseId, personId: graduate }),
      await anEnrolment(db, { courseId, personId: leaver }),
    ]
  })
  afterEach(() => db.close())

  test('whoever finished is eligible for the sewing job at once, and whoever left is not', async () => {
    const both = { personIds: [graduate, leaver], occupation: '8153' }
    expect(await unscopedOpened(db.read, now, both)).toEqual([])
    expect([await pointsOf(graduate, 'specialty'), await pointsOf(graduate, 'skills')]).toEqual([0, 0])
    expect(await done(closeCourse(officer, courseId, form([completed('Т-1'), left])))).toBe(1)
    expect(await unscopedOpened(db.read, now, both)).toEqual([
      { openingId: jobId, free: 5, people: [graduate] },
    ])
    expect([await pointsOf(graduate, 'specialty'), await pointsOf(graduate, 'skills')]).toEqual([34, 18])
    expect([await pointsOf(leaver, 'specialty'), await pointsOf(leaver, 'skills')]).toEqual([0, 0])
  })

  test('the trade, the skills and the certificate are written once, with one audit row', async () => {
    await db.write
      .insertInto('personSkills')
      .values({ id: graduate, personId: graduate, skill: 'Оверлок', years: 2 })
      .execute()
    await done(closeCourse(officer, courseId, form([completed('Т-1'), left])))
    const skills = await db.read
      .selectFrom('personSkills')
      .select(['skill', 'years'])
      .orderBy('years')
      .execute()
    expect(skills).toEqual([
      { skill: 'пішу', years: 0 },
      { skill: 'Оверлок', years: 2 },
    ])
    expect(await db.read.selectFrom('personOccupations').select(['personId', 'code']).execute()).toEqual([
      { personId: graduate, code: '8153' },
    ])
    const papers = await db.read.selectFrom('educationCertificates').selectAll().execute()
    expect(papers).toMatchObject([{ personId: graduate, number: 'Т-1', issuedOn: today, occupation: '8153' }])
    const audit = await db.read
      .selectFrom('auditEvents')
      .select(['id', 'outcome'])
      .where('deed', '=', 'education.plan')
      .execute()
    expect(audit.map(({ outcome }) => outcome)).toEqual(['done'])
    expect(JSON.stringify(await db.read.selectFrom('auditValues').selectAll().execute())).toContain(graduate)
  })

  test('a course is closed whole, after its last day, and once', async () => {
    expect(await codeOf(closeCourse(officer, courseId, form([completed('Т-1')])))).toBe('result-missing')
    const twice = await closeCourse(officer, courseId, form([completed('Т-1'), completed('Т-1')]))
    expect(twice.ok ? {} : twice.refusal).toMatchObject({
      code: 'number-twice',
      values: { enrolment: rows[1] },
    })
    const all = form([completed('Т-1'), left])
    expect(await codeOf(closeCourse(officer, courseId, { ...all, version: 4 }))).toBe('errors:stale')
    expect(await codeOf(closeCourse(officer, courseId, { ...all, issuedOn: addDays(today, 1) }))).toBe(
      'issued-ahead',
    )
    expect(await db.read.selectFrom('personSkills').select('id').execute()).toEqual([])
    const codes = await Promise.all([1, 2].map(() => codeOf(closeCourse(officer, courseId, all))))
    expect(codes.toSorted()).toEqual(['ok', 'step-out-of-turn'])
    expect(await db.read.selectFrom('educationCertificates').select('id').execute()).toHaveLength(1)
    const ahead = await aCourse(db, { institutionId, state: 'running' })
    expect(await codeOf(closeCourse(officer, ahead, form([])))).toBe('course-not-over')
  })

  test('a person released before the end did not finish', async () => {
    await db.write
      .updateTable('people')
      .set({ standing: 'released', releasedOn: addDays(today, -20) })
      .where('id', '=', graduate)
      .execute()
    expect(await codeOf(closeCourse(officer, courseId, form([completed('Т-1'), left])))).toBe(
      'released-before-end',
    )
    const released: Told = { completed: false, reason: 'released', number: null }
    expect(await codeOf(closeCourse(officer, courseId, form([released, left])))).toBe('ok')
  })

  test('whoever finishes school has its level, and never a lower one', async () => {
    await db.write
      .updateTable('people')
      .set({ education: 'basic-secondary' })
      .where('id', '=', leaver)
      .execute()
    const classId = await aClass(db, { institutionId, state: 'running', endsOn: today })
    rows = [
      await anEnrolment(db, { courseId: classId, personId: leaver }),
      await anEnrolment(db, { courseId: classId, personId: graduate }),
    ]
    await db.write.updateTable('people').set({ education: 'vocational' }).where('id', '=', graduate).execute()
    await done(closeCourse(officer, classId, form([completed('А-1'), completed('А-2')])))
    const people = await db.read.selectFrom('people').select(['id', 'education']).execute()
    expect(new Map(people.map((each) => [each.id, each.education]))).toEqual(
      new Map([
        [leaver, 'general-secondary'],
        [graduate, 'vocational'],
      ]),
    )
  })

  test('the list names whom the law sends to school, until they sit in a class', async () => {
    const young = { institutionId, birthDate: day('2001-03-01') }
    const must = await aPerson(db, { ...young, surname: 'Бек', education: 'basic-secondary' })
    const unknown = await aPerson(db, { ...young, surname: 'Ғали', education: null })
    await aPerson(db, { ...young, education: 'vocational' })
    await aPerson(db, { ...young, education: 'primary', disabilityGroup: 2 })
    await aPerson(db, { ...young, education: 'primary', birthDate: day('1996-11-21') })
    await aPerson(db, { ...young, education: 'primary', institutionId: await anInstitution(db) })
    const list = async () =>
      (await mustGoQuery(db.read, officer.actor, { today, after: null }).execute()).map(({ id }) => id)
    expect(await list()).toEqual([must, unknown])
    await anEnrolment(db, { courseId, personId: must })
    expect(await list()).toEqual([must, unknown])
    await anEnrolment(db, { courseId: await aClass(db, { institutionId }), personId: must })
    expect(await list()).toEqual([unknown])
  })

  test('lists are read from their indexes', async () => {
    const hq = anActor('headquarters')
    const filter = { state: 'open', programme: null, after: { on: today, id: courseId } } as const
    const plan = (query: Parameters<typeof planOf>[1]) => planOf(db.read, query)
    expect(await plan(coursesQuery(db.read, hq, filter))).toContain('education_courses_by_state')
    expect(await plan(coursesQuery(db.read, officer.actor, filter))).toContain('education_courses_by_')
    expect(await plan(takingQuery(db.read, officer.actor, institutionId))).toContain('education_courses_by_')
    expect(await plan(rollQuery(db.read, officer.actor, courseId))).toContain(
      'education_enrolments_by_course',
    )
    expect(await plan(coursesOfPerson(db.read, graduate))).toContain('education_enrolments_by_person')
    expect(await plan(lessonsHeld(db.read, courseId))).toContain('education_lessons_once')
    const at = { db: db.read, actor: officer.actor }
    expect(await plan(othersQuery(at, courseId))).not.toMatch(/SCAN people$|Seq Scan on people/m)
    expect(await plan(seatsQuery(db.read, officer.actor, institutionId))).toContain('education_courses_by_')
    expect(await plan(seatsQuery(db.read, hq, null))).toContain('education_courses_by_state')
    const after = { sortKey: 'b', id: graduate }
    const must = await plan(mustGoQuery(db.read, officer.actor, { today, after }))
    expect(must).toContain('people_by_institution_')
    expect(must).toContain('education_enrolments_by_person')
  })
})
