/** The contents of the programme in words (probation law, article 16(5)), beside what the records already show. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type DescribedContent, describedContents } from '~/domain/plans/contents'
import { type Result, ok, refuse } from '~/domain/result'
import { command } from '~/platform/command.server'
import { loadPlan } from './load.server'
import { tiesOf } from './scope.server'

/** What was written to each point of a plan the reader already reached. */
export const contentsOf = (db: Kysely<Database>, planId: string) =>
  db
    .selectFrom('planContents')
    .select(['part', 'text', 'version', 'updatedAt', 'byUserId'])
    .where('planId', '=', planId)
    .execute()

export type ContentWords = Readonly<Record<DescribedContent, string>>

/** The sum of the points' versions: one number that a form carries for all of them. */
export const contentsVersion = (rows: readonly { readonly version: number }[]): number =>
  rows.reduce((sum, each) => sum + each.version, 0)

/** Writes the described points. Refused: `not-open`, `errors:stale`. Gives the person's id. */
export const writeContents = command(
  'plan.draft',
  async (work, planId: string, version: number, words: ContentWords): Promise<Result<string>> => {
    const plan = await loadPlan(work.tx, planId)
    work.permit(tiesOf(plan))
    const { personId, institutionId } = plan
    work.about({ type: 'plan', id: planId, personId, institutionId })
    if (plan.openKey === null) return refuse('plans:refusal.not-open')
    const rows = await contentsOf(work.tx, planId)
    if (contentsVersion(rows) !== version) return refuse('errors:stale')
    const by = { updatedAt: work.now, byUserId: work.actor.userId }
    const changed: string[] = []
    for (const part of describedContents) {
      const row = rows.find((each) => each.part === part)
      if ((row?.text ?? '') === words[part]) continue
      changed.push(part)
      const change = { text: words[part], ...by, version: (row?.version ?? 0) + 1 }
      if (row)
        await work.tx
          .updateTable('planContents')
          .set(change)
          .where('planId', '=', planId)
          .where('part', '=', part)
          .execute()
      else
        await work.tx
          .insertInto('planContents')
          .values({ id: work.newId(), planId, part, ...change })
          .execute()
    }
    work.add({ contents: changed })
    return ok(personId)
  },
)
