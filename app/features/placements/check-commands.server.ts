/** Noting whether somebody is still at work: an employer notes only own people. */
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import type { CheckForm } from './forms'

/** Notes a check that has come due. Refused: `check-gone`, `check-early`, `errors:stale`. */
export const noteCheck = command(
  'placement.check',
  async (work, placementId: string, form: CheckForm): Promise<Result<string>> => {
    const row = await work.tx
      .selectFrom('placements')
      .innerJoin('people', 'people.id', 'placements.personId')
      .selectAll('placements')
      .select('people.sharedRegion')
      .where('placements.id', '=', placementId)
      .executeTakeFirst()
    work.permit(
      row
        ? { institutionId: row.institutionId, organisationId: row.organisationId, region: row.sharedRegion }
        : {},
    )
    if (!row) return refuse('check-gone')
    const { personId, institutionId } = row
    const details = { mark: form.mark, outcome: form.outcome }
    work.about({ type: 'placement', id: placementId, personId, institutionId, details })
    if (row.version !== form.version) return refuse('errors:stale')
    const check = await work.tx
      .selectFrom('placementChecks')
      .select(['id', 'dueOn', 'outcome'])
      .where('placementId', '=', placementId)
      .where('mark', '=', Number(form.mark) as 7)
      .executeTakeFirst()
    if (!check || check.outcome !== null) return refuse('check-gone')
    if (check.dueOn > work.today) return refuse('check-early')
    await work.tx
      .updateTable('placementChecks')
      .set({
        outcome: form.outcome,
        source: work.actor.organisationId === null ? form.source : 'employer',
        words: form.words,
        notedOn: work.today,
        notedBy: work.actor.userId,
      })
      .where('id', '=', check.id)
      .execute()
    await work.tx
      .updateTable('placements')
      .set({ updatedAt: work.now, version: row.version + 1 })
      .where('id', '=', placementId)
      .execute()
    return ok(placementId)
  },
)
