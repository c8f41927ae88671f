/** One block of an assessment is saved by itself: its answers, or the reason why it was left out. */
import { type Said, type SkipReason, decideAnswer } from '~/domain/assessments/answers'
import type { Answer } from '~/domain/assessments/answers'
import type { PlaceKey } from '~/domain/assessments/questionnaire'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { type LoadedAssessment, permitAssessment, stillOpen, tell } from './load.server'
import { type StoredAnswer, answersOf, openTo } from './queries.server'
import { type StoredQuestion, questionsOf } from './questionnaire.server'

type Block = {
  readonly assessment: LoadedAssessment
  readonly questions: readonly StoredQuestion[]
  /** Of the block's row; 0 before it is there. */
  readonly version: number
}

/** The block with the questions this actor may ask. Refused: `completed`, `errors:stale`. */
const openBlock = async (
  work: Work,
  id: string,
  place: PlaceKey,
  version: number,
): Promise<Result<Block>> => {
  const assessment = await permitAssessment(work, id)
  tell(work, assessment, { place })
  const open = stillOpen(assessment)
  if (!open.ok) return open
  const row = await work.tx
    .selectFrom('assessmentBlocks')
    .select('version')
    .where('assessmentId', '=', id)
    .where('place', '=', place)
    .executeTakeFirst()
  if ((row?.version ?? 0) !== version) return refuse('errors:stale')
  const isOpen = openTo(work.actor, assessment.personInstitutionId)
  const questions = (await questionsOf(work.tx, assessment.versionId)).filter(
    (each) => each.place === place && isOpen(each),
  )
  return ok({ assessment, questions, version })
}

const writeBlock = async (
  { tx, actor, now, newId }: Work,
  { assessment, version }: Block,
  place: PlaceKey,
  said: { readonly skipReason: SkipReason | null; readonly note: string },
): Promise<void> => {
  const saved = { ...said, savedBy: actor.userId, savedAt: now, version: version + 1 }
  if (version === 0)
    await tx
      .insertInto('assessmentBlocks')
      .values({ id: newId(), assessmentId: assessment.id, place, ...saved })
      .execute()
  else
    await tx
      .updateTable('assessmentBlocks')
      .set(saved)
      .where('assessmentId', '=', assessment.id)
      .where('place', '=', place)
      .execute()
  await tx
    .updateTable('assessments')
    .set({ version: assessment.version + 1 })
    .where('id', '=', assessment.id)
    .execute()
}

const isSame = (before: StoredAnswer | undefined, now: Answer): boolean => {
  if (before?.state === 'answered' && now.state === 'answered')
    return before.values.join('\n') === now.values.join('\n')
  return before?.state === 'not-answered' && now.state === 'not-answered' && before.why === now.why
}

/** An answer that did not change keeps the name and the hour of whoever took it. */
const writeAnswer = async (
  { tx, actor, now, newId }: Work,
  assessmentId: string,
  questionId: string,
  { before, answer }: { readonly before: StoredAnswer | undefined; readonly answer: Answer | null },
): Promise<void> => {
  if (answer && isSame(before, answer)) return
  if (before)
    await tx
      .deleteFrom('assessmentAnswers')
      .where('assessmentId', '=', assessmentId)
      .where('questionId', '=', questionId)
      .execute()
  if (!answer) return
  await tx
    .insertInto('assessmentAnswers')
    .values({
      id: newId(),
      assessmentId,
      questionId,
      state: answer.state,
      silence: answer.state === 'not-answered' ? answer.why : null,
      answer: JSON.stringify(answer.state === 'answered' ? answer.values : []),
      answeredBy: actor.userId,
      answeredAt: now,
    })
    .execute()
}

/** What was said, by the key of the question. */
export type SaidByKey = Readonly<Record<string, Said>>

/**
 * Saves the answers of one block as they are: a question without a word stays open. Gives the person's id. Refused:
 * `completed`, `errors:stale`, and what a single answer is refused for.
 */
export const saveBlock = command(
  'assessment.record',
  async (work, id: string, place: PlaceKey, version: number, said: SaidByKey): Promise<Result<string>> => {
    const block = await openBlock(work, id, place, version)
    if (!block.ok) return block
    const { assessment, questions } = block.value
    const before = await answersOf(work.tx, id)
    const counts = { answered: 0, silent: 0 }
    for (const question of questions) {
      const decided = decideAnswer(question, said[question.key] ?? { values: [], silence: null })
      if (!decided.ok) return decided
      const answer = decided.value
      if (answer) counts[answer.state === 'answered' ? 'answered' : 'silent'] += 1
      await writeAnswer(work, id, question.id, { before: before.get(question.id), answer })
    }
    await writeBlock(work, block.value, place, { skipReason: null, note: '' })
    tell(work, assessment, { place, ...counts })
    return ok(assessment.personId)
  },
)

/**
 * Leaves a block out, with the reason. Gives the person's id. Refused: `block-answered` (answers are never thrown away
 * by leaving a block out), `completed`, `errors:stale`.
 */
export const skipBlock = command(
  'assessment.record',
  async (
    work,
    id: string,
    place: PlaceKey,
    version: number,
    why: { readonly reason: SkipReason; readonly note: string },
  ): Promise<Result<string>> => {
    const block = await openBlock(work, id, place, version)
    if (!block.ok) return block
    const { assessment } = block.value
    const all = (await questionsOf(work.tx, assessment.versionId)).filter((each) => each.place === place)
    const answers = await answersOf(work.tx, id)
    if (all.some((each) => answers.has(each.id))) return refuse('block-answered')
    await writeBlock(work, block.value, place, { skipReason: why.reason, note: why.note })
    tell(work, assessment, { place, skipped: why.reason })
    return ok(assessment.personId)
  },
)
