/** One person's schooling: what the law asks, the courses they were on, their certificates, and what they could learn here. */
import { toldFindings } from '~/features/matching/telling.server'
import { mayEver } from '~/domain/access/policy'
import { enrolmentFindings, fitOf, isStanding } from '~/domain/education/enrolment'
import { schoolDutyOf, schoolingOf } from '~/domain/education/schooling'
import { getPerson } from '~/features/people/queries.server'
import type { At } from '~/platform/guard.server'
import { factsOf, levelIn, textsIn } from './course-load.server'
import { askedOf, unscopedLearners } from './learners.server'
import { coursePath, enrolPath } from './paths'
import { type PersonCourse, coursesOfPerson } from './people.server'
import { type CourseRow, takingQuery } from './queries.server'
import { daysWords, giftWords, institutionName, toneOfEnrolment, verdictTones } from './words.server'

const dutyTones = {
  must: 'bad',
  'not-known': 'warn',
  'at-school': 'good',
  finished: 'good',
  'by-wish': 'info',
} as const

const courseLine = (row: PersonCourse, at: At) => {
  const { t, format } = at
  const gift =
    row.certificateId === null
      ? ''
      : giftWords({ level: row.level, occupation: row.occupation, skills: textsIn(row.skills ?? '[]') }, at)
  return {
    id: row.id,
    title: row.title,
    to: coursePath(row.courseId),
    note: `${row.providerName} · ${institutionName(row, at)}`,
    when: daysWords(row, at),
    state: t(`education:enrolment.${row.state}`),
    tone: toneOfEnrolment[row.state],
    reason: [row.reason ? t(`education:why.${row.reason}`) : '', row.words ?? ''].filter(Boolean).join(': '),
    gift,
    paper:
      row.certificateId === null
        ? null
        : {
            to: `/education/certificates/${row.certificateId}`,
            text: `№ ${row.number ?? ''}`,
            note: row.validUntil ? t('education:valid-until', { day: format.day(row.validUntil) }) : '',
          },
  }
}

const offerOf = (course: CourseRow, known: Parameters<typeof askedOf>[0], at: At) => {
  const { t, today } = at
  const findings = enrolmentFindings(askedOf(known, factsOf(course), null), today)
  const verdict = fitOf(findings)
  return {
    id: course.id,
    title: course.title,
    to: coursePath(course.id),
    note: [
      t(`education:programme.${course.programme}`),
      giftWords({ ...course, skills: textsIn(course.skills) }, at),
    ]
      .filter(Boolean)
      .join(' · '),
    when: daysWords(course, at),
    verdictText: t(`education:verdict.${verdict}`),
    tone: verdictTones[verdict],
    findings: toldFindings(findings, at),
    enrolTo: verdict === 'does-not-fit' ? null : enrolPath(course.id, known.id),
  }
}

export const personPage = async (at: At) => {
  const { db, actor, t, today } = at
  const person = await getPerson(db, actor, at.params.personId ?? '', 'schooling.read')
  const [courses, learners, taking] = await Promise.all([
    coursesOfPerson(db, person.id).execute(),
    unscopedLearners(db, [person.id]),
    person.institutionId === null || person.standing !== 'in-custody'
      ? []
      : takingQuery(db, actor, person.institutionId).execute(),
  ])
  const known = learners.get(person.id)
  const schooled = {
    standing: person.standing,
    birthDate: person.birthDate,
    disabilityGroup: person.disabilityGroup,
    education: levelIn(person.education),
    isAtSchool: known?.isAtSchool ?? false,
  }
  const duty = schoolDutyOf(schooled, today)
  const onIt = new Set(courses.filter(({ state }) => isStanding(state)).map(({ courseId }) => courseId))
  return {
    title: person.fullName,
    level: t(
      person.education === null ? 'education:school.not-known' : `vocabulary:education.${person.education}`,
    ),
    duty: { text: t(`education:duty.${duty}`), tone: dutyTones[duty], isOwed: duty === 'must' },
    finding: toldFindings(schoolingOf(schooled, today), at),
    courses: courses.map((row) => courseLine(row, at)),
    offers: known ? taking.filter(({ id }) => !onIt.has(id)).map((course) => offerOf(course, known, at)) : [],
    enrols: mayEver(actor, 'schooling.enrol'),
  }
}

export type PersonPage = Awaited<ReturnType<typeof personPage>>
