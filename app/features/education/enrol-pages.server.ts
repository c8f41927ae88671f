/** Enrolling one person on one course, with everything that the rules find; and taking somebody off with a reason. */
import { toldFindings } from '~/features/matching/telling.server'
import { enrolmentFindings, fitOf, ownWish } from '~/domain/education/enrolment'
import { unfinishedReasons } from '~/domain/education/result'
import { getPerson } from '~/features/people/queries.server'
import { reachable } from '~/platform/scope.server'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { factsOf } from './course-load.server'
import { enrolPerson, takeOff } from './enrolment-commands.server'
import type { FormPageData } from '~/ui/form-page'
import { courseBeside, enrolForm, takeOffForm } from './forms'
import { askedOf, unscopedLearners } from './learners.server'
import { coursePath } from './paths'
import { countsOf, getCourse, noCounts } from './queries.server'
import { daysWords, nameOf, trailOf } from './words.server'

const idsIn = ({ params }: At) => ({
  courseId: params.educationCourseId ?? '',
  personId: params.personId ?? '',
})

export const enrolPage = async (at: At) => {
  const { db, actor, t, today } = at
  const { courseId, personId } = idsIn(at)
  const course = await getCourse(db, actor, courseId, 'schooling.enrol')
  const person = await getPerson(db, actor, personId, 'schooling.enrol')
  const known = (await unscopedLearners(db, [personId])).get(personId)
  if (!known) throw notFound()
  const findings = enrolmentFindings(askedOf(known, factsOf(course), null), today)
  const asksWish = findings.some(({ rule }) => rule === ownWish.id)
  const { taken, waiting } = (await countsOf(db, [courseId])).get(courseId) ?? noCounts
  const isFull = taken >= course.seats
  const isShut = fitOf(findings) === 'does-not-fit'
  const form: FormPageData = {
    title: t('education:deed.enrol'),
    subtitle: `${person.fullName} → ${course.title}`,
    trail: trailOf(at, course),
    isShut,
    form: {
      fields: asksWish
        ? [
            {
              key: 'wish',
              rows: [
                [
                  {
                    kind: 'tick',
                    name: 'wish',
                    label: t('education:field.wish'),
                    hint: t('education:hint.wish'),
                  },
                ],
              ],
            },
          ]
        : [],
      once: newId(),
      submit: t(`education:deed.${isFull ? 'put-in-line' : 'enrol'}`),
      cancelTo: `${coursePath(courseId)}/candidates`,
      beside: courseBeside,
    },
  }
  return {
    ...form,
    when: daysWords(course, at),
    seats: isFull
      ? t('education:full', { count: waiting })
      : t('education:free-of', { free: course.seats - taken, all: course.seats }),
    shut: isShut ? t('education:refusal.not-eligible') : null,
    compulsory: asksWish ? null : t('education:compulsory-here'),
    findings: toldFindings(
      findings.filter(({ rule }) => rule !== ownWish.id),
      at,
    ),
  }
}

export type EnrolPage = Awaited<ReturnType<typeof enrolPage>>

export const enrolDeed = async (at: At): Promise<Response> => {
  const form = await readForm(enrolForm, at.request)
  if (!form.ok) return invalid(form)
  const { courseId, personId } = idsIn(at)
  const result = await enrolPerson(once(at, form), courseId, personId, form.value)
  return result.ok
    ? redirectSaying(`education:flash.${result.value}`, coursePath(courseId))
    : refused('education', result.refusal, form)
}

const getEnrolment = async ({ db, actor, params }: At) => {
  const row = await db
    .selectFrom('educationEnrolments as e')
    .innerJoin('educationCourses as c', 'c.id', 'e.courseId')
    .innerJoin('people', 'people.id', 'e.personId')
    .select([
      'e.id',
      'e.version',
      'e.courseId',
      'c.title',
      'people.surname',
      'people.givenName',
      'people.patronymic',
    ])
    .where('e.id', '=', params.enrolmentId ?? '')
    .where(reachable(actor, 'schooling.enrol', { institution: 'c.institutionId' }))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const takeOffPage = async (at: At): Promise<FormPageData> => {
  const { t } = at
  const row = await getEnrolment(at)
  return {
    title: t('education:deed.take-off'),
    subtitle: `${nameOf(row)} · ${row.title}`,
    trail: trailOf(at, { id: row.courseId, title: row.title }),
    form: {
      fields: [
        {
          key: 'why',
          rows: [
            [
              {
                kind: 'radio',
                name: 'why',
                label: t('education:field.why'),
                options: unfinishedReasons.map((value) => ({ value, label: t(`education:why.${value}`) })),
              },
            ],
            [{ kind: 'area', name: 'words', label: t('education:field.words'), optional: true }],
          ],
        },
      ],
      version: row.version,
      once: newId(),
      submit: t('education:deed.take-off'),
      cancelTo: coursePath(row.courseId),
      beside: courseBeside,
    },
  }
}

export const takeOffDeed = async (at: At): Promise<Response> => {
  const form = await readForm(takeOffForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await takeOff(once(at, form), at.params.enrolmentId ?? '', form.value)
  return result.ok
    ? redirectSaying('education:flash.taken-off', coursePath(result.value))
    : refused('education', result.refusal, form)
}
