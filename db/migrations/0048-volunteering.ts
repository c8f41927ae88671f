/** Volunteer programmes, their events and shifts, and who signed up for them. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

const createProgrammes = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'volunteerProgrammes',
    {
      id: 'id',
      organisationId: 'sortable?',
      region: 'sortable?',
      organiser: 'text',
      organiserName: 'text',
      theme: 'text',
      title: 'text',
      description: 'text?',
      form: 'text',
      reward: 'text',
      sites: 'text',
      state: 'text',
      createdBy: 'sortable',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        volunteer_programmes_by_state: ['state', 'id'],
        volunteer_programmes_by_organisation: ['organisationId', 'state', 'id'],
        volunteer_programmes_by_region: ['region', 'state', 'id'],
      },
    },
  )

const createEvents = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'volunteerEvents',
    {
      id: 'id',
      programmeId: 'sortable',
      organisationId: 'sortable?',
      region: 'sortable?',
      title: 'text',
      description: 'text?',
      briefing: 'text?',
      firstOn: 'sortable',
      lastOn: 'sortable',
      withMinors: 'int?',
      servesAlcohol: 'int?',
      demands: 'text',
      state: 'text',
      reason: 'text?',
      settledOn: 'text?',
      settledBy: 'sortable?',
      createdBy: 'sortable',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        volunteer_events_by_state: ['state', 'firstOn', 'id'],
        volunteer_events_by_programme: ['programmeId', 'firstOn', 'id'],
        volunteer_events_by_organisation: ['organisationId', 'state', 'firstOn', 'id'],
        volunteer_events_by_region: ['region', 'state', 'firstOn', 'id'],
      },
    },
  )

/** `region` is where the shift is held, kept so that a person's own region is found by its index. */
const createShifts = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'volunteerShifts',
    {
      id: 'id',
      eventId: 'sortable',
      institutionId: 'sortable?',
      placeKato: 'sortable',
      region: 'sortable',
      placeName: 'text',
      onDay: 'sortable',
      startsAt: 'sortable',
      endsAt: 'text',
      role: 'text',
      seats: 'int',
      state: 'text',
      version: 'int',
    },
    {
      indexes: {
        volunteer_shifts_by_event: ['eventId', 'onDay', 'startsAt', 'id'],
        volunteer_shifts_by_region: ['state', 'region', 'onDay', 'id'],
        volunteer_shifts_by_institution: ['state', 'institutionId', 'onDay', 'id'],
      },
    },
  )

const createSignUps = (db: Kysely<Database>): Promise<void> =>
  createTable(
    db,
    'volunteerSignUps',
    {
      id: 'id',
      shiftId: 'sortable',
      eventId: 'sortable',
      personId: 'sortable',
      openKey: 'sortable?',
      state: 'text',
      source: 'text',
      consentOn: 'text?',
      photoConsent: 'int?',
      findings: 'text',
      reason: 'text?',
      briefedOn: 'text?',
      trainedOn: 'text?',
      present: 'int?',
      minutes: 'int?',
      queuedAt: 'sortable',
      createdBy: 'sortable',
      createdAt: 'text',
      updatedAt: 'text',
      version: 'int',
    },
    {
      unique: { volunteer_sign_ups_once: ['openKey'] },
      indexes: {
        volunteer_sign_ups_by_shift: ['shiftId', 'state', 'queuedAt', 'id'],
        volunteer_sign_ups_by_event: ['eventId', 'state', 'id'],
        volunteer_sign_ups_by_person: ['personId', 'id'],
      },
    },
  )

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createProgrammes(db)
  await createEvents(db)
  await createShifts(db)
  await createSignUps(db)
}
