/** Handovers with their checklists and carried measures; the board of the day of release; where services are found. */
import { type Kysely, sql } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createHandovers = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'handovers',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      institutionId: 'text',
      openKey: 'text?',
      state: 'text',
      kind: 'text',
      service: 'text',
      region: 'text?',
      placeAfter: 'text?',
      addressAfter: 'text?',
      releaseOn: 'text',
      dueOn: 'sortable',
      request: 'text?',
      requestOn: 'text?',
      receiverUserId: 'text?',
      receiverName: 'text?',
      receiverContact: 'text?',
      meetingOn: 'text?',
      meetingAt: 'text?',
      meetingPlace: 'text?',
      meetingHeld: 'int?',
      note: 'text?',
      offeredOn: 'text?',
      offeredBy: 'text?',
      offers: 'int',
      answeredOn: 'text?',
      answeredBy: 'text?',
      returnReason: 'text?',
      returnNote: 'text?',
      endedOn: 'text?',
      endedBy: 'text?',
      endedReason: 'text?',
      createdBy: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { handovers_open_once: ['openKey'] },
      indexes: {
        handovers_by_plan: ['planId', 'createdAt'],
        handovers_by_institution: ['institutionId', 'state', 'dueOn', 'id'],
        handovers_by_region: ['region', 'state', 'dueOn', 'id'],
        handovers_by_state: ['state', 'dueOn', 'id'],
      },
    },
  )

/** Open handovers in the order of what is owed: of an institution, of a region, of the country. */
const openOnes: Readonly<Record<string, readonly string[]>> = {
  handovers_open_by_institution: ['institutionId', 'dueOn', 'id'],
  handovers_open_by_region: ['region', 'dueOn', 'id'],
  handovers_open: ['dueOn', 'id'],
}

const createBoard = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'releaseMarks',
    {
      id: 'id',
      planId: 'text',
      personId: 'text',
      key: 'text',
      state: 'text',
      service: 'text',
      note: 'text?',
      markedBy: 'text',
      markedAt: 'text',
      version: 'int',
    },
    { unique: { release_marks_by_plan: ['planId', 'key'] } },
  )
  await createTable(db, 'releaseTimes', { planId: 'id', leftAt: 'text', version: 'int' })
  await db.schema
    .createIndex('plans_by_release')
    .on('plans')
    .columns(['institutionId', 'releaseOn', 'id'])
    .execute()
  await db.schema.createIndex('plans_by_release_day').on('plans').columns(['releaseOn', 'id']).execute()
}

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createHandovers(db)
  for (const [name, columns] of Object.entries(openOnes))
    await db.schema
      .createIndex(name)
      .on('handovers')
      .columns([...columns])
      .where(sql.ref('openKey'), 'is not', null)
      .execute()
  await createTable(
    db,
    'handoverItems',
    {
      id: 'id',
      handoverId: 'text',
      key: 'text',
      state: 'text',
      reason: 'text?',
      tickedOn: 'text?',
      tickedBy: 'text?',
      version: 'int',
    },
    { unique: { handover_items_by_handover: ['handoverId', 'key'] } },
  )
  await createTable(
    db,
    'handoverMeasures',
    { handoverId: 'text', measureId: 'text', service: 'text', dueOn: 'text' },
    { key: ['handoverId', 'measureId'] },
  )
  await createBoard(db)
  await createTable(
    db,
    'serviceContacts',
    {
      region: 'text',
      service: 'text',
      nameKk: 'text',
      nameRu: 'text',
      address: 'text',
      phone: 'text',
      version: 'int',
    },
    { key: ['region', 'service'] },
  )
}
