/** The first version of the questionnaire on needs, as shipped: `questionnaire.json`. Later versions are made by headquarters. */
import { parseDay } from '../../app/domain/calendar/day'
import type { Question } from '../../app/domain/assessments/questionnaire'
import first from './questionnaire.json'

// The file holds what the type says: a test reads every question through the rules of the domain.
const questions = first.questions as readonly Question[]

/** Numbered after their version, so that every installation knows a shipped question by the same id. */
const idOf = (place: number): string => `${first.id.slice(0, -12)}${String(place + 1).padStart(12, '0')}`

export const firstVersion = {
  id: first.id,
  number: first.number,
  inForceFrom: parseDay(first.inForceFrom) ?? null,
  questions: questions.map((question, place) => ({ ...question, id: idOf(place), position: place + 1 })),
}
