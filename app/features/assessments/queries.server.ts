/** Reads assessments within the reader's reach, and of their answers only what the reader's tier allows. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { AssessmentAnswersTable } from '#db/schema/assessments'
import { type Permission, may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Answer, Silence } from '~/domain/assessments/answers'
import type { Question } from '~/domain/assessments/questionnaire'
import { notFound } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import { type StoredQuestion, questionsOf } from './questionnaire.server'

const withPeople = (db: Kysely<Database>) =>
  db
    .selectFrom('assessments')
    .innerJoin('people', 'people.id', 'assessments.personId')
    .innerJoin('questionnaireVersions as v', 'v.id', 'assessments.versionId')
    .leftJoin('users as starter', 'starter.id', 'assessments.startedBy')
    .leftJoin('users as completer', 'completer.id', 'assessments.completedBy')
    .leftJoin('users as withdrawer', 'withdrawer.id', 'assessments.withdrawnBy')
    .selectAll('assessments')
    .select([
      'people.institutionId as personInstitutionId',
      'v.number as versionNumber',
      'starter.name as starterName',
      'completer.name as completerName',
      'withdrawer.name as withdrawerName',
    ])

const within = (actor: Actor, permission: Permission) =>
  reachable(actor, permission, { institution: 'people.institutionId' })

/** The query behind the list, for the page and for the test that reads its plan. */
export const assessmentsQuery = (db: Kysely<Database>, actor: Actor, personId: string) =>
  withPeople(db)
    .where('assessments.personId', '=', personId)
    .where(within(actor, 'assessment.read'))
    .orderBy('assessments.id', 'desc')

/** A person's assessments, the newest first. */
export const listAssessments = (db: Kysely<Database>, actor: Actor, personId: string) =>
  assessmentsQuery(db, actor, personId).execute()

/** One assessment of one person; 404 out of reach. */
export const getAssessment = async (
  db: Kysely<Database>,
  actor: Actor,
  { personId, id }: { readonly personId: string; readonly id: string },
  permission: Permission = 'assessment.read',
) => {
  const row = await withPeople(db)
    .where('assessments.id', '=', id)
    .where('assessments.personId', '=', personId)
    .where(within(actor, permission))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export type Assessment = Awaited<ReturnType<typeof getAssessment>>

export type StoredAnswer = Answer & {
  readonly questionId: string
  readonly by: string | null
  readonly at: string
}

type AnswerRow = Selectable<AssessmentAnswersTable> & { readonly name: string | null }

const answerOf = (row: AnswerRow): StoredAnswer => ({
  ...(row.state === 'answered'
    ? { state: 'answered', values: JSON.parse(row.answer) as string[] }
    : { state: 'not-answered', why: row.silence as Silence }),
  questionId: row.questionId,
  by: row.name,
  at: row.answeredAt,
})

/** All answers of an assessment by the id of their question; for deeds. Pages ask `openTo` first. */
export const answersOf = async (
  db: Kysely<Database>,
  assessmentId: string,
): Promise<ReadonlyMap<string, StoredAnswer>> => {
  const rows = await db
    .selectFrom('assessmentAnswers as a')
    .leftJoin('users', 'users.id', 'a.answeredBy')
    .selectAll('a')
    .select('users.name')
    .where('a.assessmentId', '=', assessmentId)
    .execute()
  return new Map(rows.map((row) => [row.questionId, answerOf(row)]))
}

export const blocksOf = (db: Kysely<Database>, assessmentId: string) =>
  db
    .selectFrom('assessmentBlocks as b')
    .leftJoin('users', 'users.id', 'b.savedBy')
    .selectAll('b')
    .select('users.name')
    .where('b.assessmentId', '=', assessmentId)
    .execute()

export type BlockRow = Awaited<ReturnType<typeof blocksOf>>[number]

/** Whether this reader may ask and read a question of this person: health belongs to those who work with it. */
export const openTo =
  (actor: Actor, institutionId: string | null) =>
  ({ tier }: Pick<Question, 'tier'>): boolean =>
    tier === 'general' || may(actor, 'person.health', { institutionId })

/** The questions, answers and blocks of an assessment as this reader may see them. */
export const readAssessment = async (db: Kysely<Database>, actor: Actor, assessment: Assessment) => {
  const all = await questionsOf(db, assessment.versionId)
  const isOpen = openTo(actor, assessment.personInstitutionId)
  const questions: readonly StoredQuestion[] = all.filter(isOpen)
  const visible = new Set(questions.map(({ id }) => id))
  const answers = await answersOf(db, assessment.id)
  return {
    questions,
    /** Places that have questions this reader may not see. */
    closedPlaces: new Set(all.filter((each) => !isOpen(each)).map(({ place }) => place)),
    places: [...new Set(all.map(({ place }) => place))],
    answers: new Map([...answers].filter(([id]) => visible.has(id))),
    blocks: await blocksOf(db, assessment.id),
  }
}
