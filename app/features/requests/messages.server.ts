/** Tells services that something waits; the message says nothing about anybody. */
import type { Role } from '~/domain/access/roles'
import type { MessageKind } from '~/domain/outbox/message'
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
    kind = 'task',
  }: {
    readonly institutionId: string
    readonly key: string
    readonly link: string
    readonly kind?: MessageKind
  },
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
  for (const { id } of users) await enqueue(tx, { userId: id, kind, dedupKey: `${key} ${id}`, link, now })
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

export type LetGo = { readonly personIds: readonly string[]; readonly roles: readonly Role[] }

/** Users of a side by their tie, as many as one occasion is told to. */
const usersBy = async (
  { tx }: Pick<Work, 'tx'>,
  tie: 'organisationId' | 'personId',
  { ids, roles }: { readonly ids: readonly string[]; readonly roles: readonly Role[] },
): Promise<readonly string[]> => {
  if (ids.length === 0) return []
  const users = await tx
    .selectFrom('users')
    .select('id')
    .where(tie, 'in', ids)
    .where('role', 'in', roles)
    .where('disabledAt', 'is', null)
    .limit(300)
    .execute()
  return users.map(({ id }) => id)
}

/**
 * A request is over: the other side hears of it, each service that still had a line to answer, and everybody who was on
 * the way, on their own page.
 */
export const tellOfEnd = async (
  work: Pick<Work, 'tx' | 'now' | 'actor'>,
  row: { readonly id: string; readonly institutionId: string; readonly organisationId: string },
  { personIds, roles }: LetGo,
): Promise<void> => {
  const { tx, now, actor } = work
  const key = `request-over ${row.id}`
  if (actor.organisationId === null)
    for (const userId of await usersBy(work, 'organisationId', { ids: [row.organisationId], roles: paying }))
      await enqueue(tx, {
        userId,
        kind: 'request-over',
        dedupKey: `${key} ${userId}`,
        link: `/requests/${row.id}`,
        now,
      })
  const officers: readonly Role[] = actor.organisationId === null ? [] : ['social-worker']
  const about = { institutionId: row.institutionId, key, kind: 'request-over' } as const
  await tellRoles(work, officers, { ...about, link: `/requests/${row.id}` })
  const asked = roles.filter((each) => !officers.includes(each) && each !== actor.role)
  await tellRoles(work, asked, { ...about, link: '/requests/agreements' })
  for (const userId of await usersBy(work, 'personId', { ids: personIds, roles: ['person'] }))
    await enqueue(tx, {
      userId,
      kind: 'way-ended',
      dedupKey: `way-ended ${row.id} ${userId}`,
      link: '/portal/work',
      now,
    })
}

const paying: readonly Role[] = ['employer', 'production-manager']

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
