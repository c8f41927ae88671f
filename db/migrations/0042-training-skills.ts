/** The second half of 0042: the rubric of skills, role-plays with their ratings and aims, the log of supervision. */
import type { Kysely } from 'kysely'
import { shippedRubric, shippedSkills } from '../reference/training'
import type { Database } from '../schema'
import { createTable } from './table'

const words = { nameKk: 'text', nameRu: 'text', nameEn: 'text' } as const

export const createSkills = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'competencyRubrics',
    { id: 'id', number: 'int', inForceFrom: 'text?', createdAt: 'text', version: 'int' },
    { unique: { competency_rubrics_by_number: ['number'] } },
  )
  await createTable(
    db,
    'competencySkills',
    { id: 'id', rubricId: 'sortable', key: 'text', position: 'int', ...words, levels: 'text' },
    { unique: { competency_skills_once: ['rubricId', 'key'] } },
  )
  await createTable(
    db,
    'competencyExercises',
    {
      id: 'id',
      rubricId: 'sortable',
      psychologistId: 'sortable',
      institutionId: 'sortable?',
      heldOn: 'text',
      scenario: 'text',
      createdBy: 'sortable',
      createdAt: 'text',
      version: 'int',
    },
    { indexes: { competency_exercises_by_psychologist: ['psychologistId', 'id'] } },
  )
  await createTable(
    db,
    'competencyRatings',
    {
      id: 'id',
      exerciseId: 'sortable',
      raterId: 'sortable',
      side: 'text',
      levels: 'text',
      note: 'text?',
      createdAt: 'text',
    },
    {
      unique: {
        competency_ratings_one_side: ['exerciseId', 'side'],
        competency_ratings_one_rater: ['exerciseId', 'raterId'],
      },
    },
  )
  await createTable(
    db,
    'developmentAims',
    {
      id: 'id',
      exerciseId: 'sortable',
      psychologistId: 'sortable',
      skill: 'text',
      words: 'text',
      dueOn: 'text',
      doneOn: 'text?',
      createdAt: 'text',
      version: 'int',
    },
    { indexes: { development_aims_by_exercise: ['exerciseId', 'id'] } },
  )
  await createTable(
    db,
    'supervisionEntries',
    {
      id: 'id',
      psychologistId: 'sortable',
      institutionId: 'sortable?',
      supervisor: 'text',
      kind: 'text',
      heldOn: 'sortable',
      minutes: 'int',
      topic: 'text',
      createdAt: 'text',
      version: 'int',
    },
    {
      indexes: {
        supervision_entries_by_psychologist: ['psychologistId', 'heldOn', 'id'],
        supervision_entries_by_day: ['heldOn', 'id'],
      },
    },
  )
  await db.insertInto('competencyRubrics').values(shippedRubric).execute()
  await db
    .insertInto('competencySkills')
    .values([...shippedSkills])
    .execute()
}
