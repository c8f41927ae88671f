/** Referrals in every state, between pairs that the law allows, with the findings and points of the day. */
import { addDays, day } from '../../app/domain/calendar/day'
import { explain } from '../../app/domain/matching/explain'
import type { Candidate, OpeningFacts } from '../../app/domain/matching/facts'
import { topPeople } from '../../app/domain/matching/rank'
import { defaultWeights } from '../../app/domain/matching/scores/weights'
import { openingFactsById } from '../../app/features/matching/opening-facts.server'
import { unscopedCandidates } from '../../app/features/matching/facts.server'
import type { ReferralsTable } from '../schema/openings'
import type { SeededOpening } from './openings'
import type { SeededPerson } from './people'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type State = ReferralsTable['state']
const turns: readonly State[] = ['proposed', 'accepted', 'proposed', 'declined', 'accepted', 'withdrawn']

const endings = {
  declined: [
    { reason: 'person-refuses', reasonWords: 'Денсаулығына байланысты бас тартты, түсіндіру жүргізілді' },
    { reason: 'other-place', reasonWords: 'Направлен на место ближе к дому' },
    { reason: 'not-ready', reasonWords: 'Әзірге дайын емес, психологпен жұмыс жүріп жатыр' },
    { reason: 'safety', reasonWords: 'На участке работает лицо, с которым содержится раздельно' },
  ],
  withdrawn: [
    { reason: 'place-gone', reasonWords: 'Место занято' },
    { reason: 'did-not-start', reasonWords: 'Жұмысқа шықпады' },
  ],
} as const

type Pair = { readonly candidate: Candidate; readonly facts: OpeningFacts; readonly opening: SeededOpening }
type Around = {
  readonly people: readonly SeededPerson[]
  readonly openings: readonly SeededOpening[]
  readonly users: SeededUsers
}

/** Every second open opening gets the best person whom nobody has put forward yet. */
const pairsOf = async ({ tx, today }: Seeding, { people, openings }: Around): Promise<Pair[]> => {
  const candidates = await unscopedCandidates(
    tx,
    people.map((each) => each.id),
  )
  const byId = new Map(candidates.map((each) => [each.id, each]))
  const open = openings.filter((each, at) => each.state === 'open' && at % 3 !== 2)
  const facts = await openingFactsById(
    tx,
    open.map((each) => each.id),
  )
  const taken = new Set<string>()
  return open.flatMap((opening): Pair[] => {
    const wanted = facts.get(opening.id)
    if (!wanted) return []
    const free = candidates.filter((each) => !taken.has(each.id))
    const [best] = topPeople(wanted, free, 1, { weights: defaultWeights, today })
    const candidate = best && byId.get(best.id)
    if (!candidate) return []
    taken.add(candidate.id)
    return [{ candidate, facts: wanted, opening }]
  })
}

const deciderOf = ({ candidate }: Pair, { users }: Around): string =>
  candidate.institutionId === null
    ? (users.byRole.get('probation-officer') ?? '')
    : users.staff(candidate.institutionId, 'social-worker')

const endingOf = ({ chance }: Seeding, state: State) =>
  state === 'declined' || state === 'withdrawn'
    ? chance.pick<{ reason: string; reasonWords: string }>(endings[state])
    : { reason: null, reasonWords: null }

const referralRow = (seeding: Seeding, pair: Pair, at: number, around: Around) => {
  const { chance, today, id } = seeding
  const { candidate, opening } = pair
  const state = turns[at % turns.length] ?? 'proposed'
  const isOpen = state === 'proposed' || state === 'accepted'
  const proposed = addDays(today, -chance.whole(isOpen && state === 'proposed' ? 1 : 12, 25))
  const { total, findings } = explain({ candidate, opening: pair.facts }, defaultWeights, today)
  const decider = deciderOf(pair, around)
  const isDecided = state !== 'proposed'
  const decidedAt = isDecided ? morningOf(addDays(proposed, chance.whole(1, 8))) : null
  return {
    id: id(proposed),
    personId: candidate.id,
    openingId: opening.id,
    institutionId: candidate.institutionId,
    organisationId: opening.organisationId,
    openKey: isOpen ? `${candidate.id} ${opening.id}` : null,
    state,
    total,
    findings: JSON.stringify(findings),
    proposedBy: isDecided && chance.happens(0.5) ? decider : opening.createdBy,
    proposedAt: morningOf(proposed),
    note: null,
    decidedBy: isDecided ? decider : null,
    decidedAt,
    stateSince: decidedAt ?? morningOf(proposed),
    ...endingOf(seeding, state),
    version: isDecided ? 2 : 1,
  }
}

const deeds = { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw' } as const

type Row = ReturnType<typeof referralRow>

/** How it came to stand where it stands: put forward, then decided. */
const stepRows = ({ id }: Seeding, row: Row) => {
  const nothing = { fromState: null, reason: null, words: null }
  const proposed = {
    id: id(day(row.proposedAt.slice(0, 10))),
    referralId: row.id,
    deed: 'propose',
    ...nothing,
    toState: 'proposed',
    byUserId: row.proposedBy,
    byRole: row.proposedBy === row.decidedBy ? 'social-worker' : 'employer',
    at: row.proposedAt,
  }
  if (row.state === 'proposed' || row.decidedAt === null) return [proposed]
  const decided = {
    id: id(day(row.decidedAt.slice(0, 10))),
    referralId: row.id,
    deed: deeds[row.state as keyof typeof deeds],
    fromState: 'proposed',
    toState: row.state,
    reason: row.reason,
    words: row.reasonWords,
    byUserId: row.decidedBy,
    byRole: 'social-worker',
    at: row.decidedAt,
  }
  return [proposed, decided]
}

export const seedReferrals = async (seeding: Seeding, around: Around): Promise<void> => {
  const pairs = await pairsOf(seeding, around)
  const rows = pairs.map((pair, at) => referralRow(seeding, pair, at, around))
  await insertAll(seeding.tx, 'referrals', rows)
  await insertAll(
    seeding.tx,
    'referralSteps',
    rows.flatMap((row) => stepRows(seeding, row)),
  )
}
