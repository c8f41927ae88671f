/** The checklist of a handover: what has to be in order when a person and their plan change hands. */
import type { Day } from '../calendar/day'
import type { Role } from '../access/roles'
import { type Citation, order482, order508, penalCode, preventionLaw, probationLaw } from '../law/citation'
import { type Result, ok, refuse } from '../result'
import type { DestinationKind } from './destination'

type ItemPlan = {
  readonly key: string
  readonly cites: readonly [Citation, ...Citation[]]
  /** Only for these destinations; for all when left out. */
  readonly kinds?: readonly DestinationKind[]
  /** Only these may tick it; whoever prepares handovers when left out. */
  readonly by?: readonly Role[]
}

const controlled: readonly DestinationKind[] = ['parole', 'supervision', 'restriction']
const idToPolice: readonly DestinationKind[] = ['parole', 'supervision', 'restriction', 'fine']

/** Keys are for good: handovers keep them, and `handovers:item.<key>` holds their words. */
export const itemCatalogue = [
  // Order 508, para 43: the programme goes to the local authority of the destination.
  { key: 'programme-sent', cites: [order508('43')] },
  // Penal Enforcement Code, article 165(4): for parolees, the replaced and the supervised the police issue it.
  { key: 'identity-to-police', cites: [penalCode('165(4)')], kinds: idToPolice },
  { key: 'identity-to-person', cites: [penalCode('165(4)')], kinds: ['served', 'other'] },
  { key: 'papers-handed', cites: [penalCode('165(4)')] },
  // Health goes from medic to medic, never through this page.
  { key: 'medical-summary', cites: [order482('9', 'to-confirm')], by: ['medic'] },
  { key: 'police-notice', cites: [order508('52')] },
  {
    key: 'supervision-papers',
    cites: [preventionLaw('66(1)'), penalCode('172(2)')],
    kinds: ['supervision'],
  },
  { key: 'control-explained', cites: [probationLaw('16'), penalCode('169(8)')], kinds: controlled },
  { key: 'rights-explained', cites: [order508('52'), penalCode('168')] },
  { key: 'address-confirmed', cites: [penalCode('166(1)')] },
  { key: 'travel', cites: [penalCode('167')] },
  { key: 'money', cites: [penalCode('167', 'to-confirm')] },
] as const satisfies readonly ItemPlan[]

export type ItemKey = (typeof itemCatalogue)[number]['key']

const plans: readonly (ItemPlan & { readonly key: ItemKey })[] = itemCatalogue

export const itemKeys = plans.map((each) => each.key)

/** The items of a handover to this kind of destination, in their order. */
export const itemsFor = (kind: DestinationKind): ItemKey[] =>
  plans.filter(({ kinds }) => kinds?.includes(kind) ?? true).map((each) => each.key)

export const citesOfItem = (key: ItemKey): readonly Citation[] =>
  plans.find((each) => each.key === key)?.cites ?? []

/** Whether someone of this role may tick the item; who prepares handovers ticks what names nobody. */
export const mayTick = (key: ItemKey, role: Role): boolean => {
  const by = plans.find((each) => each.key === key)?.by
  return by ? by.includes(role) : role !== 'medic'
}

export const itemStates = ['open', 'done', 'not-applicable'] as const
export type ItemState = (typeof itemStates)[number]

export type Tick = { readonly state: ItemState; readonly reason: string; readonly on: Day }
export type Ticked = { readonly state: ItemState; readonly reason: string | null; readonly on: Day | null }

/** Decides a tick. Refused: `item-reason-missing` where an item is said not to apply without saying why. */
export const decideTick = ({ state, reason, on }: Tick): Result<Ticked> => {
  const said = reason.trim() || null
  if (state === 'not-applicable' && said === null) return refuse('item-reason-missing')
  if (state === 'open') return ok({ state, reason: null, on: null })
  return ok({ state, reason: state === 'not-applicable' ? said : null, on })
}
