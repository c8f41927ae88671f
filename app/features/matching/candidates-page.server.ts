/** People for an opening, ready to show: named for officers, as cards for employers. */
import { occupationTitle } from '#db/reference/occupations'
import { mayEver } from '~/domain/access/policy'
import { ageOn, day } from '~/domain/calendar/day'
import type { Card } from '~/domain/matching/cards'
import type { Origins } from '~/domain/matching/origins'
import { fullName } from '~/domain/people/names'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { type CandidateCard, cardsFor } from './cards.server'
import { type CandidateLine, candidatesFor } from './queries.server'
import { type RecordedAppearance, unscopedAppearances } from '~/features/people/appearances.server'
import { toldClash } from './clashes.server'
import { shiftsIn } from './opening-facts.server'
import { toldHeld } from './held-back.server'
import type { NamedOpening } from './reading.server'
import { unscopedPeopleOrigins } from './origins.server'
import { toldOldFacts } from './told-origins.server'
import { openingSubtitle, toldOpening, toldParts, toldVerdict } from './telling.server'

type Beside = {
  readonly origins: Origins | undefined
  readonly appearances: readonly RecordedAppearance[] | undefined
}

const lineOf = (line: CandidateLine, opening: NamedOpening, { origins, appearances }: Beside, at: At) => {
  const { t, format, today } = at
  const { total, parts, verdict, unknowns } = line.explanation
  const age = t('matching:page.years', { count: ageOn(line.birthDate, today) })
  const term = line.endOfTerm ? t('matching:page.term', { day: format.day(line.endOfTerm) }) : ''
  return {
    id: line.id,
    to: `/people/${line.id}/matches/${opening.id}`,
    name: fullName({ surname: line.surname, given: line.givenName, patronymic: line.patronymic }),
    note: [age, term].filter(Boolean).join(' · '),
    total,
    parts: toldParts(parts, at),
    verdict: toldVerdict(verdict, at),
    unknowns: unknowns > 0 ? t('matching:explanation.unknowns', { count: unknowns }) : '',
    old: toldOldFacts(origins, at),
    held: [
      ...toldHeld(line.holdings, opening.organisationId, at),
      ...toldClash(appearances, shiftsIn(opening.shifts), at),
    ],
    referral: line.referral ? t(`referrals:state.${line.referral.state}`) : null,
  }
}

/** What the officers' page loads. */
export const candidatesPage = async (at: At) => {
  const id = at.params.openingId ?? ''
  const { opening, free, people } = await candidatesFor(at.db, at.actor, id, at.desk.clock.now())
  const ids = people.map((each) => each.id)
  const [origins, appearances] = await Promise.all([
    unscopedPeopleOrigins(at.db, ids),
    unscopedAppearances(at.db, ids),
  ])
  const beside = (of: string): Beside => ({ origins: origins.get(of), appearances: appearances.get(of) })
  return {
    title: `${at.t('matching:page.people')} · ${opening.title}`,
    opening: toldOpening(opening, at),
    subtitle: openingSubtitle(opening, free, at),
    isOpen: opening.state === 'open',
    people: people.map((each) => lineOf(each, opening, beside(each.id), at)),
  }
}

export type CandidateRow = Awaited<ReturnType<typeof candidatesPage>>['people'][number]

const availableWord = (available: string | null, { t, format }: At): string | null => {
  if (available === null) return null
  if (available === 'now') return t('matching:page.card.now')
  if (/^\d{4}-\d{2}$/.test(available)) {
    const month = format.month(day(`${available}-01`))
    return t('matching:page.card.month', { month, year: available.slice(0, 4) })
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(available)
  return quarter
    ? t('matching:page.card.quarter', { quarter: quarter[2], year: quarter[1] })
    : t('matching:page.card.year', { year: available })
}

const cardFacts = (card: Card, at: At) => {
  const { t } = at
  const skills = card.skills && card.skills.length > 0 ? card.skills.join(', ') : null
  const rows: readonly (readonly [string, string | null])[] = [
    ['occupation', card.occupation && occupationTitle(card.occupation, at.language)],
    ['experience', card.experience && t(`matching:page.card.experience-band.${card.experience}`)],
    ['skills', skills],
    ['age', card.age && `${card.age.from}–${card.age.to}`],
    ['available', availableWord(card.available, at)],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ name: t(`matching:page.card.${key}`), value }] : []))
}

const cardOf = ({ tag, number, card, total, parts, isProposed }: CandidateCard, at: At) => ({
  tag,
  number: at.t('matching:page.card.number', { number }),
  facts: cardFacts(card, at),
  total,
  parts: parts.map(({ name, points, most }) => ({
    key: name,
    label: at.t(name === 'other' ? 'matching:page.card.other' : `matching:part.${name}`),
    value: points,
    most,
  })),
  isProposed,
  once: newId(),
})

/** What the employers' page loads: nothing in it names a person. */
export const cardsPage = async (at: At) => {
  const id = at.params.openingId ?? ''
  const by = { now: at.desk.clock.now(), keys: at.caller.keys }
  const { opening, cards } = await cardsFor(at.db, at.actor, id, by)
  return {
    title: `${at.t('matching:page.cards')} · ${opening.title}`,
    opening: toldOpening(opening, at),
    cards: cards.map((each) => cardOf(each, at)),
    mayPropose: mayEver(at.actor, 'referral.propose'),
  }
}

export type CardItem = Awaited<ReturnType<typeof cardsPage>>['cards'][number]
