/** Addresses of the needs section under a person's plan. */
import type { PlaceKey } from '~/domain/assessments/questionnaire'

export const needsPath = (personId: string): string => `/people/${personId}/plan/needs`

export const assessmentPath = (personId: string, id: string): string => `${needsPath(personId)}/${id}`

export const blockPath = (personId: string, id: string, place: PlaceKey): string =>
  `${assessmentPath(personId, id)}/${place}`
