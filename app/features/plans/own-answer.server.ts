/** The person's own answer to the programme, given on their own page. */
import type { AgreementWords } from '~/domain/plans/agreement'
import { type Result, ok } from '~/domain/result'
import { command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { saveAnswer } from './commands.server'
import { loadPlan } from './load.server'
import { tiesOf } from './scope.server'

/** The open plan of a signed-in person; answers 404 when there is none. Refused as `agreePlan`. Gives the plan's id. */
export const answerOwnPlan = command(
  'plan.answer',
  async (work, version: number, words: AgreementWords): Promise<Result<string>> => {
    const row = await work.tx
      .selectFrom('plans')
      .select('id')
      .where('openKey', '=', work.actor.personId ?? '')
      .executeTakeFirst()
    if (!row) throw notFound()
    const plan = await loadPlan(work.tx, row.id)
    work.permit(tiesOf(plan))
    const saved = await saveAnswer(work, plan, version, words)
    return saved.ok ? ok(plan.id) : saved
  },
)
