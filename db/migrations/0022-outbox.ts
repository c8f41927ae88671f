/** Messages to users, the addresses they confirmed, and on which day they want the week's digest. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('users').addColumn('email', 'text').execute()
  await db.schema.alterTable('users').addColumn('messageChannel', 'text').execute()
  await db.schema.alterTable('users').addColumn('digestDay', 'integer').execute()
  await createTable(
    db,
    'emailCodes',
    { userId: 'text', email: 'text', codeHash: 'text', tries: 'int', sentAt: 'text', expiresAt: 'text' },
    { key: ['userId'] },
  )
  await createTable(
    db,
    'outbox',
    {
      id: 'id',
      dedupKey: 'text',
      userId: 'text',
      kind: 'text',
      channel: 'text',
      link: 'text',
      state: 'text',
      attempts: 'int',
      nextTryAt: 'sortable?',
      claimedAt: 'text?',
      lastError: 'text?',
      createdAt: 'text',
      sentAt: 'text?',
      readAt: 'text?',
    },
    {
      unique: { outbox_once: ['dedupKey'] },
      indexes: {
        outbox_by_next_try: ['nextTryAt', 'id'],
        outbox_by_user: ['userId', 'id'],
        outbox_by_unread: ['userId', 'readAt'],
        outbox_by_state: ['state', 'id'],
      },
    },
  )
}
