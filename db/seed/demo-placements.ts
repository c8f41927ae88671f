/** The road from the officer's word to work and beyond: referrals in every state, people at work, checks, ends. For the demo. */
import { type Day, addDays, day } from '../../app/domain/calendar/day'
import { explain } from '../../app/domain/matching/explain'
import { topPeople } from '../../app/domain/matching/rank'
import { defaultWeights } from '../../app/domain/matching/scores/weights'
import { isInCustody } from '../../app/domain/openings/opening'
import { checksFrom, outcomeAtEnd } from '../../app/domain/placements/checks'
import { type ReferralState, isOpenReferral } from '../../app/domain/placements/referral'
import { openingFactsById } from '../../app/features/matching/opening-facts.server'
import { unscopedCandidates } from '../../app/features/matching/facts.server'
import type { ReferralStepsTable } from '../schema/placements'
import { seedConsents } from './demo-consents'
import type { SeededOpening } from './openings'
import type { SeededPerson } from './people'
import { type Pair, ownPairs } from './own-pairs'
import { chanceOf, idsFrom, morningOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

type Around = {
  readonly people: readonly SeededPerson[]
  readonly openings: readonly SeededOpening[]
  readonly users: SeededUsers
}

/** Where somebody has come to, when work began that many days ago, and after how many days it ended and why. */
type Story = {
  readonly state: ReferralState
  readonly began?: number
  readonly lasted?: number
  readonly why?: readonly [string, string]
}

const atWork = [3, 6, 9, 14, 22, 29, 33, 45, 61, 88, 95, 120, 150, 178, 190, 260, 340, 371, 392, 410]
const over: readonly (readonly [number, number, readonly [string, string]])[] = [
  [40, 12, ['own-wish', 'Жалақысы аз деп өз еркімен кетті']],
  [75, 5, ['dismissed', 'Бірнеше рет жұмысқа шықпады']],
  [130, 64, ['other-work', 'Нашёл работу ближе к дому']],
  [200, 110, ['contract-over', 'Срок договора истёк, продлевать не стали']],
  [260, 33, ['health', 'Дәрігер ауыр жұмысқа рұқсат бермеді']],
  [300, 140, ['work-over', 'Объект сдан, работы больше нет']],
  [390, 205, ['site-closed', 'Учаске күрделі жөндеуге жабылды']],
  [150, 47, ['transfer', 'Переведён в другое учреждение']],
  [330, 250, ['own-wish', 'Басқа қалаға көшті']],
]
const underway: readonly ReferralState[] = ['applied', 'interview', 'offered', 'offer-accepted']

/** Where the person of the demo's own account has come to. */
const ownStories: readonly Story[] = [{ state: 'interview' }, { state: 'offered' }, { state: 'accepted' }]

const stories: readonly Story[] = [
  ...underway.map((state): Story => ({ state })),
  ...atWork.map((began): Story => ({ state: 'started', began })),
  ...underway.map((state): Story => ({ state })),
  ...over.map(([began, lasted, why]): Story => ({ state: 'ended', began, lasted, why })),
  ...underway.map((state): Story => ({ state })),
]

/** Whom nobody has put forward yet, three or so to an opening, where the person already is where the work is. */
const pairsOf = async ({ tx, today }: Seeding, { people, openings }: Around): Promise<Pair[]> => {
  const known = await tx.selectFrom('referrals').select('personId').execute()
  const taken = new Set(known.map(({ personId }) => personId))
  const ids = people.map(({ id }) => id).filter((id) => !taken.has(id))
  const candidates = await unscopedCandidates(tx, ids)
  const open = openings.filter(
    ({ state, kind, places }) => state === 'open' && kind !== 'volunteer' && places > 2,
  )
  const facts = await openingFactsById(
    tx,
    open.map(({ id }) => id),
  )
  return open.flatMap((opening): Pair[] => {
    const wanted = facts.get(opening.id)
    if (!wanted) return []
    const free = candidates.filter(
      ({ id, standing }) => !taken.has(id) && (standing === 'in-custody') === isInCustody(opening),
    )
    return topPeople(wanted, free, 2, { weights: defaultWeights, today }).flatMap(({ id }) => {
      const candidate = free.find((each) => each.id === id)
      if (!candidate) return []
      taken.add(id)
      return [{ candidate, facts: wanted, opening }]
    })
  })
}

/** Turn about: one who serves a sentence, one who is outside. */
const mixed = (pairs: readonly Pair[]): Pair[] => {
  const inside = pairs.filter(({ candidate }) => candidate.standing === 'in-custody')
  const outside = pairs.filter(({ candidate }) => candidate.standing !== 'in-custody')
  return [...inside, ...outside].toSorted(
    (one, other) =>
      Math.max(inside.indexOf(one), outside.indexOf(one)) -
      Math.max(inside.indexOf(other), outside.indexOf(other)),
  )
}

type Stage = readonly [ReferralStepsTable['deed'], ReferralState]

const road = (custody: boolean): readonly Stage[] => [
  ['propose', 'proposed'],
  ['accept', 'accepted'],
  ['apply', 'applied'],
  ...(custody ? [] : [['invite', 'interview'] as const]),
  ['offer', 'offered'],
  ['accept-offer', 'offer-accepted'],
  ['start', 'started'],
  ['end', 'ended'],
]

const stagesTo = (state: ReferralState, custody: boolean): readonly Stage[] => {
  const all = road(custody && state !== 'interview')
  const last = all.findIndex(([, each]) => each === state)
  return all.slice(0, (last < 0 ? 3 : last) + 1)
}

type Told = {
  readonly pair: Pair
  readonly story: Story
  readonly days: readonly Day[]
  readonly stages: readonly Stage[]
}

/** The days of the stages: work began when the story says, the rest some days apart. */
const toldOf = ({ today }: Seeding, pair: Pair, story: Story, chance: ReturnType<typeof chanceOf>): Told => {
  const stages = stagesTo(story.state, pair.candidate.standing === 'in-custody')
  const startAt = stages.findIndex(([deed]) => deed === 'start')
  const days: Day[] = []
  let on = story.began === undefined ? addDays(today, -chance.whole(1, 9)) : addDays(today, -story.began)
  for (let at = (startAt < 0 ? stages.length : startAt + 1) - 1; at >= 0; at -= 1) {
    days[at] = on
    on = addDays(on, -chance.whole(1, 4))
  }
  if (story.state === 'ended' && startAt >= 0)
    days[startAt + 1] = addDays(days[startAt] ?? today, story.lasted ?? 0)
  return { pair, story, days, stages }
}

const roleOf = (deed: string): 'officer' | 'employer' =>
  deed === 'invite' || deed === 'offer' ? 'employer' : 'officer'

const referralRow = ({ today }: Seeding, told: Told, id: string, officer: string) => {
  const { candidate, opening, facts } = told.pair
  const state = told.stages.at(-1)?.[1] ?? 'proposed'
  const { total, findings } = explain({ candidate, opening: facts }, defaultWeights, today)
  return {
    id,
    personId: candidate.id,
    openingId: opening.id,
    institutionId: candidate.institutionId,
    organisationId: opening.organisationId,
    openKey: isOpenReferral(state) ? `${candidate.id} ${opening.id}` : null,
    state,
    stateSince: morningOf(told.days.at(-1) ?? today),
    total,
    findings: JSON.stringify(findings),
    proposedBy: officer,
    proposedAt: morningOf(told.days[0] ?? today),
    note: null,
    decidedBy: officer,
    decidedAt: morningOf(told.days[1] ?? today),
    reason: told.story.why?.[0] ?? null,
    reasonWords: told.story.why?.[1] ?? null,
    version: told.stages.length,
  }
}

type Made = {
  readonly told: Told
  readonly referralId: string
  readonly officer: string
  readonly employer: string
}

const stepRows = ({ told, referralId, officer, employer }: Made, id: (on: Day) => string) =>
  told.stages.map(([deed, toState], at) => {
    const on = told.days[at] ?? day('2026-01-01')
    const isEmployer = roleOf(deed) === 'employer'
    return {
      id: id(on),
      referralId,
      deed,
      fromState: told.stages[at - 1]?.[1] ?? null,
      toState,
      reason: deed === 'end' ? (told.story.why?.[0] ?? null) : null,
      words: deed === 'end' ? (told.story.why?.[1] ?? null) : null,
      byUserId: isEmployer ? employer : officer,
      byRole: isEmployer
        ? 'employer'
        : told.pair.candidate.standing === 'in-custody'
          ? 'social-worker'
          : 'probation-officer',
      at: morningOf(on),
    }
  })

const placementOf = ({ told, referralId }: Made, id: (on: Day) => string) => {
  const startAt = told.stages.findIndex(([deed]) => deed === 'start')
  const startedOn = told.days[startAt]
  if (startAt < 0 || !startedOn) return []
  const { candidate, opening } = told.pair
  return [
    {
      id: id(startedOn),
      referralId,
      personId: candidate.id,
      openingId: opening.id,
      institutionId: candidate.institutionId,
      organisationId: opening.organisationId,
      startedOn,
      endedOn: told.days[startAt + 1] ?? null,
      endReason: told.story.why?.[0] ?? null,
      payKind: 'month' as const,
      rate: opening.wage,
      contractNumber: `${told.stages.length}${startedOn.slice(8)}/${startedOn.slice(0, 4)}`,
      createdAt: morningOf(startedOn),
      updatedAt: morningOf(startedOn),
      version: told.days[startAt + 1] ? 2 : 1,
    },
  ]
}

type PlacementRow = ReturnType<typeof placementOf>[number]

/** Noted as they came due, all but the latest of some: there is something to do in the demo. */
const checkRows = (placement: PlacementRow, at: number, today: Day, id: (on: Day) => string, by: string) =>
  checksFrom(placement.startedOn).map((check) => {
    const { endedOn, endReason } = placement
    const isPast = check.dueOn < addDays(today, at % 2 === 0 ? -40 : 0)
    const noted = endedOn !== null || isPast
    const outcome = endedOn !== null ? outcomeAtEnd(check.dueOn, endedOn, endReason ?? '') : 'at-work'
    return {
      id: id(placement.startedOn),
      placementId: placement.id,
      ...check,
      outcome: noted ? outcome : null,
      source: noted ? (at % 2 === 0 ? ('employer' as const) : ('officer' as const)) : null,
      words: null,
      notedOn: noted ? (check.dueOn < today ? check.dueOn : endedOn) : null,
      notedBy: noted ? by : null,
    }
  })

/** Openings have stood open since before the first of their people came. */
const openEarlier = async ({ tx }: Seeding, made: readonly Made[]) => {
  for (const { told } of made) {
    const since = morningOf(addDays(told.days[0] ?? day('2026-01-01'), -14))
    await tx
      .updateTable('openings')
      .set({ createdAt: since, publishedAt: since })
      .where('id', '=', told.pair.opening.id)
      .where('createdAt', '>', since)
      .execute()
  }
}

export const seedPlacements = async (seeding: Seeding, around: Around): Promise<void> => {
  const { tx, today } = seeding
  const [chance, id] = [chanceOf(37), idsFrom(37)]
  const pairs = mixed(await pairsOf(seeding, around))
  const own = await ownPairs(seeding, around, new Set(pairs.map(({ opening }) => opening.id)))
  const walked = [
    ...stories.map((story, at) => ({ story, pair: pairs[at] })),
    ...ownStories.map((story, at) => ({ story, pair: own[at] })),
  ]
  const made = walked.flatMap(({ story, pair }): Made[] => {
    if (!pair) return []
    const { candidate, opening } = pair
    const officer =
      candidate.institutionId === null
        ? (around.users.byRole.get('probation-officer') ?? '')
        : around.users.staff(candidate.institutionId, 'social-worker')
    const told = toldOf(seeding, pair, story, chance)
    return [{ told, referralId: id(told.days[0] ?? today), officer, employer: opening.createdBy }]
  })
  await insertAll(
    tx,
    'referrals',
    made.map((each) => referralRow(seeding, each.told, each.referralId, each.officer)),
  )
  await insertAll(
    tx,
    'referralSteps',
    made.flatMap((each) => stepRows(each, id)),
  )
  const placements = made.flatMap((each) => placementOf(each, id))
  await insertAll(tx, 'placements', placements)
  await insertAll(
    tx,
    'placementChecks',
    placements.flatMap((each, at) => checkRows(each, at, today, id, made[0]?.officer ?? '')),
  )
  const officers = new Map(made.map(({ referralId, officer }) => [referralId, officer]))
  const agreeing = placements.map((row) => ({ ...row, officer: officers.get(row.referralId) ?? '' }))
  await seedConsents(seeding, agreeing, id)
  await openEarlier(seeding, made)
}
