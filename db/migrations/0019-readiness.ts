/** The way of each paper: its steps are kept, and the states of before get their place among the finer ones. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

/** "Requested" was an application made, "being made" an application that the office had taken. */
const renamed = { requested: 'applied', 'in-progress': 'accepted' } as const

const renameStates = async (db: Kysely<Database>): Promise<void> => {
  for (const [from, to] of Object.entries(renamed)) {
    await db.updateTable('personDocuments').set({ state: to }).where('state', '=', from).execute()
    // What taking an import back would restore must be a state that still exists.
    const [old, fresh] = [`"state":"${from}"`, `"state":"${to}"`]
    await db
      .updateTable('importRows')
      .set({ before: sql<string>`replace(${sql.ref('before')}, ${old}, ${fresh})` })
      .where('before', 'like', `%${old}%`)
      .execute()
  }
}

/** Of a paper that proves identity the last four characters are enough to tell it from another. */
const shortenNumbers = (db: Kysely<Database>): Promise<unknown> =>
  db
    .updateTable('personDocuments')
    .set({ number: sql<string>`substr(${sql.ref('number')}, length(${sql.ref('number')}) - 3)` })
    .where('kind', 'in', ['identity-card', 'passport', 'residence-permit'])
    .where(sql<boolean>`length(${sql.ref('number')}) > 4`)
    .execute()

export const up = async (db: Kysely<Database>): Promise<void> => {
  for (const name of ['stateOn', 'reason', 'paidBy'])
    await db.schema.alterTable('personDocuments').addColumn(name, 'text').execute()
  await db.schema.alterTable('personDocuments').addColumn('cost', 'bigint').execute()
  await createTable(
    db,
    'personDocumentSteps',
    {
      id: 'id',
      personId: 'text',
      kind: 'text',
      state: 'text',
      onDay: 'text',
      reason: 'text?',
      cost: 'big?',
      paidBy: 'text?',
      note: 'text?',
      before: 'text?',
      byUserId: 'text',
      at: 'text',
      takenBackBy: 'text?',
      takenBackAt: 'text?',
    },
    { indexes: { person_document_steps_by_paper: ['personId', 'kind', 'at', 'id'] } },
  )
  await renameStates(db)
  await shortenNumbers(db)
}
