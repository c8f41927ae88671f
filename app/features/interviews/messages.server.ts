/** Tells the other side of an interview that something changed; the message names nobody and no hour. */
import type { MessageKind } from '~/domain/outbox/message'
import { enqueue } from '~/features/outbox/commands.server'
import { answeringFor } from '~/features/placements/answering.server'
import type { Work } from '~/platform/command.server'

type Told = {
  readonly id: string
  readonly sequence: number
  readonly personId: string | null
  readonly organisationId: string
}

type Kind = Extract<MessageKind, `interview-${string}`>

/** Officers hear of what an organisation did and the other way round; the person hears of both. */
export const tellOfInterview = async (work: Work, told: Told, kind: Kind): Promise<void> => {
  const { tx, actor, now } = work
  const person = await tx
    .selectFrom('people')
    .select(['institutionId', 'sharedRegion', 'standing', 'caseWorkerId'])
    .where('id', '=', told.personId ?? '')
    .executeTakeFirst()
  if (!person) return
  const row = { ...person, organisationId: told.organisationId }
  const whom = await answeringFor(tx, [row])
  const byOrganisation = actor.organisationId !== null
  const byPerson = actor.role === 'person'
  const own = await tx
    .selectFrom('users')
    .select('id')
    .where('personId', '=', told.personId)
    .where('role', '=', 'person')
    .limit(1)
    .execute()
  const users = [
    ...(byOrganisation ? [] : whom.organisation(row)),
    ...(byOrganisation || byPerson ? whom.officers(row) : []),
    ...own.map(({ id }) => id),
  ].filter((id) => id !== actor.userId)
  for (const userId of users)
    await enqueue(tx, {
      userId,
      kind,
      dedupKey: `${kind} ${told.id} ${told.sequence} ${userId}`,
      link: own.some(({ id }) => id === userId) ? '/portal/work' : `/interviews/${told.id}`,
      now,
    })
}
