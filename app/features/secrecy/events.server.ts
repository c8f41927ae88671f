/** What the monitors are told: what was done, where, when, by whom and on which ground; never about whom. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import { newId } from '~/platform/ids.server'

/** The words of each stand under `secrecy:event`. */
export const secrecyEvents = [
  'glass-asked',
  'glass-opened',
  'glass-refused',
  'exported',
  'erased',
  'changed',
  'substituted',
] as const
export type SecrecyEvent = (typeof secrecyEvents)[number]

/** Keeps an event once for its occasion. */
export const keepEvent = async (
  tx: Transaction<Database>,
  event: {
    readonly kind: SecrecyEvent
    readonly institutionId: string | null
    readonly at: string
    readonly occasion: string
    /** Who did it, and the second person where there was one. */
    readonly actorId?: string
    readonly secondId?: string
    /** A code under `secrecy:event-reason`. */
    readonly reason?: string
    /** Number and date of the document that it stands on. */
    readonly document?: string
  },
): Promise<void> => {
  const { occasion, ...row } = event
  await tx
    .insertInto('secrecyEvents')
    .values({ id: newId(), ...row, onceKey: `${row.kind} ${occasion}` })
    .onConflict((conflict) => conflict.column('onceKey').doNothing())
    .execute()
}

/** Of some occasions of a kind, those that were kept already. */
export const knownOccasions = async (
  db: Kysely<Database>,
  kind: SecrecyEvent,
  occasions: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (occasions.length === 0) return new Set()
  const keys = occasions.map((each) => `${kind} ${each}`)
  const rows = await db.selectFrom('secrecyEvents').select('onceKey').where('onceKey', 'in', keys).execute()
  return new Set(rows.map(({ onceKey }) => onceKey.slice(kind.length + 1)))
}
