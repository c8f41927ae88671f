/** One course: what it teaches and when, how full it is, and for those who answer for its people the roll. */
import { may, mayEver } from '~/domain/access/policy'
import { attendanceShare } from '~/domain/education/attendance'
import { isLive, lessonsBetween, stepsFrom, weeklyHours } from '~/domain/education/course'
import { isStanding } from '~/domain/education/enrolment'
import { addDays } from '~/domain/calendar/day'
import { namedOpenings } from '~/features/matching/reading.server'
import { shiftsIn } from '~/features/matching/opening-facts.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { factsOf, textsIn, wallNow } from './course-load.server'
import { seatsWords } from './list-pages.server'
import type { Action } from '~/ui/list-page'
import { unscopedOpened } from './opened.server'
import { coursePath } from './paths'
import { type RollRow, marksOf, rollQuery } from './people.server'
import { type CourseRow, countsOf, getCourse, lessonsHeld, noCounts } from './queries.server'
import {
  daysWords,
  giftWords,
  institutionName,
  nameOf,
  timetableWords,
  toneOfCourse,
  toneOfEnrolment,
  trailOf,
} from './words.server'

/** What this reader may do with this course. */
const powersOf = ({ actor }: At, { institutionId }: CourseRow) => {
  const can = (permission: 'education.plan' | 'education.decide' | 'schooling.read' | 'schooling.enrol') =>
    mayEver(actor, permission) && may(actor, permission, { institutionId })
  return {
    plans: can('education.plan'),
    decides: can('education.decide'),
    reads: can('schooling.read'),
    enrols: can('schooling.enrol'),
  }
}

type Powers = ReturnType<typeof powersOf>

const actionsOf = (row: CourseRow, { plans, decides, enrols }: Powers, { t, today }: At): Action[] => {
  const path = coursePath(row.id)
  const takes = row.state === 'open' || row.state === 'running'
  const isOver = row.state === 'running' && row.endsOn <= today
  return [
    ...(takes && enrols && !isOver
      ? [{ to: `${path}/candidates`, text: t('education:deed.candidates'), primary: true }]
      : []),
    ...(isOver && plans ? [{ to: `${path}/results`, text: t('education:deed.close'), primary: true }] : []),
    ...(row.state === 'running' && plans ? [{ to: `${path}/roll`, text: t('education:deed.roll') }] : []),
    ...(isLive(row.state) && plans ? [{ to: `${path}/edit`, text: t('education:deed.change') }] : []),
    ...(isLive(row.state) && decides ? [{ to: `${path}/cancel`, text: t('education:deed.cancel') }] : []),
  ]
}

/** The step that is taken on this page at once: opening is the head's, beginning is the planner's. */
const stepOf = (row: CourseRow, { plans, decides }: Powers, { t, today, format }: At) => {
  const steps = stepsFrom(row.state)
  const shared = { version: row.version, once: newId() }
  if (steps.includes('open'))
    return decides
      ? { ...shared, intent: 'open', text: t('education:deed.open'), lead: t('education:step.open') }
      : { ...shared, intent: null, text: '', lead: t('education:step.waits-for-head') }
  if (!steps.includes('begin') || !plans) return null
  return row.startsOn <= today
    ? { ...shared, intent: 'begin', text: t('education:deed.begin'), lead: t('education:step.begin') }
    : {
        ...shared,
        intent: null,
        text: '',
        lead: t('education:step.begins-on', { day: format.day(row.startsOn) }),
      }
}

const factsTold = (row: CourseRow, at: At) => {
  const { t, format } = at
  const fact = (key: string, value: string) => ({ name: t(`education:field.${key}`), value })
  const lessons = shiftsIn(row.lessons)
  const gift = giftWords({ ...row, skills: textsIn(row.skills) }, at)
  return [
    fact('programme', t(`education:programme.${row.programme}`)),
    fact('provider', `${row.providerName} · ${t(`education:provider-kind.${row.providerKind}`)}`),
    fact('institution', institutionName(row, at)),
    fact('gift', gift),
    fact('language', t(`education:language.${row.language}`)),
    ...(row.minEducation ? [fact('minEducation', t(`vocabulary:education.${row.minEducation}`))] : []),
    fact('when', daysWords(row, at)),
    fact(
      'lessons',
      `${timetableWords(lessons, at)} · ${t('education:hours-a-week', { count: weeklyHours(lessons) })}`,
    ),
    ...(row.room ? [fact('room', row.room)] : []),
    ...(row.description ? [fact('description', row.description)] : []),
    ...(row.settledOn ? [fact('settledOn', format.day(row.settledOn))] : []),
    ...(row.reason ? [fact('reason', row.reason)] : []),
  ]
}

/** Why somebody with a seat may not finish: they leave, or have left, before the last day. */
const warningOf = (row: RollRow, course: CourseRow, { t, format }: At): string | null => {
  if (!isStanding(row.state)) return null
  if (row.standing !== 'in-custody' || row.institutionId !== course.institutionId) return t('education:gone')
  return row.endOfTerm !== null && row.endOfTerm < course.endsOn
    ? t('education:term-before-end', { day: format.day(row.endOfTerm) })
    : null
}

const rollLine = (
  row: RollRow,
  course: CourseRow,
  marks: Awaited<ReturnType<typeof marksOf>>,
  enrols: boolean,
  at: At,
) => {
  const { t } = at
  const count = marks.get(row.id)
  const share = count ? attendanceShare(count) : null
  return {
    id: row.id,
    name: nameOf(row),
    to: `/people/${row.personId}/education`,
    warning: warningOf(row, course, at),
    state: t(`education:enrolment.${row.state}`),
    tone: toneOfEnrolment[row.state],
    reason: [row.reason ? t(`education:why.${row.reason}`) : '', row.words ?? ''].filter(Boolean).join(': '),
    attendance: share === null ? '' : t('education:percent', { share }),
    missed: count && count.absent > 0 ? t('education:missed', { count: count.absent }) : '',
    paper:
      row.certificateId === null
        ? null
        : { to: `/education/certificates/${row.certificateId}`, text: `№ ${row.number ?? ''}` },
    takeOffTo: enrols && isStanding(row.state) ? `/education/enrolments/${row.id}` : null,
  }
}

export type RollLine = ReturnType<typeof rollLine>

/** Lessons lately, those held and those of which nobody wrote the roll yet. */
const lessonLines = async (course: CourseRow, at: At) => {
  const { db, today, t, format } = at
  const facts = factsOf(course)
  const now = wallNow(at.desk.clock.now().toISOString())
  const begun = lessonsBetween(facts, addDays(today, -21), today)
    .filter(({ onDay, from }) => `${onDay}T${from}` <= now)
    .toReversed()
    .slice(0, 6)
  const held = await lessonsHeld(db, course.id, 60).execute()
  return begun.map(({ onDay, from, to }) => {
    const found = held.find((each) => each.onDay === onDay && each.startsAt === from)
    return {
      id: `${onDay} ${from}`,
      text: `${format.day(onDay)}, ${from}–${to}`,
      to: `${coursePath(course.id)}/roll?on=${onDay}&from=${encodeURIComponent(from)}`,
      topic: found?.topic ?? '',
      state: t(`education:lesson.${found ? 'written' : 'not-written'}`),
      tone: found ? ('good' as const) : ('warn' as const),
    }
  })
}

/** Work that the course opened for those who finished it. */
const openedWork = async (course: CourseRow, roll: readonly RollRow[], at: At) => {
  const { db, actor, t } = at
  const personIds = roll.filter(({ state }) => state === 'completed').map(({ personId }) => personId)
  const { occupation } = course
  const opened = await unscopedOpened(db, at.desk.clock.now(), { personIds, occupation })
  const names = await namedOpenings(
    db,
    actor,
    opened.map(({ openingId }) => openingId),
  )
  const nameById = new Map(roll.map((row) => [row.personId, nameOf(row)]))
  return opened.flatMap(({ openingId, free, people }) => {
    const named = names.get(openingId)
    if (!named) return []
    return [
      {
        id: openingId,
        title: named.title,
        organisation: named.organisation,
        to: `/openings/${openingId}`,
        free: t('education:free', { count: free }),
        people: people.map((id) => ({
          id,
          name: nameById.get(id) ?? '',
          to: `/people/${id}/matches/${openingId}`,
        })),
      },
    ]
  })
}

export const coursePage = async (at: At) => {
  const { db, actor, t, params } = at
  const course = await getCourse(db, actor, params.educationCourseId ?? '')
  const powers = powersOf(at, course)
  const [counts, roll, marks] = await Promise.all([
    countsOf(db, [course.id]),
    powers.reads ? rollQuery(db, actor, course.id).execute() : [],
    powers.reads ? marksOf(db, [course.id]) : new Map<string, never>(),
  ])
  const lineOf = (row: RollRow) => rollLine(row, course, marks, powers.enrols && isLive(course.state), at)
  const inLine = roll
    .filter(({ state }) => state === 'waiting')
    .toSorted((one, other) => (one.queuedAt < other.queuedAt ? -1 : 1))
  const seats = seatsWords(course, counts.get(course.id) ?? noCounts, at)
  return {
    title: course.title,
    state: { text: t(`education:state.${course.state}`), tone: toneOfCourse[course.state] },
    seats: [seats.text, 'note' in seats ? seats.note : ''].filter(Boolean).join(' · '),
    trail: trailOf(at),
    actions: actionsOf(course, powers, at),
    step: stepOf(course, powers, at),
    facts: factsTold(course, at),
    opening: course.openingId
      ? { to: `/openings/${course.openingId}`, text: t('education:its-opening') }
      : null,
    lessons: powers.plans && course.state === 'running' ? await lessonLines(course, at) : null,
    roll: powers.reads ? roll.filter(({ state }) => state !== 'waiting').map(lineOf) : null,
    waiting: inLine.map(lineOf),
    opened: course.state === 'closed' && powers.reads ? await openedWork(course, roll, at) : null,
  }
}

export type CoursePage = Awaited<ReturnType<typeof coursePage>>
