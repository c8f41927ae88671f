/** People and openings for tests of matching: ordinary ones, in which a test changes only what it is about. */
import { day } from '~/domain/calendar/day'
import type { Candidate, OpeningFacts, Restricted } from '~/domain/matching/facts'
import type { Finding } from '~/domain/law/rule'
import { findingsFor } from '~/domain/matching/gates'

export const today = day('2026-11-22')

/** Someone in medium safety near Astana, of whom everything is known and nothing stands in the way. */
export const aCandidate = (facts: Partial<Candidate> = {}): Candidate => ({
  id: 'person-1',
  standing: 'in-custody',
  sex: 'female',
  birthDate: day('1990-05-14'),
  citizenship: 'KZ',
  hasIin: true,
  identityDocument: true,
  identityDocumentUntil: null,
  institutionId: 'institution-1',
  institutionPlace: '711210000',
  safetyLevel: 'medium',
  endOfTerm: day('2028-11-22'),
  behaviourDegree: 1,
  fitness: 'fit',
  fitnessOn: day('2026-10-04'),
  fitnessUntil: null,
  fitnessLimits: [],
  clearedOutside: 'yes',
  clearedOutsideOn: day('2026-10-10'),
  lifeSentence: false,
  medicalExclusion: false,
  barredCategory: false,
  escapeRegister: false,
  crimeWhileServing: false,
  medicalAdmissionOn: day('2026-10-04'),
  psychologistRecommends: true,
  firstTermMedium: true,
  workConsent: 'yes',
  workConsentOn: day('2026-11-01'),
  restrictions: [],
  keptApart: [],
  hasObligations: false,
  education: 'general-secondary',
  occupations: [{ code: '7531', months: 24 }],
  skills: ['sewing', 'cutting'],
  placeAfter: '711210000',
  preferredRegions: ['71'],
  preferredWork: ['7531'],
  waitingSince: day('2026-05-22'),
  ...facts,
})

/** Someone already released who lives in Astana. */
export const aReleasedPerson = (facts: Partial<Candidate> = {}): Candidate =>
  aCandidate({
    standing: 'released',
    institutionId: null,
    institutionPlace: null,
    safetyLevel: null,
    endOfTerm: null,
    ...facts,
  })

/** A day shift in the sewing shop of the person's own institution. */
export const anOpening = (facts: Partial<OpeningFacts> = {}): OpeningFacts => ({
  id: 'opening-1',
  kind: 'state-site',
  channel: 'enterprise',
  occupation: '7531',
  institutionId: 'institution-1',
  safetyLevels: ['medium'],
  place: '711210000',
  placesFree: 7,
  shifts: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }],
  demands: [],
  skills: ['sewing'],
  sexes: [],
  minAge: null,
  minTermMonths: null,
  experienceMonths: null,
  withMinors: false,
  servesAlcohol: false,
  withLodging: false,
  peopleAtSite: [],
  openSince: day('2026-11-01'),
  endsOn: null,
  minEducation: null,
  gives: [],
  ...facts,
})

export const aJobAfterRelease = (facts: Partial<OpeningFacts> = {}): OpeningFacts =>
  anOpening({ kind: 'business', channel: 'after-release', institutionId: null, safetyLevels: [], ...facts })

export const aVolunteerProgramme = (facts: Partial<OpeningFacts> = {}): OpeningFacts =>
  aJobAfterRelease({ kind: 'volunteer', occupation: null, skills: [], ...facts })

export const aRestriction = (facts: Partial<Restricted> & Pick<Restricted, 'code'>): Restricted => ({
  from: day('2026-06-01'),
  until: day('2029-06-01'),
  hours: null,
  places: [],
  areas: [],
  ...facts,
})

/** What one rule found about a pair; undefined when it did not apply. */
export const findingOf = (rule: string, candidate: Candidate, opening: OpeningFacts): Finding | undefined =>
  findingsFor({ candidate, opening }, today).find((finding) => finding.rule === rule)
