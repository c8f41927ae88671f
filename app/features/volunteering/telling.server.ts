/** Tells people that something about their event changed; the message names nobody, no event and no hour. */
import type { MessageKind } from '~/domain/outbox/message'
import { standingStates } from '~/domain/volunteering/sign-up'
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

/** Whoever looks after the person: their officer inside, or everybody inside who may be; outside the probation service of the region. */
const officersOf = async ({ tx }: Work, personId: string): Promise<readonly string[]> => {
  const person = await tx
    .selectFrom('people')
    .select(['standing', 'institutionId', 'sharedRegion', 'caseWorkerId'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) return []
  if (person.standing === 'in-custody' && person.caseWorkerId !== null) return [person.caseWorkerId]
  const users = tx.selectFrom('users').select('id').where('disabledAt', 'is', null).orderBy('id').limit(20)
  const near =
    person.standing === 'in-custody'
      ? users.where('role', '=', 'social-worker').where('institutionId', '=', person.institutionId)
      : users.where('role', '=', 'probation-officer').where('region', '=', person.sharedRegion)
  return (await near.execute()).map(({ id }) => id)
}

/** An officer has to look before the person gets a seat. */
export const tellOfficers = async (work: Work, { id, personId }: Told): Promise<void> => {
  for (const userId of await officersOf(work, personId))
    await enqueue(work.tx, {
      userId,
      kind: 'event-asked',
      dedupKey: `event-asked-${id}-${work.now}-${userId}`,
      link: `/people/${personId}/volunteering`,
      now: work.now,
    })
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
    .where('state', 'in', standingStates)
    .execute()
  await tellSignUps(work, told, 'event-changed', key)
}
