/** One job as search engines read it (schema.org JobPosting), and its addresses in three languages. */
import { oblastOf, placeName } from '#db/reference/regions'
import { languages } from '#locales/index'
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

/** Data for `<script type="application/ld+json">`; Remix escapes what could end the element. */
export const postingOf = (job: Job, at: PublicAt) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', name: 'Qadam', value: job.id },
  title: job.title,
  description: job.description || job.title,
  datePosted: dayAt(new Date(job.postedAt)),
  ...(job.closesOn ? { validThrough: `${job.closesOn}T23:59:59+05:00` } : {}),
  employmentType: job.wage === null ? 'VOLUNTEER' : 'FULL_TIME',
  hiringOrganization: { '@type': 'Organization', name: job.organisation },
  jobLocation: locationOf(job, at),
  ...salaryOf(job),
  totalJobOpenings: job.places,
  directApply: false,
  url: originOf(at.desk.config) + jobPath(at.language, job.id),
})

/** `link` elements that tell the page's own address and the same page in each language. */
export const alternatesOf = (at: PublicAt, path: (language: (typeof languages)[number]) => string) => {
  const origin = originOf(at.desk.config)
  return {
    canonical: origin + path(at.language),
    alternates: languages.map((language) => ({ language, href: origin + path(language) })),
  }
}
