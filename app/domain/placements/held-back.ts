/** What keeps a person from being put forward though the law would allow it: a pause, or a block by one organisation's ending. */
import type { Day } from '../calendar/day'
import { order735 } from '../law/citation'
import type { Finding } from '../law/rule'
import { assess, rule } from '../law/rule'
import type { ConsequenceKind } from './consequences'

/** The kinds that hold referrals back; the others ask for work with the person and stop nothing. */
export const holdingKinds = ['pause', 'employer-block'] as const satisfies readonly ConsequenceKind[]
export type HoldingKind = (typeof holdingKinds)[number]

/** One that stands today. */
export type Holding = {
  readonly kind: HoldingKind
  readonly organisationId: string
  readonly untilOn: Day | null
}

type Asked = { readonly holdings: readonly Holding[]; readonly organisationId: string }

const noPause = rule<Asked>({
  id: 'placements.held.no-pause',
  cites: [order735('33', 'to-confirm')],
  decide: ({ holdings }) => {
    const pause = holdings.find(({ kind }) => kind === 'pause')
    return { holds: pause === undefined, asOf: pause?.untilOn ?? null }
  },
})

/** A block is between one person and one organisation: everybody else may still take them. */
const noBlock = rule<Asked>({
  id: 'placements.held.no-block',
  cites: [order735('33', 'to-confirm')],
  holds: ({ holdings, organisationId }) =>
    !holdings.some((each) => each.kind === 'employer-block' && each.organisationId === organisationId),
})

export const holdingRules = [noPause, noBlock] as const

/** What holds a person back from an organisation's openings today; empty when nothing does. */
export const heldBack = (
  holdings: readonly Holding[],
  organisationId: string,
  today: Day,
): readonly Finding[] =>
  assess(holdingRules, { holdings, organisationId }, today).filter(({ state }) => state === 'failed')
