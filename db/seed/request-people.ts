/** The people looked at for a request of the demo: how far each has come, their referral, their agreement sheet. */
import { type Day, addDays } from '../../app/domain/calendar/day'
import type { Calendar } from '../../app/domain/calendar/holidays'
import { addWorkingDays } from '../../app/domain/calendar/working-days'
import { explain } from '../../app/domain/matching/explain'
import type { Candidate, OpeningFacts } from '../../app/domain/matching/facts'
import { defaultWeights } from '../../app/domain/matching/scores/weights'
import type { RequestCandidatesTable, WorkRequestsTable } from '../schema/requests'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

export type Wish = {
  readonly state: WorkRequestsTable['state']
  /** Days since it was received. */
  readonly ago: number
  readonly count: number
  readonly answer: string | null
  /** How far the best people of the list have come, in its order. */
  readonly people: readonly RequestCandidatesTable['stage'][]
}

export type Place = {
  readonly id: string
  readonly title: string
  readonly organisationId: string
  readonly institutionId: string
  readonly createdBy: string
}

export type Drawn = {
  readonly wish: Wish
  readonly place: Place
  readonly officer: string
  readonly requestId: string
  readonly on: Day
}

const chosen: ReadonlySet<string> = new Set(['included', 'applied', 'on-sheet', 'not-agreed'])
const applied: ReadonlySet<string> = new Set(['applied', 'on-sheet', 'not-agreed'])

type Pair = { readonly candidate: Candidate; readonly facts: OpeningFacts }

/** The referral that a choice made; nobody was put forward to the same opening before. */
const referralRow = ({ today, id }: Seeding, { place, officer, on }: Drawn, pair: Pair, stage: string) => {
  const { total, findings } = explain(
    { candidate: pair.candidate, opening: pair.facts },
    defaultWeights,
    today,
  )
  const isOver = stage === 'not-agreed'
  return {
    id: id(on),
    personId: pair.candidate.id,
    openingId: place.id,
    institutionId: place.institutionId,
    organisationId: place.organisationId,
    openKey: isOver ? null : `${pair.candidate.id} ${place.id}`,
    state: isOver
      ? ('withdrawn' as const)
      : applied.has(stage)
        ? ('applied' as const)
        : ('accepted' as const),
    total,
    findings: JSON.stringify(findings),
    proposedBy: officer,
    proposedAt: morningOf(on),
    note: null,
    decidedBy: officer,
    decidedAt: morningOf(on),
    reason: isOver ? 'other' : null,
    reasonWords: isOver ? '–' : null,
    version: 1,
  }
}

const candidateRow = (seeding: Seeding, drawn: Drawn, pair: Pair, at: number, referralId: string | null) => {
  const { place, officer, on, requestId, wish } = drawn
  const stage = wish.people[at] ?? 'listed'
  const { total, verdict, findings } = explain(
    { candidate: pair.candidate, opening: pair.facts },
    defaultWeights,
    seeding.today,
  )
  const isChosen = chosen.has(stage)
  const isDecided = isChosen || stage === 'excluded'
  const day = addDays(on, 1)
  return {
    id: seeding.id(on),
    requestId,
    personId: pair.candidate.id,
    institutionId: place.institutionId,
    organisationId: place.organisationId,
    rank: at + 1,
    total,
    verdict,
    findings: JSON.stringify(findings),
    listedAt: morningOf(on),
    listedBy: officer,
    stage,
    decision: isDecided ? (isChosen ? ('included' as const) : ('excluded' as const)) : null,
    reason: isDecided ? (isChosen ? 'skills' : 'leaves-soon') : null,
    words: null,
    acknowledged: 0 as const,
    decidedBy: isDecided ? officer : null,
    decidedAt: isDecided ? morningOf(day) : null,
    referralId,
    applicationHow: applied.has(stage) ? ('written' as const) : null,
    application: applied.has(stage) ? 'Мені осы жұмысқа қабылдауыңызды сұраймын.' : null,
    appliedOn: applied.has(stage) ? day : null,
    applicationBy: applied.has(stage) ? officer : null,
    sheetSentOn: stage === 'on-sheet' ? day : null,
    headDecision: stage === 'not-agreed' ? ('refused' as const) : null,
    headWords: stage === 'not-agreed' ? 'Бұл учаскеде орын жеткіліксіз' : null,
    headOn: stage === 'not-agreed' ? day : null,
    headBy: null,
    version: 2,
  }
}

/** Two services have answered; two are asked, one of them late. */
const sheetRows = (
  { id }: Seeding,
  candidate: ReturnType<typeof candidateRow>,
  { on, officer }: Drawn,
  calendar: Calendar,
) =>
  (['regime', 'operational', 'education', 'psychologist'] as const).map((service, at) => ({
    id: id(on),
    candidateId: candidate.id,
    personId: candidate.personId,
    institutionId: candidate.institutionId,
    service,
    answer: at < 2 ? ('agrees' as const) : ('asked' as const),
    dueOn: addWorkingDays(addDays(on, 1), 3, calendar),
    answeredOn: at < 2 ? addDays(on, 2) : null,
    answeredBy: at < 2 ? officer : null,
    signer: at < 2 ? 'Сейтқали Б., капитан' : null,
    version: at < 2 ? 2 : 1,
  }))

export const writePeople = async (
  seeding: Seeding,
  drawn: Drawn,
  pairs: readonly Pair[],
  calendar: Calendar,
) => {
  for (const [at, pair] of pairs.entries()) {
    const stage = drawn.wish.people[at] ?? 'listed'
    const referral = chosen.has(stage) ? referralRow(seeding, drawn, pair, stage) : null
    if (referral) await insertAll(seeding.tx, 'referrals', [referral])
    const row = candidateRow(seeding, drawn, pair, at, referral?.id ?? null)
    await insertAll(seeding.tx, 'requestCandidates', [row])
    if (stage === 'on-sheet')
      await insertAll(seeding.tx, 'sheetLines', sheetRows(seeding, row, drawn, calendar))
  }
}
