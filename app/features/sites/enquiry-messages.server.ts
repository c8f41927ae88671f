/** Whose an enquiry is at the institution, and who hears of each step of it; no message says which company or where. */
import type { Role } from '~/domain/access/roles'
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'

const officers: readonly Role[] = ['social-worker', 'institution-head']
const companies: readonly Role[] = ['employer', 'production-manager']

/**
 * Who answers for a new enquiry: of the institution's labour unit whoever has fewest open ones, so that it is somebody's
 * from the first day; its head where there is no labour unit; null where nobody signs in. Ours, and changed on the page.
 */
export const firstOwner = async ({ tx }: Work, institutionId: string): Promise<string | null> => {
  const users = await tx
    .selectFrom('users')
    .leftJoin('siteEnquiries as e', (join) =>
      join
        .onRef('e.ownerUserId', '=', 'users.id')
        .on('e.institutionId', '=', institutionId)
        .on('e.openKey', 'is not', null),
    )
    .select(({ fn }) => ['users.id', 'users.role', fn.count<number>('e.id').as('open')])
    .where('users.institutionId', '=', institutionId)
    .where('users.role', 'in', officers)
    .where('users.disabledAt', 'is', null)
    .groupBy(['users.id', 'users.role'])
    .execute()
  const inOrder = users.toSorted(
    (one, other) =>
      officers.indexOf(one.role) - officers.indexOf(other.role) ||
      Number(one.open) - Number(other.open) ||
      (one.id < other.id ? -1 : 1),
  )
  return inOrder[0]?.id ?? null
}

type Told = { readonly id: string; readonly version: number; readonly link: string }

const tell = async (
  { tx, now, actor }: Work,
  users: readonly string[],
  told: Told,
  kind: 'task' | 'enquiry-answered',
) => {
  for (const userId of users)
    if (userId !== actor.userId)
      await enqueue(tx, {
        userId,
        kind,
        dedupKey: `enquiry ${told.id} ${told.version} ${userId}`,
        link: told.link,
        now,
      })
}

const linkTo = (id: string): string => `/sites/enquiries/${id}`

/** The officer whose it is hears that a company asks, or has taken its enquiry back. */
export const tellOwner = (work: Work, ownerUserId: string | null, { id, version }: Omit<Told, 'link'>) =>
  tell(work, ownerUserId === null ? [] : [ownerUserId], { id, version, link: linkTo(id) }, 'task')

/** The company hears that the institution has taken a step, a refusal before all. */
export const tellCompany = async (
  work: Work,
  organisationId: string,
  { id, version }: Omit<Told, 'link'>,
) => {
  const users = await work.tx
    .selectFrom('users')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('role', 'in', companies)
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .limit(50)
    .execute()
  await tell(
    work,
    users.map((each) => each.id),
    { id, version, link: linkTo(id) },
    'enquiry-answered',
  )
}
