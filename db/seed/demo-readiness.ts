/** Papers and money of the demo's people in every state, each with the steps that led there. */
import { type Day, addDays, addMonths } from '../../app/domain/calendar/day'
import { type DocumentState, type PaperKind, documentStates, payers } from '../../app/domain/people/person'
import { type PaperStanding, stepsFrom } from '../../app/domain/people/readiness/machine'
import type { SeededPerson } from './people'
import { type Chance, chanceOf } from './random'
import { type Seeding, insertAll } from './seeding'
import type { SeededUsers } from './users'

/** A chance of its own: what is drawn here changes nothing elsewhere. */
const ownSeed = 165

const moneyStates: Readonly<Partial<Record<PaperKind, readonly DocumentState[]>>> = {
  'residence-registration': ['registered', 'applied', 'missing', 'missing', 'rejected'],
  'medical-insurance': ['insured', 'insured', 'missing', 'applied'],
  'bank-account': ['opened', 'applied', 'missing', 'returned', 'rejected'],
  'benefit-disability': ['not-needed', 'not-needed', 'entitled', 'granted'],
  'pension-payment': ['not-needed', 'not-needed', 'applied'],
  'targeted-aid': ['entitled', 'applied', 'not-needed', 'rejected'],
}

/** The shortest way from "nobody has looked" to a state; empty when there is none. */
const wayTo = (kind: PaperKind, goal: DocumentState): readonly DocumentState[] => {
  const paths: DocumentState[][] = stepsFrom(kind, 'not-known').map((state) => [state])
  const seen = new Set<PaperStanding>()
  for (let path = paths.shift(); path; path = paths.shift()) {
    const last = path.at(-1)
    if (last === undefined || seen.has(last)) continue
    if (last === goal) return path
    seen.add(last)
    paths.push(...stepsFrom(kind, last).map((state) => [...path, state]))
  }
  return []
}

const reasons: Readonly<Partial<Record<DocumentState, string>>> = {
  rejected: 'Тұрғылықты жері расталмаған',
  returned: 'Фотосурет жоқ',
}

/** What taking a step back puts back beside the state. */
const untold = {
  reason: null,
  number: null,
  issuedOn: null,
  expiresOn: null,
  cost: null,
  paidBy: null,
  note: null,
}

type Paper = {
  readonly personId: string
  readonly kind: PaperKind
  readonly state: DocumentState
}

const stepsOf = (seeding: Seeding, chance: Chance, { personId, kind, state }: Paper, byUserId: string) => {
  const { today, id } = seeding
  const way = wayTo(kind, state)
  const days = way.map((_, at): Day => addDays(today, -9 * (way.length - at) - chance.whole(0, 5)))
  return way.map((each, at) => {
    const onDay = days[at] ?? today
    const costs = each === 'applied' && kind !== 'bank-account' && chance.happens(0.5)
    return {
      id: id(onDay),
      personId,
      kind,
      state: each,
      onDay,
      reason: reasons[each] ?? null,
      cost: costs ? chance.pick([43_250, 86_500, 173_000]) : null,
      paidBy: costs ? chance.pick(payers) : null,
      note: null,
      before: at === 0 ? null : JSON.stringify({ ...untold, state: way[at - 1], stateOn: days[at - 1] }),
      byUserId,
      at: `${onDay}T05:00:00.000Z`,
      takenBackBy: null,
      takenBackAt: null,
    }
  })
}

const isState = (state: string): state is DocumentState => documentStates.some((each) => each === state)

/** Adds what stands beside papers for those in custody, and the history of everything. */
export const seedReadiness = async (
  seeding: Seeding,
  people: readonly SeededPerson[],
  users: SeededUsers,
): Promise<void> => {
  const { tx, today, id } = seeding
  const chance = chanceOf(ownSeed)
  const inside = people.filter(({ standing }) => standing === 'in-custody')
  const recorded = await tx
    .selectFrom('personDocuments')
    .select(['id', 'personId', 'kind', 'state'])
    .execute()
  const fresh = inside.flatMap(({ id: personId }) =>
    (Object.entries(moneyStates) as [PaperKind, readonly DocumentState[]][])
      .filter(() => chance.happens(0.55))
      .map(([kind, states]) => ({ personId, kind, state: chance.pick(states) })),
  )
  const old = recorded.flatMap(({ personId, kind, state }) =>
    isState(state) ? [{ personId, kind: kind as PaperKind, state }] : [],
  )
  const workers = new Map(
    inside.map((person) => [person.id, users.staff(person.institutionId ?? '', 'social-worker')]),
  )
  const steps = [...old, ...fresh].map((paper) => {
    const byUserId = workers.get(paper.personId)
    return byUserId ? { paper, steps: stepsOf(seeding, chance, paper, byUserId) } : { paper, steps: [] }
  })
  await insertAll(
    tx,
    'personDocuments',
    steps.slice(old.length).map(({ paper, steps: own }) => ({
      ...paper,
      id: id(today),
      number: paper.state === 'opened' ? String(chance.whole(1000, 9999)) : null,
      issuedOn: null,
      expiresOn: paper.state === 'granted' ? addMonths(today, 12) : null,
      note: null,
      stateOn: own.at(-1)?.onDay ?? null,
      reason: own.at(-1)?.reason ?? null,
      cost: own.reduce((sum, each) => sum + (each.cost ?? 0), 0) || null,
      paidBy: own.find((each) => each.paidBy)?.paidBy ?? null,
      version: 1,
    })),
  )
  await insertAll(
    tx,
    'personDocumentSteps',
    steps.flatMap((each) => each.steps),
  )
}
