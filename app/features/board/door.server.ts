/** Who may come to the board: everyone on the internet; an installation on a closed network has none. */
import { isLanguage } from '#locales/index'
import { type PublicAt, notFound } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import { type Job, listJobs } from './shelf.server'

/** 404 where there is no board, and in a language that it does not speak. */
export const enter = ({ desk, params }: PublicAt): void => {
  if (desk.config.zone === 'inner') throw notFound()
  if (params.language !== undefined && !isLanguage(params.language)) throw notFound()
}

/** The job of the address; undefined when it is not, or no longer, on the board. */
export const findJob = async (at: PublicAt): Promise<Job | undefined> => {
  const id = at.params.jobId ?? ''
  if (!looksLikeId(id)) return undefined
  return (await listJobs(at.desk.db.read, at.today)).find((job) => job.id === id)
}
