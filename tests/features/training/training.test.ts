/** Training on real databases: who records, who confirms, who gets the last seat, what comes of it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { recordAttendance } from '~/features/training/attendance-commands.server'
import { confirmRecord, recordTraining } from '~/features/training/commands.server'
import { changeCourse, draftCourse, stepCourse } from '~/features/training/course-commands.server'
import { actualOf, coursesQuery, seatsQuery, yearTotals } from '~/features/training/course-queries.server'
import { dueQuery } from '~/features/training/due-page.server'
import type { ResultForm } from '~/features/training/forms'
import { recordsQuery } from '~/features/training/queries.server'
import { remindOfTraining } from '~/features/training/reminders.server'
import { recordResult } from '~/features/training/result-commands.server'
import { askSeat, decideSeat, enrol, withdrawSeat } from '~/features/training/seat-commands.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { aCourse, aPsychologist, aRecord, aSeat, providerId, topicId } from '#tests/support/training-rows'

const code = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? 'ok' : (result.refusal?.code ?? '')

const training = {
  topicId: null,
  topic: 'Арт-терапия',
  provider: 'Қостанай академиясы',
  hours: 36,
  startedOn: day('2026-09-01'),
  endedOn: day('2026-09-05'),
  certificate: null,
  certificateUntil: null,
}

const course = {
  year: 2026,
  topicId: topicId('relaxation'),
  providerId: providerId('kostanay-academy'),
  startsOn: day('2026-11-16'),
  endsOn: day('2026-11-20'),
  hours: 36,
  seats: 2,
  budget: 100_000_000,
  place: null,
}

onEveryDatabase('Training', (open) => {
  let db: Databases
  let [institutionId, otherInstitutionId, userId] = ['', '', '']
  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    otherInstitutionId = await anInstitution(db)
    userId = await aUser(db, { role: 'psychologist', institutionId })
  })
  afterEach(() => db.close())

  const psychologist = () => callerFor(db, anActor('psychologist', { userId, institutionId }))
  const head = (of = institutionId) => callerFor(db, anActor('institution-head', { institutionId: of }))
  const headquarters = (once?: string) =>
    callerFor(db, anActor('headquarters', { userId: 'hq' }), once ? { once } : {})
  const everyRecord = { state: null, psychologistId: null, after: null }

  it('a psychologist records, the head of their institution confirms, and the floor moves only then', async () => {
    const id = await aPsychologist(db, { userId, institutionId, joinedOn: day('2020-01-01') })
    const recorded = await recordTraining(psychologist(), training)
    if (!recorded.ok) throw new Error(recorded.refusal.code)
    const due = () =>
      db.read
        .selectFrom('psychologists')
        .select(['targetOn', 'floorOn'])
        .where('id', '=', id)
        .executeTakeFirst()
    expect(await due()).toEqual({ targetOn: '2027-09-05', floorOn: '2025-01-01' })

    const word = { version: 1, topicId: topicId('art-therapy'), state: 'confirmed' as const, reason: null }
    await expect(confirmRecord(head(otherInstitutionId), recorded.value, word)).rejects.toMatchObject({
      status: 404,
    })
    expect(code(await confirmRecord(head(), recorded.value, word))).toBe('ok')
    expect(await due()).toEqual({ targetOn: '2027-09-05', floorOn: '2031-09-05' })
    expect(code(await confirmRecord(head(), recorded.value, word))).toBe('errors:stale')
    const rows = await recordsQuery(db.read, psychologist().actor, everyRecord).execute()
    expect(rows.map(({ state, topicId: topic }) => [state, topic])).toEqual([
      ['confirmed', topicId('art-therapy')],
    ])
  })

  it('whoever records without a post comes onto the register, and nobody else reads it', async () => {
    expect(code(await recordTraining(psychologist(), training))).toBe('ok')
    const stranger = anActor('psychologist', { institutionId })
    expect(await recordsQuery(db.read, stranger, everyRecord).execute()).toEqual([])
    expect(await recordsQuery(db.read, head(otherInstitutionId).actor, everyRecord).execute()).toEqual([])
    expect(await recordsQuery(db.read, head().actor, everyRecord).execute()).toHaveLength(1)
  })

  it('the last seat goes to one of two who are enrolled at once', async () => {
    const courseId = await aCourse(db, { seats: 1 })
    const people = [await aPsychologist(db, { institutionId }), await aPsychologist(db, { institutionId })]
    const results = await Promise.all(people.map((each) => enrol(headquarters(), courseId, each)))
    expect(results.map(code).sort()).toEqual(['no-seat-left', 'ok'])
    const seats = await db.read
      .selectFrom('trainingSeats')
      .select('id')
      .where('state', '=', 'enrolled')
      .execute()
    expect(seats).toHaveLength(1)
  })

  it('one psychologist enrolled twice at once, or on two courses of the same days, gets one seat', async () => {
    const [one, other] = [
      await aCourse(db),
      await aCourse(db, { startsOn: day('2026-12-05'), endsOn: day('2026-12-08') }),
    ]
    const who = await aPsychologist(db, { institutionId })
    const twice = await Promise.all([enrol(headquarters(), one, who), enrol(headquarters(), one, who)])
    expect(twice.map(code).sort()).toEqual(['already-enrolled', 'ok'])
    const clash = await enrol(headquarters(), other, who)
    expect(clash).toMatchObject({
      refusal: { code: 'dates-clash', values: { course: topicId('art-therapy') } },
    })

    const third = await aPsychologist(db, { institutionId })
    const both = await Promise.all([enrol(headquarters(), one, third), enrol(headquarters(), other, third)])
    expect(both.map(code).sort()).toEqual(['dates-clash', 'ok'])
  })

  it('a seat sent twice by a double click is given once', async () => {
    const courseId = await aCourse(db)
    const who = await aPsychologist(db, { institutionId })
    const first = await enrol(headquarters('one-click'), courseId, who)
    const second = await enrol(headquarters('one-click'), courseId, who)
    expect(second).toEqual(first)
    expect(await db.read.selectFrom('trainingSeats').select('id').execute()).toHaveLength(1)
  })

  it('a seat is asked for by the psychologist or their head, and decided by headquarters alone', async () => {
    const courseId = await aCourse(db, { seats: 1 })
    const own = await aPsychologist(db, { userId, institutionId })
    const neighbour = await aPsychologist(db, { institutionId: otherInstitutionId })
    const asked = await askSeat(psychologist(), courseId, null)
    if (!asked.ok) throw new Error(asked.refusal.code)
    expect(code(await askSeat(head(), courseId, own))).toBe('already-enrolled')
    await expect(askSeat(head(), courseId, neighbour)).rejects.toMatchObject({ status: 404 })
    expect(code(await enrol(headquarters(), courseId, neighbour))).toBe('ok')
    const deed = { version: 1, deed: 'enrol' as const, reason: null }
    expect(code(await decideSeat(headquarters(), asked.value, deed))).toBe('no-seat-left')
    expect(code(await decideSeat(headquarters(), asked.value, { ...deed, deed: 'refuse' }))).toBe(
      'reason-missing',
    )
    const refusal = { version: 1, deed: 'refuse' as const, reason: 'Орын жоқ' }
    expect(code(await decideSeat(headquarters(), asked.value, refusal))).toBe('ok')
    expect(code(await decideSeat(headquarters(), asked.value, refusal))).toBe('errors:stale')
    // A refused seat leaves room to ask again; one that was given back makes room for another.
    expect(code(await askSeat(psychologist(), courseId, null))).toBe('ok')
    const [seat] = await seatsQuery(db.read, head(otherInstitutionId).actor, {
      state: null,
      after: null,
    }).execute()
    const back = { version: 1, deed: 'withdraw' as const, reason: null }
    expect(code(await withdrawSeat(head(otherInstitutionId), seat?.id ?? '', back))).toBe('ok')
    const [again] = await seatsQuery(db.read, psychologist().actor, { state: 'asked', after: null }).execute()
    expect(code(await decideSeat(headquarters(), again?.id ?? '', deed))).toBe('ok')
  })

  it('a training year runs from draft to closed, and who passed has it on their record', async () => {
    const who = await aPsychologist(db, { userId, institutionId, joinedOn: day('2020-01-01') })
    const drafted = await draftCourse(headquarters(), course)
    if (!drafted.ok) throw new Error(drafted.refusal.code)
    const id = drafted.value
    expect(await coursesQuery(db.read, psychologist().actor, 2026, null).execute()).toEqual([])
    expect(code(await askSeat(psychologist(), id, null))).toBe('course-gone')
    expect(code(await stepCourse(headquarters(), id, { version: 1, step: 'approve', spent: null }))).toBe(
      'ok',
    )
    expect(code(await stepCourse(headquarters(), id, { version: 1, step: 'run', spent: null }))).toBe(
      'errors:stale',
    )
    const seat = await enrol(headquarters(), id, who)
    if (!seat.ok) throw new Error(seat.refusal.code)
    expect(code(await changeCourse(headquarters(), id, { ...course, seats: 1, version: 2 }))).toBe('ok')
    expect(code(await stepCourse(headquarters(), id, { version: 3, step: 'run', spent: null }))).toBe('ok')

    const sheet = (on: string, version: number) =>
      recordAttendance(headquarters(), id, { version, day: day(on), hours: new Map([[seat.value, 8]]) })
    expect(code(await sheet('2026-11-15', 4))).toBe('not-a-course-day')
    expect(code(await sheet('2026-11-16', 4))).toBe('ok')
    expect(code(await sheet('2026-11-16', 5))).toBe('ok')
    expect(code(await sheet('2026-11-17', 5))).toBe('errors:stale')

    const closing = { version: 6, step: 'close' as const, spent: 90_000_000 }
    expect(code(await stepCourse(headquarters(), id, closing))).toBe('results-missing')
    const result: ResultForm = {
      version: 1,
      passed: 'yes',
      hours: 8,
      result: null,
      certificate: 'A-1',
      certificateUntil: day('2026-11-01'),
    }
    expect(code(await recordResult(headquarters(), seat.value, result))).toBe('certificate-ends-early')
    const right = { ...result, certificateUntil: day('2031-11-20') }
    expect(code(await recordResult(headquarters(), seat.value, right))).toBe('ok')
    expect(code(await stepCourse(headquarters(), id, closing))).toBe('ok')
    const [record] = await recordsQuery(db.read, psychologist().actor, everyRecord).execute()
    expect(record).toMatchObject({ state: 'confirmed', hours: 8, seatId: seat.value })
    expect((await actualOf(db.read, [id]))(id)).toEqual({ asked: 0, taken: 1, completed: 1, hours: 8 })
    expect(await yearTotals(db.read, 2026)).toMatchObject({
      planned: { seats: 1, hours: 36, budget: 100_000_000 },
      actual: { seats: 1, hours: 8, budget: 90_000_000 },
    })
  })

  it('psychologists hear once of a due training and of a certificate that ends, without a word about it', async () => {
    const soon = { userId, institutionId, joinedOn: day('2025-12-01') }
    const psychologistId = await aPsychologist(db, soon)
    await aRecord(db, {
      psychologistId,
      endedOn: day('2025-12-20'),
      startedOn: day('2025-12-18'),
      certificateUntil: day('2026-12-31'),
    })
    const clock = { now: () => new Date('2026-11-21T07:00:00.000Z') }
    expect(await remindOfTraining(db, clock)).toEqual({ told: 2 })
    expect(await remindOfTraining(db, clock)).toEqual({ told: 0 })
    const messages = await db.read.selectFrom('outbox').select(['kind', 'link']).orderBy('kind').execute()
    expect(messages).toEqual([
      { kind: 'certificate-ending', link: '/training' },
      { kind: 'training-due', link: '/training' },
    ])
  })

  it('every list is read from its index', async () => {
    const courseId = await aCourse(db)
    const psychologistId = await aPsychologist(db, { institutionId })
    await aSeat(db, { courseId, psychologistId, institutionId })
    const after = { on: day('2026-01-01'), id: courseId }
    const hq = headquarters().actor
    const plans = [
      await planOf(db.read, recordsQuery(db.read, hq, { ...everyRecord, after })),
      await planOf(db.read, recordsQuery(db.read, head().actor, { ...everyRecord, after })),
      await planOf(db.read, coursesQuery(db.read, hq, 2026, after)),
      await planOf(db.read, seatsQuery(db.read, hq, { state: 'asked', after: courseId })),
      await planOf(
        db.read,
        dueQuery(db.read, hq, { list: 'all', institutionId: null, after }, day('2026-11-21')),
      ),
    ]
    const indexes = [
      'training_records_by_end',
      'training_records_of_institution',
      'training_courses_by_year',
      'training_seats_by_state',
      'psychologists_by_due',
    ]
    for (const [at, index] of indexes.entries()) {
      expect(plans[at]).toContain(index)
      expect(plans[at]).not.toMatch(/TEMP B-TREE|Sort Key/)
    }
  })
})
