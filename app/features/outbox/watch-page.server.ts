/** Whether messages go out: figures and the latest failures, without receivers. */
import type { At } from '~/platform/guard.server'
import { countByState, lastFailures } from './queries.server'

const states = ['queued', 'sending', 'failed', 'given-up', 'sent'] as const

export const watchPageOf = async ({ db, actor, t, format, desk }: At) => {
  const counts = await countByState(db, actor)
  const countOf = (state: string): number =>
    counts
      .filter((each) => each.state === state && each.channel === 'email')
      .reduce((sum, each) => sum + Number(each.count), 0)
  const inProduct = counts
    .filter((each) => each.channel === 'product')
    .reduce((sum, each) => sum + Number(each.count), 0)
  const failures = await lastFailures(db, actor)
  return {
    title: t('outbox:watch.title'),
    hasMail: desk.config.mail !== null,
    facts: [
      ...states.map((state) => ({
        name: t(`outbox:state.${state}`),
        value: format.number(countOf(state)),
      })),
      { name: t('outbox:watch.in-product'), value: format.number(inProduct) },
    ],
    failures: failures.map((row) => ({
      id: row.id,
      what: t(`outbox:kind.${row.kind}`),
      made: format.instant(row.createdAt),
      state: t(`outbox:state.${row.state}`),
      tone: row.state === 'given-up' ? ('bad' as const) : ('warn' as const),
      error: row.lastError ?? '',
      attempts: format.number(row.attempts),
      next: row.nextTryAt ? format.instant(row.nextTryAt) : '',
    })),
  }
}
