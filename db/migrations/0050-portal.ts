/** How a person signs in to their own page: printed codes, devices of institutions, and sessions that end sooner. */
import type { Kysely } from 'kysely'
import { sortableText } from '../dialect'
import type { Database } from '../schema'
import { createTable } from './table'

const shortenSessions = async (db: Kysely<Database>): Promise<void> => {
  await db.schema.alterTable('sessions').addColumn('idleMinutes', 'integer').execute()
  await db.schema.alterTable('sessions').addColumn('endsAt', 'text').execute()
  await db.schema.alterTable('sessions').addColumn('kioskId', sortableText(db)).execute()
  await db.schema.createIndex('sessions_by_kiosk').on('sessions').columns(['kioskId']).execute()
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await shortenSessions(db)
  await createTable(
    db,
    'signInCodes',
    {
      id: 'id',
      personId: 'sortable',
      userId: 'sortable',
      institutionId: 'sortable?',
      place: 'text',
      number: 'sortable',
      liveNumber: 'sortable?',
      livePersonId: 'sortable?',
      codeHash: 'text',
      tries: 'int',
      lastDay: 'sortable',
      issuedBy: 'sortable',
      issuedAt: 'text',
      usedOnce: 'text?',
      endedAt: 'text?',
      endedWhy: 'text?',
    },
    {
      unique: { sign_in_codes_live: ['liveNumber'], sign_in_codes_of_person: ['livePersonId'] },
      indexes: {
        sign_in_codes_by_person: ['personId', 'id'],
        sign_in_codes_by_number: ['number', 'id'],
        sign_in_codes_by_last_day: ['lastDay', 'id'],
      },
    },
  )
  await createTable(
    db,
    'kiosks',
    {
      id: 'id',
      institutionId: 'sortable',
      name: 'text',
      tokenHash: 'sortable',
      registeredBy: 'sortable',
      registeredAt: 'text',
      endedBy: 'sortable?',
      endedAt: 'text?',
    },
    {
      unique: { kiosks_by_token: ['tokenHash'] },
      indexes: { kiosks_by_institution: ['institutionId', 'id'] },
    },
  )
}
