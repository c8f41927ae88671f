/** Whether messages go out: figures of each way and the latest failures, without receivers. */
import { outgoing } from '~/domain/outbox/way'
import type { At } from '~/platform/guard.server'
import { countByState, lastFailures } from './queries.server'

const states = ['queued', 'sending', 'failed', 'given-up', 'sent'] as const

type Counts = Awaited<ReturnType<typeof countByState>>

/** Ways that are connected, and those by which something went out while they were. */
const waysOf = (counts: Counts, { t, format, desk }: At) => {
  const { mail, sms, telegram } = desk.config
  const has = { email: mail !== null, sms: sms !== null, telegram: telegram !== null }
  const countOf = (channel: string, state: string): number =>
    counts
      .filter((each) => each.channel === channel && each.state === state)
      .reduce((sum, each) => sum + Number(each.count), 0)
  return outgoing
    .filter((way) => way === 'email' || has[way] || counts.some(({ channel }) => channel === way))
    .map((way) => ({
      key: way,
      title: t(`outbox:way.${way}`),
      missing: has[way] ? null : t(`outbox:watch.no-${way}`),
      facts: states.map((state) => ({
        name: t(`outbox:state.${state}`),
        value: format.number(countOf(way, state)),
      })),
    }))
}

export const watchPageOf = async (at: At) => {
  const { db, actor, t, format } = at
  const counts = await countByState(db, actor)
  const inProduct = counts
    .filter((each) => each.channel === 'product')
    .reduce((sum, each) => sum + Number(each.count), 0)
  const failures = await lastFailures(db, actor)
  return {
    title: t('outbox:watch.title'),
    ways: waysOf(counts, at),
    inProduct: [{ name: t('outbox:watch.in-product'), value: format.number(inProduct) }],
    failures: failures.map((row) => ({
      id: row.id,
      what: t(`outbox:kind.${row.kind}`),
      made: format.instant(row.createdAt),
      way: row.channel === 'product' ? '' : t(`outbox:way.${row.channel}`),
      state: t(`outbox:state.${row.state}`),
      tone: row.state === 'given-up' ? ('bad' as const) : ('warn' as const),
      error: row.lastError ?? '',
      attempts: format.number(row.attempts),
      next: row.nextTryAt ? format.instant(row.nextTryAt) : '',
    })),
  }
}
