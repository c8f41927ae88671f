/** The matching tab of a person, ready to show. */
import { mayEver } from '~/domain/access/policy'
import { factCodes } from '~/domain/matching/origins'
import { openingKinds } from '~/domain/openings/opening'
import type { At } from '~/platform/guard.server'
import { matchesPath, readMatchFilter, shownOptions } from './filter.server'
import { unscopedPeopleOrigins } from './origins.server'
import { type Match, type MatchFilter, type Matches, matchesOf, mostOpenings } from './queries.server'
import { type RecordedAppearance, unscopedAppearances } from '~/features/people/appearances.server'
import { toldClash } from './clashes.server'
import { shiftsIn } from './opening-facts.server'
import { toldHeld } from './held-back.server'
import { oldFirst, toldOrigins } from './told-origins.server'
import { toldFindings, toldOpening, toldParts, toldVerdict } from './telling.server'

type Beside = Pick<Matches, 'person' | 'holdings'> & {
  readonly appearances: readonly RecordedAppearance[] | undefined
}

const rowOf = (
  { opening, free, explanation, referral }: Match,
  { person, holdings, appearances }: Beside,
  at: At,
) => {
  const { findings, total, parts, verdict, unknowns } = explanation
  const failed = findings.filter(({ state }) => state === 'failed')
  return {
    ...toldOpening(opening, at),
    to: `/people/${person.id}/matches/${opening.id}`,
    free: at.t('matching:page.free', { count: free }),
    total,
    parts: toldParts(parts, at),
    verdict: toldVerdict(verdict, at),
    unknowns: unknowns > 0 ? at.t('matching:explanation.unknowns', { count: unknowns }) : '',
    held: [
      ...toldHeld(holdings, opening.organisationId, at),
      ...toldClash(appearances, shiftsIn(opening.shifts), at),
    ],
    failed: toldFindings(failed, at).map(({ id, text }) => ({ id, text })),
    referral: referral ? at.t(`referrals:state.${referral.state}`) : null,
  }
}

const chipsOf = (personId: string, filter: MatchFilter, { t }: At) => ({
  shown: shownOptions.map((show) => ({
    to: matchesPath(personId, { show, kind: filter.kind }),
    label: t(`matching:page.show.${show}`),
    current: filter.show === show,
  })),
  kinds: openingKinds.map((kind) => ({
    to: matchesPath(personId, { show: filter.show, kind: filter.kind === kind ? null : kind }),
    label: t(`matching:page.kind.${kind}`),
    current: filter.kind === kind,
  })),
})

const stepOf = ({ step, person }: Matches, { t }: At) =>
  step && {
    title: t(`matching:unlock.step.${step.step}`),
    text:
      step.opens > 0
        ? t('matching:unlock.opens', { count: step.opens })
        : t('matching:unlock.clears', { count: step.clears }),
    to: `/people/${person.id}/steps`,
  }

/** The person's recorded facts with source and age, old ones first: every line of the list rests on them. */
const factsOf = async (personId: string, at: At) => {
  const origins = (await unscopedPeopleOrigins(at.db, [personId])).get(personId) ?? new Map()
  const recorded = factCodes.filter((code) => origins.has(code))
  return oldFirst(toldOrigins(recorded, origins, at))
}

/** What the tab's loader returns. */
export const matchesPage = async (at: At) => {
  const personId = at.params.personId ?? ''
  const filter = readMatchFilter(at.url.searchParams)
  const found = await matchesOf(at.db, at.actor, personId, filter, at.desk.clock.now())
  const appearances = (await unscopedAppearances(at.db, [personId])).get(personId)
  const count = found.open >= mostOpenings ? `${mostOpenings}+` : String(found.open)
  return {
    title: `${at.t('matching:page.tab')} · ${found.person.fullName}`,
    count,
    rows: found.matches.map((each) => rowOf(each, { ...found, appearances }, at)),
    chips: chipsOf(personId, filter, at),
    facts: await factsOf(personId, at),
    step: stepOf(found, at),
    asides: found.asides.map(({ id, title, organisation }) => ({
      id,
      name: title,
      note: organisation,
      to: `/people/${personId}/matches/${id}`,
    })),
    nextTo: found.next ? matchesPath(personId, filter, found.next) : null,
    previousTo: filter.after ? matchesPath(personId, filter) : null,
    mayPropose: mayEver(at.actor, 'referral.propose'),
  }
}

export type MatchRow = Awaited<ReturnType<typeof matchesPage>>['rows'][number]
