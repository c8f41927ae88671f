/** The order of the board, newest first, and the place in it after which a page begins. Pure. */

type Posted = { readonly id: string; readonly postedAt: string }

const cursorShape = /^(\d{1,15})_([\da-f-]{36})$/

export const newestFirst = (one: Posted, other: Posted): number =>
  Date.parse(other.postedAt) - Date.parse(one.postedAt) || (one.id < other.id ? 1 : -1)

/** The place of a job, for an address. */
export const cursorOf = ({ id, postedAt }: Posted): string => `${Date.parse(postedAt)}_${id}`

export const isCursor = (text: string): boolean => cursorShape.test(text)

/** Whether a job stands after the place, be the job of that place still there or not. */
export const standsAfter = (job: Posted, cursor: string): boolean => {
  const [, at = '', id = ''] = cursorShape.exec(cursor) ?? []
  const posted = Date.parse(job.postedAt)
  return posted < Number(at) || (posted === Number(at) && job.id < id)
}
