/** A form of an opening as an employer fills it, for tests: change only what the test is about. */
import type { OpeningWords } from '~/features/openings/forms'
import { noRequirements } from '~/domain/openings/requirements'

export const openingWordsOf = (given: Partial<OpeningWords> = {}): OpeningWords => ({
  kind: 'business',
  channel: 'after-release',
  title: 'Сварщик',
  occupation: null,
  organisationId: null,
  institutionId: null,
  siteName: 'Цех 2',
  placeKato: '791010000',
  places: 2,
  wage: 25_000_000,
  shifts: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  safetyLevels: [],
  requirements: noRequirements,
  withMinors: false,
  servesAlcohol: false,
  description: '',
  startsOn: null,
  closesOn: null,
  endsOn: null,
  weeklyHours: null,
  givesSkills: [],
  ...given,
})
