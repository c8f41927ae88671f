/** A person doubts a statement, in their own words or through the officer; whoever paid answers in time. */
import { addWorkingDays } from '~/domain/calendar/working-days'
import { wageAnswer } from '~/domain/law/parameters'
import { type Result, ok, refuse } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { command } from '~/platform/command.server'
import { getStatement } from './queries.server'

/** Opens a doubt; refused (`doubt-open`) while an earlier one about the same statement waits for its answer. */
export const doubtStatement = command(
  'wage.doubt',
  async (work, statementId: string, words: string): Promise<Result<string>> => {
    const row = await getStatement(work.tx, work.actor, 'wage.doubt', statementId)
    const { personId, institutionId, organisationId } = row
    work.permit({ personId, institutionId })
    const id = work.newId()
    // The words may hold anything: they stay in their row and out of the log.
    work.about({ type: 'wage-statement', id: statementId, personId, institutionId, details: { doubt: id } })
    if (row.doubts.some(({ answeredAt }) => answeredAt === null)) return refuse('doubt-open')
    const calendar = await calendarOf(work.tx)
    await work.tx
      .insertInto('wageDoubts')
      .values({
        id,
        statementId,
        personId,
        institutionId,
        organisationId,
        words,
        raisedBy: work.actor.userId,
        raisedAt: work.now,
        dueOn: addWorkingDays(work.today, wageAnswer.on(work.today), calendar),
        version: 1,
      })
      .execute()
    return ok(statementId)
  },
)

type Answer = { readonly doubt: string; readonly version: number; readonly answer: string }

/** Answers a doubt in words; what was wrong is mended by taking the statement back. Refusal: `errors:stale`. */
export const answerDoubt = command(
  'wage.answer',
  async (work, statementId: string, form: Answer): Promise<Result<string>> => {
    const row = await getStatement(work.tx, work.actor, 'wage.answer', statementId)
    const { personId, institutionId, organisationId } = row
    work.permit({ institutionId, organisationId })
    work.about({
      type: 'wage-statement',
      id: statementId,
      personId,
      institutionId,
      details: { answered: form.doubt },
    })
    const doubt = row.doubts.find(({ id }) => id === form.doubt)
    if (!doubt || doubt.version !== form.version || doubt.answeredAt !== null) return refuse('errors:stale')
    await work.tx
      .updateTable('wageDoubts')
      .set({
        answer: form.answer,
        answeredBy: work.actor.userId,
        answeredAt: work.now,
        version: doubt.version + 1,
      })
      .where('id', '=', doubt.id)
      .execute()
    return ok(statementId)
  },
)
