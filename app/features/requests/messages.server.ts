/** Tells services that something waits; the message says nothing about anybody. */
import type { Role } from '~/domain/access/roles'
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'

const mostTold = 50

const tellRoles = async (
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  roles: readonly Role[],
  {
    institutionId,
    key,
    link,
  }: { readonly institutionId: string; readonly key: string; readonly link: string },
): Promise<void> => {
  if (roles.length === 0) return
  const users = await tx
    .selectFrom('users')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('role', 'in', roles)
    .where('disabledAt', 'is', null)
    .limit(mostTold)
    .execute()
  for (const { id } of users)
    await enqueue(tx, { userId: id, kind: 'task', dedupKey: `${key} ${id}`, link, now })
}

/** The labour unit hears that an employer asks for workers. */
export const tellOfficers = (
  work: Pick<Work, 'tx' | 'now'>,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
): Promise<void> =>
  tellRoles(work, ['social-worker'], { institutionId, key: `request ${id}`, link: `/requests/${id}` })

/** The labour unit hears that an employer told ahead of an end or a transfer. */
export const tellOfNotice = (
  work: Pick<Work, 'tx' | 'now'>,
  { id, institutionId }: { readonly id: string; readonly institutionId: string },
): Promise<void> =>
  tellRoles(work, ['social-worker'], {
    institutionId,
    key: `work-notice ${id}`,
    link: `/requests/notices/${id}`,
  })

/** The services hear that an agreement sheet is with them; the head hears when it has come back. */
export const tellServices = (
  work: Pick<Work, 'tx' | 'now'>,
  roles: readonly Role[],
  {
    id,
    institutionId,
    round,
  }: { readonly id: string; readonly institutionId: string; readonly round: number },
): Promise<void> =>
  tellRoles(work, roles, {
    institutionId,
    key: `sheet ${id} ${round}`,
    link: `/requests/candidates/${id}`,
  })
