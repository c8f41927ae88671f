/** Deeds of an assessment: begun with the version in force, saved block by block, completed into needs on the plan. */
import { type Companion, needsFrom } from '~/domain/assessments/answers'
import { type PlaceKey, versionInForce } from '~/domain/assessments/questionnaire'
import type { NeedKey } from '~/domain/plans/needs'
import { type Result, ok, refuse } from '~/domain/result'
import { type Noted, noteFoundNeeds, writeFoundNeed } from '~/features/plans/found-needs.server'
import { foundNeedsOf } from '~/features/plans/suggesting.server'
import { type Work, command } from '~/platform/command.server'
import { type LoadedAssessment, permitAssessment, permitPerson, stillOpen, tell } from './load.server'
import { answersOf, blocksOf } from './queries.server'
import { type StoredQuestion, questionsOf, versionsOf } from './questionnaire.server'

/** Begins an assessment and gives its id. Refused: `not-here`, `no-version`, `already-open`. */
export const startAssessment = command(
  'assessment.record',
  async (work, personId: string): Promise<Result<string>> => {
    const { tx, today, now, actor } = work
    const { institutionId, standing } = await permitPerson(work, personId)
    const id = work.newId()
    tell(work, { id, personId, institutionId: institutionId ?? '' }, {})
    if (standing !== 'in-custody' || institutionId === null) return refuse('not-here')
    const version = versionInForce(await versionsOf(tx), today)
    if (!version) return refuse('no-version')
    const open = await tx
      .selectFrom('assessments')
      .select('id')
      .where('openKey', '=', personId)
      .executeTakeFirst()
    if (open) return refuse('already-open')
    await tx
      .insertInto('assessments')
      .values({
        id,
        personId,
        institutionId,
        versionId: version.id,
        openKey: personId,
        startedOn: today,
        startedBy: actor.userId,
        present: '[]',
        createdAt: now,
        version: 1,
      })
      .execute()
    tell(work, { id, personId, institutionId }, { questionnaire: version.number })
    return ok(id)
  },
)

/** Questions of places that were asked and left without a word are written down as not asked, by whoever completes. */
const writeSilence = async (
  { tx, actor, now, newId }: Work,
  assessmentId: string,
  questions: readonly StoredQuestion[],
): Promise<void> => {
  if (questions.length === 0) return
  await tx
    .insertInto('assessmentAnswers')
    .values(
      questions.map(({ id }) => ({
        id: newId(),
        assessmentId,
        questionId: id,
        state: 'not-answered',
        silence: 'not-asked',
        answer: '[]',
        answeredBy: actor.userId,
        answeredAt: now,
      })),
    )
    .execute()
}

const decideComplete = async (work: Work, assessment: LoadedAssessment, version: number) => {
  const open = stillOpen(assessment)
  if (!open.ok) return open
  if (assessment.version !== version) return refuse('errors:stale')
  const questions = await questionsOf(work.tx, assessment.versionId)
  const blocks = await blocksOf(work.tx, assessment.id)
  const seen = new Map(blocks.map((each) => [each.place, each]))
  const left = new Set<PlaceKey>(questions.map(({ place }) => place).filter((place) => !seen.has(place)))
  if (left.size > 0) return refuse('blocks-open', { values: { total: left.size } })
  const asked = questions.filter(({ place }) => seen.get(place)?.skipReason === null)
  return ok({ questions, asked })
}

/** Where a completed assessment leads: its person's plan, if that can still be changed. */
export type Completed = Noted & { readonly personId: string }

/**
 * Completes an assessment: what was not asked is said to be so, the needs it shows are recorded and marked on the form
 * of the open plan, all in one transaction. Refused: `completed`, `errors:stale`, `blocks-open`.
 */
export const completeAssessment = command(
  'assessment.complete',
  async (work, id: string, version: number, present: readonly Companion[]): Promise<Result<Completed>> => {
    const assessment = await permitAssessment(work, id)
    tell(work, assessment, {})
    const decided = await decideComplete(work, assessment, version)
    if (!decided.ok) return decided
    const { questions, asked } = decided.value
    const answers = await answersOf(work.tx, id)
    const silent = asked.filter((each) => !answers.has(each.id))
    await writeSilence(work, id, silent)
    const said = new Map(
      questions.flatMap((each) => {
        const answer = answers.get(each.id)
        return answer ? [[each.key, answer] as const] : []
      }),
    )
    const found = needsFrom(questions, said)
    const { personId, institutionId } = assessment
    const noted = await noteFoundNeeds(work, { personId, institutionId, assessmentId: id }, found)
    await work.tx
      .updateTable('assessments')
      .set({
        openKey: null,
        completedOn: work.today,
        completedBy: work.actor.userId,
        present: JSON.stringify(present),
        version: version + 1,
      })
      .where('id', '=', id)
      .execute()
    tell(work, assessment, { needs: Object.fromEntries(found), notAsked: silent.length, present })
    return ok({ ...noted, personId })
  },
)

/** Takes back an assessment that was opened by mistake; what was answered stays in it. Refused: `completed`, `errors:stale`. */
export const withdrawAssessment = command(
  'assessment.complete',
  async (work, id: string, version: number, reason: string): Promise<Result<string>> => {
    const assessment = await permitAssessment(work, id)
    tell(work, assessment, { reason })
    const open = stillOpen(assessment)
    if (!open.ok) return open
    if (assessment.version !== version) return refuse('errors:stale')
    const { today, actor } = work
    const taken = { withdrawnOn: today, withdrawnBy: actor.userId, withdrawnBecause: reason }
    await work.tx
      .updateTable('assessments')
      .set({ ...taken, openKey: null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    tell(work, assessment, { withdrawn: today, reason })
    return ok(assessment.personId)
  },
)

/**
 * Records that the person turns down help with a need, or wants it again; measures already in the plan stay. Gives the
 * person's id. Refused: `need-unknown` (nobody found this need), `errors:stale`.
 */
export const answerForNeed = command(
  'assessment.record',
  async (
    work,
    personId: string,
    need: NeedKey,
    version: number,
    words: { readonly state: 'declined' | 'needed'; readonly note: string },
  ): Promise<Result<string>> => {
    const { institutionId } = await permitPerson(work, personId)
    const about = { type: 'person', id: personId, personId, institutionId } as const
    work.about({ ...about, details: {} })
    const row = (await foundNeedsOf(work.tx, personId)).find((each) => each.need === need)
    if (!row || !['needed', 'declined'].includes(row.state)) return refuse('need-unknown')
    if (row.version !== version) return refuse('errors:stale')
    const { assessmentId } = row
    await writeFoundNeed(work, { personId, institutionId: row.institutionId, assessmentId }, need, words)
    work.about({ ...about, details: { need, before: row.state, after: words.state } })
    return ok(personId)
  },
)
