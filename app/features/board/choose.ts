/** Chooses jobs by what a visitor asks for. Pure. */
import { skeleton } from '~/domain/people/skeleton'
import type { JobFilters } from './filters'
import type { Job } from './shelf.server'

const tiynInThousand = 100_000

/** Every word asked for begins some word of the job, in any of the three languages and in any spelling. */
const speaksOf = (asked: readonly string[], job: Job): boolean =>
  asked.every((word) => job.words.startsWith(word) || job.words.includes(` ${word}`))

/** Jobs that answer everything asked, in their own order. `except` leaves one question out, to count its answers. */
export const chooseJobs = (
  jobs: readonly Job[],
  filters: JobFilters,
  except?: 'region' | 'group' | 'kind',
): Job[] => {
  const asked = skeleton(filters.q).split(' ').filter(Boolean)
  const { region, group, kind, pay, learner, day } = filters
  return jobs.filter(
    (job) =>
      (except === 'region' || region === undefined || job.region === region) &&
      (except === 'group' || group === undefined || job.occupation?.startsWith(group) === true) &&
      (except === 'kind' || kind === undefined || job.kind === kind) &&
      (pay === undefined || (job.wage !== null && job.wage >= pay * tiynInThousand)) &&
      (learner === undefined || (job.requirements.experienceYears ?? 0) === 0) &&
      (day === undefined || !job.isNight) &&
      speaksOf(asked, job),
  )
}

/** How many jobs bear each answer to a question. */
export const countBy = (
  jobs: readonly Job[],
  answer: (job: Job) => string | null,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const job of jobs) {
    const key = answer(job)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
