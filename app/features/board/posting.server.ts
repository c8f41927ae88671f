/** One job, or one course, as search engines read it (schema.org), and its addresses in three languages. */
import { oblastOf, placeName } from '#db/reference/regions'
import { languages } from '#locales/index'
import type { Day } from '~/domain/calendar/day'
import { isCourse } from '~/domain/openings/opening'
import { weekMinutes } from '~/domain/openings/shift'
import { weeklyHours } from '~/domain/requests/request-parameters'
import { dayAt } from '~/platform/clock.server'
import { originOf } from '~/platform/config.server'
import type { PublicAt } from '~/platform/guard.server'
import { jobPath } from './paths'
import type { Job } from './shelf.server'

const locationOf = (job: Job, { language }: PublicAt) => ({
  '@type': 'Place',
  address: {
    '@type': 'PostalAddress',
    addressCountry: 'KZ',
    addressRegion: oblastOf(job.region)?.[language] ?? job.region,
    addressLocality: placeName(job.place || job.region, language),
  },
})

const salaryOf = ({ wage }: Job) =>
  wage === null
    ? {}
    : {
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: 'KZT',
          value: { '@type': 'QuantitativeValue', value: wage / 100, unitText: 'MONTH' },
        },
      }

/** Volunteering by its kind, not by its pay; work by its hours against the usual week; nothing where hours are not named. */
const employmentOf = ({ kind, shifts }: Job, today: Day): string | undefined => {
  if (kind === 'volunteer') return 'VOLUNTEER'
  if (shifts.length === 0) return undefined
  return weekMinutes(shifts) < weeklyHours.on(today) * 60 ? 'PART_TIME' : 'FULL_TIME'
}

/** A course is no job: it is told as one (schema.org Course). */
const courseOf = (job: Job, at: PublicAt) => ({
  '@context': 'https://schema.org',
  '@type': 'Course',
  identifier: { '@type': 'PropertyValue', name: 'Qadam', value: job.id },
  name: job.title,
  description: job.description || job.title,
  provider: { '@type': 'Organization', name: job.organisation },
  hasCourseInstance: {
    '@type': 'CourseInstance',
    courseMode: 'Onsite',
    ...(job.startsOn ? { startDate: job.startsOn } : {}),
    location: locationOf(job, at),
  },
  url: originOf(at.desk.config) + jobPath(at.language, job.id),
})

const jobPostingOf = (job: Job, at: PublicAt) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', name: 'Qadam', value: job.id },
  title: job.title,
  description: job.description || job.title,
  datePosted: dayAt(new Date(job.postedAt)),
  ...(job.closesOn ? { validThrough: `${job.closesOn}T23:59:59+05:00` } : {}),
  employmentType: employmentOf(job, at.today),
  hiringOrganization: { '@type': 'Organization', name: job.organisation },
  jobLocation: locationOf(job, at),
  ...salaryOf(job),
  totalJobOpenings: job.places,
  directApply: false,
  url: originOf(at.desk.config) + jobPath(at.language, job.id),
})

/** Data for `<script type="application/ld+json">`; Remix escapes what could end the element. */
export const postingOf = (job: Job, at: PublicAt) =>
  isCourse(job) ? courseOf(job, at) : jobPostingOf(job, at)

/** `link` elements that tell the page's own address and the same page in each language. */
export const alternatesOf = (at: PublicAt, path: (language: (typeof languages)[number]) => string) => {
  const origin = originOf(at.desk.config)
  return {
    canonical: origin + path(at.language),
    alternates: languages.map((language) => ({ language, href: origin + path(language) })),
  }
}
