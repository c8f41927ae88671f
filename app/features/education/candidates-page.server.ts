/** Who could take a seat on a course: the matching engine's best for its opening, or whom the law sends to school first. */
import { toldFindings } from '~/features/matching/telling.server'
import { mayEver } from '~/domain/access/policy'
import { enrolmentFindings, fitOf } from '~/domain/education/enrolment'
import { schoolDutyOf } from '~/domain/education/schooling'
import { topPeopleFor } from '~/domain/matching/engine/search'
import { peopleWithin } from '~/features/people/scope.server'
import { unscopedEngine } from '~/features/matching/engine.server'
import { peopleInReach } from '~/features/matching/scope.server'
import type { At } from '~/platform/guard.server'
import { factsOf } from './course-load.server'
import { askedOf, unscopedLearners } from './learners.server'
import { coursePath, enrolPath } from './paths'
import { mustGoQuery } from './people.server'
import { type CourseRow, getCourse } from './queries.server'
import { nameOf, trailOf, verdictTones } from './words.server'

/** So many people are looked at, and so many of them shown. */
const looked = 120
const shown = 40

type Ranked = { readonly id: string; readonly total: number | null }

/** People of the institution by name who do not stand on the course yet. */
export const othersQuery = ({ db, actor }: Pick<At, 'db' | 'actor'>, courseId: string) =>
  db
    .selectFrom('people')
    .select('people.id')
    .where(peopleWithin(actor, 'schooling.read'))
    .where('people.standing', '=', 'in-custody')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('educationEnrolments as e')
            .select('e.id')
            .whereRef('e.personId', '=', 'people.id')
            .where('e.courseId', '=', courseId)
            .where('e.openKey', 'is not', null),
        ),
      ),
    )
    .orderBy('people.sortKey')
    .orderBy('people.id')
    .limit(looked)

const rankedBy = async (at: At, course: CourseRow): Promise<Ranked[]> => {
  const { db, actor, today } = at
  if (course.openingId !== null && course.state === 'open') {
    const [engine, within] = await Promise.all([
      unscopedEngine(db, at.desk.clock.now()),
      peopleInReach(db, actor, 'schooling.read'),
    ])
    return topPeopleFor(engine, course.openingId, looked, within).map(({ id, total }) => ({ id, total }))
  }
  const first =
    course.programme === 'school' ? await mustGoQuery(db, actor, { today, after: null }).execute() : []
  const others = await othersQuery(at, course.id).execute()
  const ids = [...new Set([...first, ...others].map(({ id }) => id))]
  return ids.map((id) => ({ id, total: null }))
}

const namesOf = async (at: At, ids: readonly string[]) => {
  const rows = await at.db
    .selectFrom('people')
    .select(['people.id', 'people.surname', 'people.givenName', 'people.patronymic'])
    .where('people.id', 'in', ids.length > 0 ? [...ids] : [''])
    .where(peopleWithin(at.actor, 'schooling.read'))
    .execute()
  return new Map(rows.map((row) => [row.id, nameOf(row)]))
}

const standingIds = async ({ db }: At, courseId: string): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('educationEnrolments')
    .select('personId')
    .where('courseId', '=', courseId)
    .where('state', 'in', ['enrolled', 'waiting'])
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

const order = ['fits', 'fits-with-unknowns', 'does-not-fit'] as const
const dutyOrder = ['must', 'not-known', 'by-wish', 'at-school', 'finished'] as const

const candidatesOf = async (at: At, course: CourseRow) => {
  const { t, today } = at
  const [ranked, taken] = [await rankedBy(at, course), await standingIds(at, course.id)]
  const free = ranked.filter(({ id }) => !taken.has(id))
  const ids = free.map(({ id }) => id)
  const [learners, names] = await Promise.all([unscopedLearners(at.db, ids), namesOf(at, ids)])
  return free
    .flatMap(({ id, total }) => {
      const [known, name] = [learners.get(id), names.get(id)]
      if (!known || name === undefined) return []
      const findings = enrolmentFindings(askedOf(known, factsOf(course), null), today)
      const duty = schoolDutyOf({ ...known.learner, isAtSchool: known.isAtSchool }, today)
      const verdict = fitOf(findings)
      return [
        {
          id,
          name,
          to: `/people/${id}/education`,
          enrolTo: verdict === 'does-not-fit' ? null : enrolPath(course.id, id),
          note: [
            course.programme === 'school' ? t(`education:duty.${duty}`) : '',
            total === null ? '' : t('education:points', { count: total }),
          ]
            .filter(Boolean)
            .join(' · '),
          duty,
          verdict,
          verdictText: t(`education:verdict.${verdict}`),
          tone: verdictTones[verdict],
          findings: toldFindings(findings, at),
        },
      ]
    })
    .toSorted(
      (one, other) =>
        order.indexOf(one.verdict) - order.indexOf(other.verdict) ||
        (course.programme === 'school' ? dutyOrder.indexOf(one.duty) - dutyOrder.indexOf(other.duty) : 0),
    )
    .slice(0, shown)
}

export const candidatesPage = async (at: At) => {
  const course = await getCourse(at.db, at.actor, at.params.educationCourseId ?? '', 'schooling.read')
  const takes = course.state === 'open' || course.state === 'running'
  return {
    title: at.t('education:candidates.title'),
    subtitle: course.title,
    trail: trailOf(at, course),
    backTo: coursePath(course.id),
    enrols: mayEver(at.actor, 'schooling.enrol'),
    lead: at.t(`education:candidates.${course.openingId && course.state === 'open' ? 'ranked' : 'by-name'}`),
    rows: takes ? await candidatesOf(at, course) : [],
  }
}

export type CandidatesPage = Awaited<ReturnType<typeof candidatesPage>>
