/** SMS and Telegram as ways out for messages: confirmed numbers, linked chats, and what waits to become one. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('users').addColumn('phone', 'text').execute()
  await db.schema.alterTable('users').addColumn('telegramChat', 'text').execute()
  await db.schema.alterTable('outbox').addColumn('handedAt', 'text').execute()
  // Addresses and numbers wait for their codes in one table. A code lives half an hour: whoever waited asks once more.
  await db.schema.dropTable('emailCodes').execute()
  await createTable(
    db,
    'contactCodes',
    {
      userId: 'sortable',
      way: 'sortable',
      address: 'text',
      codeHash: 'text',
      tries: 'int',
      sentAt: 'text',
      expiresAt: 'text',
    },
    { key: ['userId', 'way'] },
  )
  await createTable(
    db,
    'telegramLinks',
    { userId: 'sortable', codeHash: 'sortable', expiresAt: 'sortable' },
    {
      key: ['userId'],
      unique: { telegram_links_by_code: ['codeHash'] },
      indexes: { telegram_links_by_end: ['expiresAt'] },
    },
  )
}
