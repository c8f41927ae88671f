/** One person and one opening, ready to show. */
import { mayEver } from '~/domain/access/policy'
import type { Finding } from '~/domain/law/rule'
import type { Candidate, Pair } from '~/domain/matching/facts'
import { factsOfPart, factsOfRule } from '~/domain/matching/origins'
import { isNotEnded } from '~/domain/matching/gates/supervision'
import { hoursOverlap, minuteOf } from '~/domain/openings/shift'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { unscopedOrigins } from './origins.server'
import { type PairMatch, matchOf } from './queries.server'
import { unscopedAppearances } from '~/features/people/appearances.server'
import { toldClashes } from './clashes.server'
import { toldHeld } from './held-back.server'
import { openingSubtitle, toldFindings, toldOpening, toldParts, toldVerdict } from './telling.server'
import { toldOrigins } from './told-origins.server'

const spanOf = ({ from, to }: { readonly from: string; readonly to: string }) => ({
  from: minuteOf(from) ?? 0,
  to: minuteOf(to) ?? 0,
})

const homeHours = ({ restrictions }: Candidate, today: At['today']) =>
  restrictions.flatMap((each) =>
    each.code === 'SR1' && each.hours && isNotEnded(each, today) ? [each.hours] : [],
  )

/** Shifts against hours at home; null when the opening's hours are not known. */
const clockOf = ({ candidate, opening }: Pair, at: At) => {
  if (opening.shifts.length === 0) return null
  const hours = homeHours(candidate, at.today)
  const days = [1, 2, 3, 4, 5, 6, 7]
  const meets = hoursOverlap(
    opening.shifts,
    hours.map((each) => ({ days, ...each })),
  )
  const verdict = hours.length === 0 ? 'free' : meets ? 'meets' : 'apart'
  return {
    shifts: opening.shifts.map(spanOf),
    bans: hours.map(spanOf),
    verdict: at.t(`matching:page.clock.${verdict}`),
  }
}

/** Where a failed or unknown fact can be put right: the person's own record. */
const remedies: Readonly<Record<string, string>> = {
  documents: 'documents',
  fitness: 'health',
  consent: 'consent',
  housekeeping: 'health',
  outside: 'record',
}

const remedyOf = ({ rule, state }: Pick<Finding, 'rule' | 'state'>, { t }: At): string | null => {
  const about = remedies[rule.split('.')[1] ?? '']
  return state === 'held' || !about ? null : t(`matching:page.remedy.${about}`)
}

const stepOf = ({ step }: PairMatch, { t }: At) =>
  step && {
    title: t(`matching:unlock.step.${step.step}`),
    text:
      step.opens > 0
        ? t('matching:unlock.opens', { count: step.opens })
        : t('matching:unlock.clears', { count: step.clears }),
    here: step.opensThis ? t('matching:page.step-here') : null,
  }

const placeOf = ({ rank, of }: PairMatch, { t }: At): string =>
  rank === null ? t('matching:page.not-listed') : t('matching:page.rank', { rank, of })

/** Findings and parts of fit, each with the facts it looked at: whose word, and of which day. */
const explainedOf = async ({ explanation, pair }: PairMatch, at: At) => {
  const origins = await unscopedOrigins(at.db, pair.candidate.id, pair.opening.id)
  const isDatedBelow = ({ rule, asOf }: Finding): boolean =>
    (factsOfRule[rule] ?? []).some((code) => origins.get(code)?.on === asOf)
  return {
    parts: toldParts(explanation.parts, at).map((each) => ({
      ...each,
      origins: toldOrigins(factsOfPart[each.key], origins, at),
    })),
    findings: toldFindings(explanation.findings, at, isDatedBelow).map((each) => ({
      ...each,
      remedy: remedyOf({ rule: each.id, state: each.state }, at),
      origins: toldOrigins(factsOfRule[each.id] ?? [], origins, at),
    })),
  }
}

/** What the page's loader returns. */
export const matchPage = async (at: At) => {
  const { params, actor, t } = at
  const [personId, openingId] = [params.personId ?? '', params.openingId ?? '']
  const found = await matchOf(at.db, actor, personId, openingId, at.desk.clock.now())
  const { person, opening, pair, explanation } = found
  const appearances = await unscopedAppearances(at.db, [personId])
  return {
    title: `${opening.title} · ${person.fullName}`,
    name: person.fullName,
    personTo: `/people/${personId}`,
    place: placeOf(found, at),
    opening: toldOpening(opening, at),
    subtitle: openingSubtitle(opening, pair.opening.placesFree, at),
    isOpen: opening.state === 'open',
    total: explanation.total,
    ...(await explainedOf(found, at)),
    unknowns: explanation.unknowns,
    verdict: toldVerdict(explanation.verdict, at),
    fits: explanation.verdict !== 'does-not-fit',
    clock: clockOf(pair, at),
    step: stepOf(found, at),
    aside: found.aside?.reason ?? null,
    clashes: toldClashes(appearances.get(personId), pair.opening.shifts, at),
    held: toldHeld(found.holdings, opening.organisationId, at),
    referral: found.referral && {
      to: `/referrals/${found.referral.id}`,
      state: t(`referrals:state.${found.referral.state}`),
    },
    decides: mayEver(actor, 'referral.decide'),
    mayPropose: mayEver(actor, 'referral.propose'),
    maySetAside: mayEver(actor, 'match.set-aside'),
    once: newId(),
  }
}

export type MatchPage = Awaited<ReturnType<typeof matchPage>>
