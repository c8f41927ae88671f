/** Deeds on questionnaires: a draft is copied, written and put in force from a day; what is in use never changes. */
import { type Question, decideInForce, decideQuestion } from '~/domain/assessments/questionnaire'
import type { Day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { questionColumns, questionsOf, versionsOf } from './questionnaire.server'

const tell = (work: Work, id: string, details: Readonly<Record<string, unknown>>): void =>
  work.about({ type: 'questionnaire', id, details })

/** Copies a version with all its questions into a new draft, and gives the draft's id. Refused: `draft-open`. */
export const copyVersion = command(
  'questionnaire.manage',
  async (work, sourceId: string): Promise<Result<string>> => {
    const { tx, actor, now, newId } = work
    work.permit({})
    tell(work, sourceId, {})
    const versions = await versionsOf(tx)
    const source = versions.find((each) => each.id === sourceId)
    if (!source) throw notFound()
    if (versions.some((each) => each.inForceFrom === null)) return refuse('draft-open')
    const id = newId()
    const number = 1 + Math.max(...versions.map((each) => each.number))
    const made = { createdBy: actor.userId, createdAt: now, version: 1 }
    await tx
      .insertInto('questionnaireVersions')
      .values({ id, number, inForceFrom: null, ...made })
      .execute()
    const rows = await tx.selectFrom('questions').selectAll().where('versionId', '=', sourceId).execute()
    if (rows.length > 0)
      await tx
        .insertInto('questions')
        .values(rows.map((row) => ({ ...row, id: newId(), versionId: id })))
        .execute()
    tell(work, id, { number, copiedFrom: source.number })
    return ok(id)
  },
)

/** The draft, with its version counted up. Refused: `version-used`, `errors:stale`. */
const openDraft = async (work: Work, versionId: string, seen: number): Promise<Result<string>> => {
  work.permit({})
  tell(work, versionId, {})
  const draft = (await versionsOf(work.tx)).find((each) => each.id === versionId)
  if (!draft) throw notFound()
  if (draft.inForceFrom !== null) return refuse('version-used')
  const done = await work.tx
    .updateTable('questionnaireVersions')
    .set({ version: seen + 1 })
    .where('id', '=', versionId)
    .where('version', '=', seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n ? ok(versionId) : refuse('errors:stale')
}

/** Adds a question at the end of its place. Refused: `key-taken`, and what a question or a draft is refused for. */
export const addQuestion = command(
  'questionnaire.manage',
  async (work, versionId: string, seen: number, question: Question): Promise<Result<string>> => {
    const draft = await openDraft(work, versionId, seen)
    if (!draft.ok) return draft
    const decided = decideQuestion(question)
    if (!decided.ok) return decided
    const others = await questionsOf(work.tx, versionId)
    if (others.some((each) => each.key === question.key)) return refuse('key-taken')
    const position = 1 + Math.max(0, ...others.map((each) => each.position))
    await work.tx
      .insertInto('questions')
      .values({ id: work.newId(), versionId, position, ...questionColumns(question) })
      .execute()
    tell(work, versionId, { added: question.key })
    return ok(versionId)
  },
)

/** Changes a question of a draft; its key stays. Refused: as above. */
export const changeQuestion = command(
  'questionnaire.manage',
  async (
    work,
    versionId: string,
    questionId: string,
    seen: number,
    question: Question,
  ): Promise<Result<string>> => {
    const draft = await openDraft(work, versionId, seen)
    if (!draft.ok) return draft
    const before = (await questionsOf(work.tx, versionId)).find((each) => each.id === questionId)
    if (!before) throw notFound()
    const kept = { ...question, key: before.key }
    const decided = decideQuestion(kept)
    if (!decided.ok) return decided
    await work.tx
      .updateTable('questions')
      .set(questionColumns(kept))
      .where('id', '=', questionId)
      .where('versionId', '=', versionId)
      .execute()
    tell(work, versionId, { changed: before.key })
    return ok(versionId)
  },
)

/** Leaves a question out of a draft; older versions keep it. */
export const removeQuestion = command(
  'questionnaire.manage',
  async (work, versionId: string, questionId: string, seen: number): Promise<Result<string>> => {
    const draft = await openDraft(work, versionId, seen)
    if (!draft.ok) return draft
    await work.tx
      .deleteFrom('questions')
      .where('id', '=', questionId)
      .where('versionId', '=', versionId)
      .execute()
    tell(work, versionId, { removed: questionId })
    return ok(versionId)
  },
)

/** Puts a draft in force from a day; from then on it never changes. Refused: `version-used`, `day-past`, `day-taken`, `no-questions`, `errors:stale`. */
export const putInForce = command(
  'questionnaire.manage',
  async (work, versionId: string, seen: number, from: Day): Promise<Result<string>> => {
    const draft = await openDraft(work, versionId, seen)
    if (!draft.ok) return draft
    const versions = await versionsOf(work.tx)
    const own = versions.find((each) => each.id === versionId)
    if (!own) throw notFound()
    const { length } = await questionsOf(work.tx, versionId)
    const decided = decideInForce(own, versions, { from, today: work.today, questions: length })
    if (!decided.ok) return decided
    await work.tx
      .updateTable('questionnaireVersions')
      .set({ inForceFrom: from })
      .where('id', '=', versionId)
      .execute()
    tell(work, versionId, { number: own.number, inForceFrom: from })
    return ok(versionId)
  },
)
