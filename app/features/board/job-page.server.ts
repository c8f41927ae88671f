/** One job, for anybody: what it is, what it asks, and how one comes to it. */
import { originOf } from '~/platform/config.server'
import type { PublicAt } from '~/platform/guard.server'
import { tellShift } from '~/features/openings/telling.server'
import { enter, findJob } from './door.server'
import { boardPath, jobPath } from './paths'
import { alternatesOf, postingOf } from './posting.server'
import { tellCard, tellFacts } from './telling.server'

/** What the loader of a job returns; `job` is null when it has left the board. */
export const jobPage = async (at: PublicAt) => {
  enter(at)
  const job = await findJob(at)
  const backTo = boardPath(at.language)
  if (!job) return { title: at.t('board:gone.title'), job: null, backTo }
  const path = jobPath(at.language, job.id)
  return {
    title: job.title,
    backTo,
    job: {
      ...tellCard(at, job),
      facts: tellFacts(at, job),
      description: job.description,
      shifts: job.shifts.map((shift) => ({ ...shift, text: tellShift(at, shift) })),
      // Long enough to tell jobs of a country apart by telephone.
      number: job.id.slice(-6).toUpperCase(),
      address: originOf(at.desk.config) + path,
    },
    posting: postingOf(job, at),
    ...alternatesOf(at, (language) => jobPath(language, job.id)),
  }
}
