/** The eight places of the official form as rows: written once per place, counted up with each change. */
import type { BlockKey, LegalLine } from '~/domain/plans/blocks'
import type { Work } from '~/platform/command.server'
import { needsOf } from './load.server'

export type NeedWords = {
  readonly block: BlockKey
  readonly line: LegalLine | null
  readonly needed: 0 | 1 | null
  readonly text: string
}

/** The columns of a plan whose programme changed: an earlier answer of the person no longer covers it. */
export const lapse = { agreement: null, agreementStatement: null, agreementOn: null } as const

/** Plans whose programme is still being written. */
export const draftableStates: ReadonlySet<string> = new Set(['preparing', 'drafted'])

/** Writes what changed and leaves the rest alone. */
export const writeNeeds = async (work: Work, planId: string, words: readonly NeedWords[]): Promise<void> => {
  const rows = await needsOf(work.tx, planId)
  for (const { block, line, needed, text } of words) {
    const row = rows.find((each) => each.block === block && each.line === line)
    if (!row) {
      const fresh = { id: work.newId(), planId, block, line, needed, text, version: 1 }
      await work.tx.insertInto('planNeeds').values(fresh).execute()
    } else if (row.needed !== needed || row.text !== text) {
      const change = { needed, text, version: row.version + 1 }
      await work.tx.updateTable('planNeeds').set(change).where('id', '=', row.id).execute()
    }
  }
}
