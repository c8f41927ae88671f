/** Work, programmes and courses for the person who reads: what fits, what does not yet and why, and what would open most. */
import type { Match } from '~/features/matching/queries.server'
import { matchesOf } from '~/features/matching/queries.server'
import { toldOpening } from '~/features/matching/telling.server'
import { ownReasons } from '~/domain/portal/reasons'
import type { At } from '~/platform/guard.server'
import { looksLikeId, newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'

const mostNear = 10

const cardOf = ({ opening, explanation, referral }: Match, at: At) => {
  const { t } = at
  const { title, where, kind, channel, wage, shifts } = toldOpening(opening, at)
  const fits = explanation.verdict !== 'does-not-fit'
  const reasons = ownReasons(
    explanation.findings.filter(({ state }) => state === (fits ? 'unknown' : 'failed')),
  )
  return {
    id: opening.id,
    once: newId(),
    title,
    where,
    facts: [wage, shifts, channel].filter(Boolean).join(' · '),
    kind,
    badge: (fits
      ? { tone: 'good' as Tone, text: t('portal:jobs.fits') }
      : { tone: 'warn' as Tone, text: t('portal:jobs.not-yet') }) satisfies { tone: Tone; text: string },
    reasons: reasons.map((key) => ({ key, text: t(`portal:why.${key}`) })),
    state: referral ? t(`referrals:state.${referral.state}`) : null,
    fits,
  }
}

export type JobCard = ReturnType<typeof cardOf>

const afterIn = ({ url }: At): string | null => {
  const after = url.searchParams.get('after')
  return after !== null && looksLikeId(after) ? after : null
}

/** A page of what fits, best first, and the few that are nearest beside it. */
export const jobsPageOf = async (at: At) => {
  const { db, actor, t, desk } = at
  const [personId, now, after] = [actor.personId ?? '', desk.clock.now(), afterIn(at)]
  const ask = (show: 'all' | 'not-yet', from: string | null) =>
    matchesOf(db, actor, personId, { show, kind: null, after: from }, now, 'match.own')
  const [fitting, near] = await Promise.all([ask('all', after), ask('not-yet', null)])
  return {
    title: t('portal:jobs.title'),
    held: fitting.holdings.length > 0,
    step: fitting.step ? t(`portal:jobs.step.${fitting.step.step}`) : null,
    fitting: fitting.matches.map((each) => cardOf(each, at)),
    near: after ? [] : near.matches.slice(0, mostNear).map((each) => cardOf(each, at)),
    nextTo: fitting.next ? `/portal/jobs?after=${fitting.next}` : null,
    previousTo: after ? '/portal/jobs' : null,
  }
}
