/** Tells people that something about their event changed; the message names nobody, no event and no hour. */
import type { MessageKind } from '~/domain/outbox/message'
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'

type Told = { readonly id: string; readonly personId: string }
type Kind = Extract<MessageKind, `event-${string}`>

/** People with an account of their own hear of it there; for the others their officer reads it on their page. */
export const tellSignUps = async (
  work: Work,
  told: readonly Told[],
  kind: Kind,
  key: string,
): Promise<void> => {
  if (told.length === 0) return
  const users = await work.tx
    .selectFrom('users')
    .select(['id', 'personId'])
    .where('role', '=', 'person')
    .where(
      'personId',
      'in',
      told.map(({ personId }) => personId),
    )
    .execute()
  for (const user of users) {
    const signUp = told.find(({ personId }) => personId === user.personId)
    if (!signUp) continue
    await enqueue(work.tx, {
      userId: user.id,
      kind,
      dedupKey: `${kind}-${key}-${signUp.id}`,
      link: '/portal/volunteering',
      now: work.now,
    })
  }
}

/** Everybody who stands on these shifts. */
export const tellThoseOn = async (
  work: Work,
  { shiftIds, key }: { readonly shiftIds: readonly string[]; readonly key: string },
): Promise<void> => {
  const told = await work.tx
    .selectFrom('volunteerSignUps')
    .select(['id', 'personId'])
    .where('shiftId', 'in', [...shiftIds])
    .where('state', 'in', ['proposed', 'signed-up', 'waiting'])
    .execute()
  await tellSignUps(work, told, 'event-changed', key)
}
