/** Tells the two sides of a handover of each other's steps; the message says nothing about anybody. */
import type { Role } from '~/domain/access/roles'
import { enqueue } from '~/features/outbox/commands.server'
import type { Work } from '~/platform/command.server'
import type { HandoverRow } from './load.server'

/** How many officers of a service hear of an offer. */
const mostTold = 50

/** The officers of the receiving service hear that a plan waits for their answer. */
export const tellReceivers = async (
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  row: Pick<HandoverRow, 'id' | 'service' | 'region' | 'offers'>,
): Promise<void> => {
  const users = await tx
    .selectFrom('users')
    .select('id')
    .where('role', '=', row.service as Role)
    .where('region', '=', row.region)
    .where('disabledAt', 'is', null)
    .limit(mostTold)
    .execute()
  for (const { id } of users)
    await enqueue(tx, {
      userId: id,
      kind: 'handover-arrived',
      dedupKey: `handover ${row.id} offer ${row.offers + 1} ${id}`,
      link: `/handovers/${row.id}`,
      now,
    })
}

/** Whoever offered the plan hears the answer. */
export const tellSender = async (
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  row: Pick<HandoverRow, 'id' | 'offeredBy' | 'version'>,
): Promise<void> => {
  if (!row.offeredBy) return
  await enqueue(tx, {
    userId: row.offeredBy,
    kind: 'handover-answered',
    dedupKey: `handover ${row.id} answer ${row.version}`,
    link: `/handovers/${row.id}`,
    now,
  })
}
