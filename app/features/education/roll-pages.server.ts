/** The roll of a lesson, and the sheet of results that closes a course. */
import { redirect } from '@remix-run/node'
import { type Day, parseDay } from '~/domain/calendar/day'
import { attendanceShare, marks } from '~/domain/education/attendance'
import { lessonsBetween } from '~/domain/education/course'
import { leftBefore, unfinishedReasons } from '~/domain/education/result'
import type { Refusal } from '~/domain/result'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { factsOf, wallNow } from './course-load.server'
import { recordLesson } from './lesson-commands.server'
import { coursePath } from './paths'
import { type RollRow, marksOf, marksOfLesson, rollQuery } from './people.server'
import { type CourseRow, getCourse, lessonsHeld } from './queries.server'
import { closeCourse } from './result-commands.server'
import { type RollPart, fieldOf, resultsForm, rollForm } from './roll-form'
import { nameOf, trailOf } from './words.server'

const idIn = ({ params }: At): string => params.educationCourseId ?? ''

const courseIn = (at: At): Promise<CourseRow> => getCourse(at.db, at.actor, idIn(at), 'education.plan')

const seatedOn = async ({ db, actor }: At, courseId: string): Promise<RollRow[]> =>
  (await rollQuery(db, actor, courseId).execute()).filter(({ state }) => state === 'enrolled')

/** The lesson that the address names, or the last one that has begun; undefined before the first. */
const lessonIn = (course: CourseRow, at: At) => {
  const now = wallNow(at.desk.clock.now().toISOString())
  const begun = lessonsBetween(factsOf(course), course.startsOn, at.today).filter(
    ({ onDay, from }) => `${onDay}T${from}` <= now,
  )
  const { searchParams } = at.url
  const on: Day | undefined = parseDay(searchParams.get('on') ?? '')
  return begun.find((each) => each.onDay === on && each.from === searchParams.get('from')) ?? begun.at(-1)
}

export const rollPage = async (at: At) => {
  const { t, format, db } = at
  const course = await courseIn(at)
  const lesson = lessonIn(course, at)
  if (course.state !== 'running' || !lesson) throw redirect(coursePath(course.id))
  const held = (await lessonsHeld(db, course.id, 400).execute()).find(
    (each) => each.onDay === lesson.onDay && each.startsAt === lesson.from,
  )
  const told = held ? await marksOfLesson(db, held.id) : new Map<string, string>()
  const rows = await seatedOn(at, course.id)
  return {
    title: t('education:roll-title'),
    subtitle: `${course.title} · ${format.day(lesson.onDay)}, ${lesson.from}–${lesson.to}`,
    trail: trailOf(at, course),
    backTo: coursePath(course.id),
    once: newId(),
    version: held?.version ?? 0,
    lesson: { onDay: lesson.onDay, from: lesson.from },
    topic: held?.topic ?? '',
    options: marks.map((value) => ({ value, label: t(`education:mark.${value}`) })),
    rows: rows.map((row) => ({
      id: row.id,
      name: nameOf(row),
      field: fieldOf('mark', row.id),
      mark: told.get(row.id) ?? (held ? '' : 'present'),
    })),
  }
}

export type RollPage = Awaited<ReturnType<typeof rollPage>>

/** A refusal about one row stands beside its field. */
const besideRow = (refusal: Refusal, part: RollPart, form: { readonly typed: object }): Response | null => {
  const { enrolment, ...values } = refusal.values ?? {}
  if (typeof enrolment !== 'string') return null
  const error = { key: `education:refusal.${refusal.code}`, values }
  return new Response(JSON.stringify({ errors: { [fieldOf(part, enrolment)]: error }, typed: form.typed }), {
    status: 409,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}

export const rollDeed = async (at: At): Promise<Response> => {
  const form = await readForm(rollForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await recordLesson(once(at, form), idIn(at), form.value)
  if (result.ok) return redirectSaying('education:flash.roll', coursePath(idIn(at)))
  return besideRow(result.refusal, 'mark', form) ?? refused('education', result.refusal, form)
}

export const resultsPage = async (at: At) => {
  const { t, db, today } = at
  const course = await courseIn(at)
  if (course.state !== 'running') throw redirect(coursePath(course.id))
  const [rows, counts] = [await seatedOn(at, course.id), await marksOf(db, [course.id])]
  return {
    title: t('education:deed.close'),
    subtitle: course.title,
    trail: trailOf(at, course),
    backTo: coursePath(course.id),
    once: newId(),
    version: course.version,
    issuedOn: today,
    reasons: unfinishedReasons.map((value) => ({ value, label: t(`education:why.${value}`) })),
    rows: rows.map((row) => {
      const share = attendanceShare(counts.get(row.id) ?? { present: 0, excused: 0, absent: 0 })
      return {
        id: row.id,
        name: nameOf(row),
        note: share === null ? t('education:no-roll') : t('education:attended', { share }),
        isGone: leftBefore(row, course.endsOn),
        fields: {
          result: fieldOf('result', row.id),
          why: fieldOf('why', row.id),
          number: fieldOf('number', row.id),
        },
      }
    }),
  }
}

export type ResultsPage = Awaited<ReturnType<typeof resultsPage>>

const partOf: Readonly<Record<string, RollPart>> = {
  'result-missing': 'result',
  'released-before-end': 'result',
  'why-missing': 'why',
  'number-missing': 'number',
  'number-twice': 'number',
}

export const resultsDeed = async (at: At): Promise<Response> => {
  const form = await readForm(resultsForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await closeCourse(once(at, form), idIn(at), form.value)
  if (result.ok) return redirectSaying('education:flash.closed', coursePath(idIn(at)))
  const part = partOf[result.refusal.code] ?? 'result'
  return besideRow(result.refusal, part, form) ?? refused('education', result.refusal, form)
}
