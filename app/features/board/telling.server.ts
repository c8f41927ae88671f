/** Tells a job in the visitor's words. */
import { occupationTitle } from '#db/reference/occupations'
import { placeName, regionName } from '#db/reference/regions'
import { dayAt } from '~/platform/clock.server'
import { tellShift } from '~/features/openings/telling.server'
import type { PublicAt } from '~/platform/guard.server'
import { jobPath } from './paths'
import type { Job } from './shelf.server'

const payOf = ({ t, format }: PublicAt, { wage }: Job): string =>
  wage === null ? t('board:unpaid') : t('board:pay', { amount: format.money(wage) })

/** What a card of the list shows. */
export const tellCard = (at: PublicAt, job: Job) => ({
  id: job.id,
  to: jobPath(at.language, job.id),
  title: job.title,
  organisation: job.organisation,
  place: regionName(job.place || job.region, at.language),
  pay: payOf(at, job),
  hours: job.shifts.map((shift) => tellShift(at, shift)),
  kind: at.t(`board:kind.${job.kind}`),
  isNight: job.isNight,
  posted: at.format.fromToday(dayAt(new Date(job.postedAt)), at.today),
})

export type JobCardData = ReturnType<typeof tellCard>

const vocabulary = ({ t }: PublicAt, area: string, codes: readonly string[]): string =>
  codes.map((code) => t(`vocabulary:${area}.${code}`)).join(', ')

const asked = (at: PublicAt, { requirements }: Job): readonly (readonly [string, string])[] => {
  const { experienceYears, minAge } = requirements
  return [
    ['skills', requirements.skills.join(', ')],
    ['experience', experienceYears ? at.t('board:years', { count: experienceYears }) : ''],
    ['minAge', minAge ? at.t('board:years', { count: minAge }) : ''],
    ['documents', vocabulary(at, 'document', requirements.documents)],
    ['sexes', vocabulary(at, 'sex', requirements.sexes)],
  ]
}

/** The facts of one job, those that are known, in the order in which they are read. */
export const tellFacts = (at: PublicAt, job: Job) => {
  const { t, format, language } = at
  const rows: readonly (readonly [string, string])[] = [
    ['organisation', job.organisation],
    ['place', placeName(job.place || job.region, language)],
    ['pay', payOf(at, job)],
    ['trade', job.occupation ? occupationTitle(job.occupation, language) : ''],
    ['places', format.number(job.places)],
    ['starts', job.startsOn ? format.longDay(job.startsOn) : ''],
    ['closes', job.closesOn ? format.longDay(job.closesOn) : ''],
    ...asked(at, job),
  ]
  return rows
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ name: t(`board:field.${key}`), value }))
}
