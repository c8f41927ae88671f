/** The proposal by which caseloads would be even, with its reasons. */
import { type Because, evenOut } from '~/domain/caseload/even-out'
import type { At } from '~/platform/guard.server'
import { previewOf } from './assign-page.server'
import { mostMoves } from './forms'
import { casesToPlace, workersOf } from './queries.server'

const reasons: readonly Because[] = ['unassigned', 'worker-gone', 'above-share']

export const evenPageOf = async (at: At) => {
  const { db, actor, t, format } = at
  const workers = await workersOf(db, actor.institutionId ?? '')
  const cases = (await casesToPlace(db, actor)).map((row) => ({
    personId: row.id,
    workerId: row.caseWorkerId,
    hasPlan: row.planId !== null,
    endOfTerm: row.endOfTerm,
  }))
  const all = evenOut(
    workers.map((each) => each.id),
    cases,
  )
  const moves = all.slice(0, mostMoves)
  return {
    title: t('caseload:even.title'),
    preview: moves.length > 0 ? await previewOf(at, moves) : null,
    reasons: reasons
      .map((because) => ({ because, count: all.filter((each) => each.because === because).length }))
      .filter(({ count }) => count > 0)
      .map(({ because, count }) => t(`caseload:even.because.${because}`, { count })),
    rest: all.length > moves.length ? format.number(all.length - moves.length) : null,
  }
}
