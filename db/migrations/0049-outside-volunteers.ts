/** Volunteers from outside who help: the register, passes to institutions, visits with their log, and who is kept apart from whom. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createVolunteers = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'outsideVolunteers',
    {
      id: 'id',
      organisationId: 'sortable?',
      region: 'sortable?',
      surname: 'text',
      givenName: 'text',
      patronymic: 'text?',
      sortKey: 'sortable',
      birthDate: 'text',
      phone: 'text?',
      trainedOn: 'text?',
      leftOn: 'text?',
      createdBy: 'sortable',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        outside_volunteers_by_name: ['sortKey', 'id'],
        outside_volunteers_by_organisation: ['organisationId', 'sortKey', 'id'],
        outside_volunteers_by_region: ['region', 'sortKey', 'id'],
      },
    },
  )

const createPasses = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'volunteerPasses',
    {
      id: 'id',
      volunteerId: 'sortable',
      institutionId: 'sortable',
      openKey: 'sortable?',
      state: 'text',
      validFrom: 'text?',
      validTo: 'text?',
      reason: 'text?',
      askedBy: 'sortable',
      askedAt: 'text',
      decidedBy: 'sortable?',
      decidedOn: 'text?',
      version: 'int',
    },
    {
      unique: { volunteer_passes_open: ['openKey'] },
      indexes: {
        volunteer_passes_by_volunteer: ['volunteerId', 'id'],
        volunteer_passes_by_institution: ['institutionId', 'state', 'id'],
      },
    },
  )

const createVisits = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'volunteerVisits',
    {
      id: 'id',
      volunteerId: 'sortable',
      institutionId: 'sortable',
      organisationId: 'sortable?',
      region: 'sortable?',
      purpose: 'text',
      personId: 'sortable?',
      onDay: 'sortable',
      startsAt: 'text',
      endsAt: 'text',
      words: 'text?',
      state: 'text',
      reason: 'text?',
      minutes: 'int?',
      log: 'text?',
      askedBy: 'sortable',
      askedAt: 'text',
      decidedBy: 'sortable?',
      decidedOn: 'text?',
      version: 'int',
    },
    {
      indexes: {
        volunteer_visits_by_volunteer: ['volunteerId', 'onDay', 'id'],
        volunteer_visits_by_institution: ['institutionId', 'state', 'onDay', 'id'],
        volunteer_visits_by_person: ['personId', 'purpose', 'onDay'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createVolunteers(db)
  await createPasses(db)
  await createVisits(db)
  await createTable(
    db,
    'volunteersKeptApart',
    { volunteerId: 'sortable', personId: 'sortable', since: 'text', byUserId: 'sortable' },
    {
      key: ['volunteerId', 'personId'],
      indexes: { volunteers_kept_apart_by_person: ['personId'] },
    },
  )
}
