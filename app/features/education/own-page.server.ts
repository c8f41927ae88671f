/** The person's own page of education: their courses, when lessons are, and what they have at the end. */
import { isStanding } from '~/domain/education/enrolment'
import { shiftsIn } from '~/features/matching/opening-facts.server'
import type { At } from '~/platform/guard.server'
import { textsIn } from './course-load.server'
import { coursesOfPerson } from './people.server'
import { daysWords, giftWords, timetableWords, toneOfEnrolment } from './words.server'

export const ownPage = async (at: At) => {
  const { db, actor, t, format } = at
  const rows = await coursesOfPerson(db, actor.personId ?? '').execute()
  return {
    title: t('education:own.title'),
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      state: t(`education:enrolment.${row.state}`),
      tone: toneOfEnrolment[row.state],
      note: `${t(`education:programme.${row.programme}`)} · ${row.providerName}`,
      when: daysWords(row, at),
      // Where and when to come is of use only while they still go there.
      lessons: isStanding(row.state)
        ? [timetableWords(shiftsIn(row.lessons), at), row.room ?? ''].filter(Boolean).join(' · ')
        : '',
      certificate:
        row.number === null || row.issuedOn === null
          ? null
          : {
              text: t('education:own.certificate', { number: row.number, day: format.day(row.issuedOn) }),
              gift: giftWords({ ...row, skills: textsIn(row.skills ?? '[]') }, at),
            },
    })),
  }
}

export type OwnPage = Awaited<ReturnType<typeof ownPage>>
