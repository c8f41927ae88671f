/** Deeds on seats: asked for, given, refused, given back. */
import { lockClause } from '#db/dialect'
import {
  type SeatFacts,
  decideAsking,
  decideEnrolling,
  decideRefusing,
  decideWithdrawing,
} from '~/domain/training/seat'
import { type Result, ok, refuse } from '~/domain/result'
import { enqueue } from '~/features/outbox/commands.server'
import { type Work, command } from '~/platform/command.server'
import { countTaken, lockedCourse } from './course-commands.server'
import type { SeatDeedForm } from './forms'
import { ownPsychologist } from './own.server'

export type Course = NonNullable<Awaited<ReturnType<typeof lockedCourse>>>

/** The psychologist under lock: two courses on the same days are not given to one person at once. */
const lockedPsychologist = (work: Work, id: string) =>
  work.tx
    .selectFrom('psychologists')
    .selectAll()
    .where('id', '=', id)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()

/** A course of the same psychologist on the same days. */
const clashOf = async (work: Work, course: Course, psychologistId: string): Promise<string | null> => {
  const other = await work.tx
    .selectFrom('trainingSeats as s')
    .innerJoin('trainingCourses as c', 'c.id', 's.courseId')
    .select('c.topicId')
    .where('s.psychologistId', '=', psychologistId)
    .where('s.courseId', '!=', course.id)
    .where('s.state', 'in', ['enrolled', 'completed'])
    .where('c.startsOn', '<=', course.endsOn)
    .where('c.endsOn', '>=', course.startsOn)
    .executeTakeFirst()
  return other?.topicId ?? null
}

const factsOf = async (
  work: Work,
  course: Course,
  psychologistId: string,
  besides: string | null = null,
): Promise<SeatFacts> => {
  const standing = await work.tx
    .selectFrom('trainingSeats')
    .select('id')
    .where('openKey', '=', keyOf(course.id, psychologistId))
    .executeTakeFirst()
  return {
    course: course.state,
    seats: course.seats,
    taken: await countTaken(work, course.id),
    isDouble: standing !== undefined && standing.id !== besides,
    clash: await clashOf(work, course, psychologistId),
  }
}

const keyOf = (courseId: string, psychologistId: string): string => `${courseId} ${psychologistId}`

const addSeat = async (
  work: Work,
  course: Course,
  psychologist: { readonly id: string; readonly institutionId: string | null },
  state: 'asked' | 'enrolled',
): Promise<string> => {
  const id = work.newId()
  await work.tx
    .insertInto('trainingSeats')
    .values({
      id,
      courseId: course.id,
      psychologistId: psychologist.id,
      institutionId: psychologist.institutionId,
      state,
      openKey: keyOf(course.id, psychologist.id),
      reason: null,
      result: null,
      askedBy: work.actor.userId,
      decidedBy: state === 'enrolled' ? work.actor.userId : null,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  return id
}

/**
 * Asks for a seat: for oneself, or, by the head of an institution, for a psychologist of it. `psychologistId` null means oneself.
 * Refusals: `course-gone`, `psychologist-gone`, those of `decideAsking`.
 */
export const askSeat = command(
  'seat.ask',
  async (work, courseId: string, psychologistId: string | null): Promise<Result<string>> => {
    const isOwn = work.actor.role === 'psychologist'
    const id = isOwn ? await ownPsychologist(work) : (psychologistId ?? '')
    const course = await lockedCourse(work, courseId)
    const psychologist = await lockedPsychologist(work, id)
    work.permit({
      authorId: psychologist?.userId ?? null,
      institutionId: psychologist?.institutionId ?? null,
    })
    if (!course || course.state === 'draft') return refuse('course-gone')
    if (!psychologist) return refuse('psychologist-gone')
    work.about({ type: 'training-seat', id: courseId, details: { psychologistId: id } })
    const decision = decideAsking(await factsOf(work, course, id))
    if (!decision.ok) return decision
    const place = { id, institutionId: psychologist.institutionId ?? work.actor.institutionId }
    return ok(await addSeat(work, course, place, 'asked'))
  },
)

/** Gives a seat at once. Refusals: `course-gone`, `psychologist-gone`, those of `decideEnrolling`. */
export const enrol = command(
  'seat.decide',
  async (work, courseId: string, psychologistId: string): Promise<Result<string>> => {
    work.permit({})
    const course = await lockedCourse(work, courseId)
    if (!course) return refuse('course-gone')
    work.about({ type: 'training-seat', id: courseId, details: { psychologistId } })
    const psychologist = await lockedPsychologist(work, psychologistId)
    if (!psychologist) return refuse('psychologist-gone')
    const decision = decideEnrolling(await factsOf(work, course, psychologistId))
    if (!decision.ok) return decision
    return ok(await addSeat(work, course, psychologist, 'enrolled'))
  },
)

/** A seat with its course and psychologist, the course locked first so that seats are given one after another. */
export const loadSeat = async (work: Work, id: string) => {
  const found = await work.tx
    .selectFrom('trainingSeats')
    .select('courseId')
    .where('id', '=', id)
    .executeTakeFirst()
  const course = found ? await lockedCourse(work, found.courseId) : undefined
  const seat = await work.tx
    .selectFrom('trainingSeats as s')
    .innerJoin('psychologists as p', 'p.id', 's.psychologistId')
    .selectAll('s')
    .select('p.userId')
    .where('s.id', '=', id)
    .executeTakeFirst()
  work.permit({ authorId: seat?.userId ?? null, institutionId: seat?.institutionId ?? null })
  return seat && course ? { seat, course } : undefined
}

export const setSeat = (work: Work, id: string, version: number, set: Readonly<Record<string, unknown>>) =>
  work.tx
    .updateTable('trainingSeats')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()

/** The psychologist hears that there is an answer; what it is stands on the page. */
const tellOfAnswer = async (work: Work, seat: { readonly id: string; readonly userId: string | null }) => {
  if (seat.userId === null) return
  await enqueue(work.tx, {
    userId: seat.userId,
    kind: 'training-seat-answered',
    dedupKey: `training-seat ${seat.id}`,
    link: `/training/seats/${seat.id}`,
    now: work.now,
  })
}

/** Gives the seat that was asked for, or refuses it. Refusals: `seat-gone`, `errors:stale`, those of `decideEnrolling` and `decideRefusing`. */
export const decideSeat = command(
  'seat.decide',
  async (work, id: string, form: SeatDeedForm): Promise<Result<string>> => {
    const loaded = await loadSeat(work, id)
    if (!loaded) return refuse('seat-gone')
    const { seat, course } = loaded
    work.about({ type: 'training-seat', id, institutionId: seat.institutionId, details: { deed: form.deed } })
    if (seat.version !== form.version) return refuse('errors:stale')
    if (form.deed === 'refuse') {
      const decision = decideRefusing(seat.state, form.reason)
      if (!decision.ok) return decision
      const set = { state: decision.value, openKey: null, reason: form.reason }
      await setSeat(work, id, seat.version, { ...set, decidedBy: work.actor.userId })
      await tellOfAnswer(work, seat)
      return ok(seat.courseId)
    }
    if (seat.state !== 'asked') return refuse('seat-decided')
    await lockedPsychologist(work, seat.psychologistId)
    const decision = decideEnrolling(await factsOf(work, course, seat.psychologistId, id))
    if (!decision.ok) return decision
    await setSeat(work, id, seat.version, { state: decision.value, decidedBy: work.actor.userId })
    await tellOfAnswer(work, seat)
    return ok(seat.courseId)
  },
)

/** Gives a seat back. Refusals: `seat-gone`, `errors:stale`, those of `decideWithdrawing`. */
export const withdrawSeat = command(
  'seat.withdraw',
  async (work, id: string, form: SeatDeedForm): Promise<Result<string>> => {
    const loaded = await loadSeat(work, id)
    if (!loaded) return refuse('seat-gone')
    const { seat } = loaded
    work.about({
      type: 'training-seat',
      id,
      institutionId: seat.institutionId,
      details: { reason: form.reason },
    })
    if (seat.version !== form.version) return refuse('errors:stale')
    const decision = decideWithdrawing(seat.state)
    if (!decision.ok) return decision
    await setSeat(work, id, seat.version, { state: decision.value, openKey: null, reason: form.reason })
    return ok(seat.courseId)
  },
)
