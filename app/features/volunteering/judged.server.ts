/** Shifts as they are shown to a person and to their officer: what fits, and why the others do not yet. */
import { toldFindings } from '~/features/matching/telling.server'
import { regionOf } from '~/domain/matching/places'
import { scoreFit } from '~/domain/matching/scores'
import type { WeightsVersion } from '~/domain/matching/scores/weights'
import { fitOf, forThePerson, freelyChosen, needsOfficer, openingOf } from '~/domain/volunteering/eligibility'
import type { At } from '~/platform/guard.server'
import type { Judged } from './facts.server'
import { placeWords, timeWords } from './words.server'

export const verdictTones = { fits: 'good', 'fits-with-unknowns': 'warn', 'does-not-fit': 'bad' } as const

export type More = {
  readonly taken: number
  readonly weights: WeightsVersion
  /** Whether the person themself reads it: then nothing is told of others. */
  readonly isOwn: boolean
}

/** One shift with what the rules find; points say how near it lies, never what the person is like. */
export const toldShift = (
  { shift, candidate, facts, findings }: Judged,
  { taken, weights, isOwn }: More,
  at: At,
) => {
  const { t, today } = at
  // On their own page the person's yes is what the button says.
  const shown = isOwn ? forThePerson(findings).filter((each) => each.rule !== freelyChosen.id) : findings
  const verdict = fitOf(findings)
  const free = Math.max(0, shift.seats - taken)
  return {
    id: shift.id,
    eventId: shift.eventId,
    title: shift.title,
    note: `${t(`volunteering:theme.${shift.theme}`)} · ${shift.organiserName}`,
    when: timeWords(shift, at),
    where: placeWords(shift, at),
    role: t(`volunteering:role.${shift.role}`),
    description: shift.description,
    seats: free > 0 ? t('volunteering:free', { count: free }) : t('volunteering:full'),
    isFull: free === 0,
    verdict,
    verdictText: t(`volunteering:verdict.${verdict}`),
    verdictTone: verdictTones[verdict],
    asksOfficer: isOwn && needsOfficer(findings),
    findings: toldFindings(shown, at),
    total: scoreFit({ candidate, opening: openingOf(facts, candidate) }, weights, today).total,
  }
}

export type ToldShift = ReturnType<typeof toldShift>

const ranks = { fits: 0, 'fits-with-unknowns': 1, 'does-not-fit': 2 } as const

/** What fits first; of those the nearest. The order of days stays within. */
export const byFit = (one: ToldShift, other: ToldShift): number =>
  ranks[one.verdict] - ranks[other.verdict] || other.total - one.total

type Lives = {
  readonly standing: 'in-custody' | 'on-probation' | 'released'
  readonly placeAfter: string | null
  readonly sharedRegion: string | null
  readonly institutionId: string | null
}

/** Where a person looks for events. */
export const whereOf = (person: Lives, institutionRegion: string | null) => ({
  standing: person.standing,
  institutionId: person.institutionId,
  region:
    person.standing === 'in-custody'
      ? institutionRegion
      : person.placeAfter === null
        ? person.sharedRegion
        : regionOf(person.placeAfter),
})
