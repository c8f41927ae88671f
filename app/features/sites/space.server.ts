/** Keeps what is free of a site equal to what is held there, under a lock on its row: never more let than there is. */
import { lockClause } from '#db/dialect'
import { type Held, decideSpace } from '~/domain/sites/site'
import { type Result, ok } from '~/domain/result'
import type { Work } from '~/platform/command.server'

/** Reads a site and keeps others from changing it until the deed is done. */
export const lockSite = (work: Work, siteId: string) =>
  work.tx
    .selectFrom('sites')
    .selectAll()
    .where('id', '=', siteId)
    .modifyEnd(lockClause(work.tx))
    .executeTakeFirst()

export type LockedSite = NonNullable<Awaited<ReturnType<typeof lockSite>>>

/** Space held by tenancies, and by contracts being drawn up; without one enquiry's own. Call under the lock. */
export const heldAt = async ({ tx }: Work, siteId: string, without: string | null = null): Promise<Held> => {
  const tenancies = await tx
    .selectFrom('siteTenancies')
    .select(['area', 'headcount', 'enquiryId'])
    .where('siteId', '=', siteId)
    .where('endedOn', 'is', null)
    .execute()
  const promised = await tx
    .selectFrom('siteEnquiries')
    .select(['area', 'headcount', 'id as enquiryId'])
    .where('siteId', '=', siteId)
    .where('stage', '=', 'contract')
    .execute()
  return [...tenancies, ...promised]
    .filter((each) => without === null || each.enquiryId !== without)
    .reduce<Held>(
      (sum, each) => ({ area: sum.area + each.area, headcount: sum.headcount + each.headcount }),
      { area: 0, headcount: 0 },
    )
}

type Shape = Pick<LockedSite, 'id' | 'area' | 'maxHeadcount'> & { readonly isClosed: boolean }

/** Counts the free space of a locked site anew and writes it. Refusals: those of `decideSpace`. */
export const settleSpace = async (work: Work, site: Shape): Promise<Result<string>> => {
  const space = decideSpace(site, await heldAt(work, site.id))
  if (!space.ok) return space
  const { state, freeArea } = space.value
  const offered = state !== 'closed' && freeArea > 0 ? 1 : 0
  await work.tx
    .updateTable('sites')
    .set({ ...space.value, offered, updatedAt: work.now })
    .where('id', '=', site.id)
    .execute()
  return ok(state)
}
