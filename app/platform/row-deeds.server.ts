/** One deed on many rows: each by its own command in its own transaction, so that a row that fails holds up no other. */
import type { Permission } from '~/domain/access/policy'
import type { Refusal, Result } from '~/domain/result'
import type { Caller } from './caller.server'
import { Denied, auditAlone } from './command.server'
import type { SeenRow } from './row-shapes'

const isOutOfReach = (error: unknown): boolean =>
  error instanceof Denied || (error instanceof Response && error.status === 404)

const failureOf = async (
  caller: Caller,
  permission: Permission,
  row: SeenRow,
  error: unknown,
): Promise<Refusal> => {
  if (isOutOfReach(error)) return { code: 'errors:out-of-reach' }
  const kind = error instanceof Error ? error.name : 'unknown'
  await auditAlone(caller, {
    deed: permission,
    outcome: 'refused',
    subject: { type: 'row', id: row.id },
    details: { failed: kind },
  })
  return { code: 'errors:row-failed' }
}

/**
 * Does the rows one after another and gives, by row, why it was refused, or null for what was done. The once-key of the
 * form becomes one for each row: sent twice, what was done is told again and what failed is tried again.
 */
export const eachByItself = async (
  caller: Caller,
  permission: Permission,
  rows: readonly SeenRow[],
  act: (caller: Caller, row: SeenRow) => Promise<Result<unknown>>,
): Promise<ReadonlyMap<string, Refusal | null>> => {
  const told = new Map<string, Refusal | null>()
  for (const row of rows) {
    const own = caller.once ? { ...caller, once: `${caller.once}-${row.id}` } : caller
    try {
      const result = await act(own, row)
      told.set(row.id, result.ok ? null : result.refusal)
    } catch (error) {
      told.set(row.id, await failureOf(caller, permission, row, error))
    }
  }
  return told
}
