/** Volunteer programmes, events with shifts, and the people who take part. */
import type { Day } from '../../app/domain/calendar/day'
import type { Known } from './people'

export type VolunteerProgrammesTable = {
  id: string
  /** Whoever set it up: an organisation, the authority of a region, or, when both are null, the service itself. */
  organisationId: string | null
  region: string | null
  organiser: 'police' | 'department' | 'ngo' | 'local-authority'
  organiserName: string
  theme: 'anti-drug' | 'healthy-lifestyle' | 'charity' | 'environment'
  title: string
  description: string | null
  form: 'volunteering' | 'public-assistance'
  reward: 'none' | 'expenses'
  sites: 'inside' | 'outside' | 'both'
  state: 'running' | 'closed'
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

export type VolunteerEventsTable = {
  id: string
  programmeId: string
  /** As in the programme. */
  organisationId: string | null
  region: string | null
  title: string
  description: string | null
  /** What the briefing and the training in safety are about. */
  briefing: string | null
  /** First and last day of its shifts. */
  firstOn: Day
  lastOn: Day
  withMinors: Known
  servesAlcohol: Known
  /** JSON list of limits of health that the work cannot respect. */
  demands: string
  state: 'planned' | 'cancelled' | 'closed'
  reason: string | null
  settledOn: Day | null
  settledBy: string | null
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

/** One place and time of an event, with a role and its seats. */
export type VolunteerShiftsTable = {
  id: string
  eventId: string
  /** Where it is held, when that is an institution. */
  institutionId: string | null
  placeKato: string
  /** Two digits of КАТО of the place. */
  region: string
  placeName: string
  onDay: Day
  /** HH:MM of the clock in Almaty, on the same day. */
  startsAt: string
  endsAt: string
  role: string
  seats: number
  state: 'planned' | 'cancelled'
  version: number
}

export type VolunteerSignUpsTable = {
  id: string
  shiftId: string
  eventId: string
  personId: string
  /** `<shift> <person>` while it stands: nobody is on a shift twice. */
  openKey: string | null
  /** `asked`: the person said yes, and an officer has to look at what is not known of restrictions. */
  state: 'proposed' | 'asked' | 'signed-up' | 'waiting' | 'declined' | 'withdrawn' | 'taken-off'
  source: 'person' | 'officer'
  /** The day of the person's own yes. */
  consentOn: Day | null
  photoConsent: Known
  /** JSON of what the rules found when it was made. */
  findings: string
  reason: string | null
  briefedOn: Day | null
  trainedOn: Day | null
  /** 1 was there, 0 was not; null: nobody said. */
  present: Known
  minutes: number | null
  /** The instant from which the person stands in line. */
  queuedAt: string
  createdBy: string
  createdAt: string
  updatedAt: string
  version: number
}

/** Someone from outside who helps; known to whoever coordinates them and to the institutions that let them in. */
export type OutsideVolunteersTable = {
  id: string
  organisationId: string | null
  region: string | null
  surname: string
  givenName: string
  patronymic: string | null
  sortKey: string
  birthDate: Day
  phone: string | null
  /** The day of the training in safety and in the rules of institutions. */
  trainedOn: Day | null
  leftOn: Day | null
  createdBy: string
  createdAt: string
  version: number
}

/** Leave to enter one institution, given after its own check of the volunteer. */
export type VolunteerPassesTable = {
  id: string
  volunteerId: string
  institutionId: string
  /** `<volunteer> <institution>` while it is asked for or stands. */
  openKey: string | null
  state: 'asked' | 'granted' | 'refused' | 'withdrawn'
  validFrom: Day | null
  validTo: Day | null
  /** What the institution looked at before it let the volunteer in, by the name of the paper, and on which day. */
  checkedDocument: string | null
  checkedOn: Day | null
  reason: string | null
  askedBy: string
  askedAt: string
  decidedBy: string | null
  decidedOn: Day | null
  version: number
}

export type VolunteerVisitsTable = {
  id: string
  volunteerId: string
  institutionId: string
  /** Of the volunteer: who asked. */
  organisationId: string | null
  region: string | null
  purpose: 'event' | 'talk' | 'gate'
  /** The shift of an event to which the visit leads; null for other visits, and for those before events were named. */
  shiftId: string | null
  /** Whom the volunteer meets; named by the institution alone. */
  personId: string | null
  onDay: Day
  startsAt: string
  endsAt: string
  words: string | null
  state: 'asked' | 'allowed' | 'refused' | 'cancelled' | 'done'
  reason: string | null
  minutes: number | null
  /** What was done, for the log of contacts. */
  log: string | null
  askedBy: string
  askedAt: string
  decidedBy: string | null
  decidedOn: Day | null
  version: number
}

export type VolunteersKeptApartTable = {
  volunteerId: string
  personId: string
  since: Day
  byUserId: string
}

export type VolunteeringSchema = {
  volunteerProgrammes: VolunteerProgrammesTable
  volunteerEvents: VolunteerEventsTable
  volunteerShifts: VolunteerShiftsTable
  volunteerSignUps: VolunteerSignUpsTable
  outsideVolunteers: OutsideVolunteersTable
  volunteerPasses: VolunteerPassesTable
  volunteerVisits: VolunteerVisitsTable
  volunteersKeptApart: VolunteersKeptApartTable
}
