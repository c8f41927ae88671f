/** The life of a referral as data: every transition by name, who may take it, where, and what it asks for. */
import type { Ending, Side } from './reasons'
import type { ReferralState } from './referral'

export const referralDeeds = [
  'accept',
  'apply',
  'invite',
  'offer',
  'accept-offer',
  'start',
  'end',
  'decline',
  'withdraw',
] as const
export type ReferralDeed = (typeof referralDeeds)[number]

/** Where the person is: serving a sentence in an institution, or outside. */
export type Setting = 'custody' | 'outside'

/** `reason`: one of the list, and words with it. `day`: when it happened. `pay`: how the work is paid. */
export type Ask = 'reason' | 'day' | 'pay'

/** What is looked at before the step: `open`, the opening takes people; `law`, the gates of the pair on the day; `room`, a free place. */
export type Guard = 'open' | 'running' | 'law' | 'room'

export type Transition = {
  readonly deed: ReferralDeed
  readonly from: ReferralState
  readonly to: ReferralState
  readonly sides: readonly Side[]
  /** Only there; everywhere when left out. */
  readonly setting?: Setting
  readonly asks?: readonly Ask[]
  readonly guards?: readonly Guard[]
}

const officer = ['officer'] as const
const ofPerson = ['officer', 'person'] as const
const ofWork = ['officer', 'employer'] as const
const anyone = ['officer', 'employer', 'person'] as const

/**
 * Nothing moves a referral but these. Order 735 knows no interview between application and contract (paragraphs 34 to
 * 37), so in custody an offer may follow the application; after release everybody is heard before an offer.
 */
export const transitions: readonly Transition[] = [
  { deed: 'accept', from: 'proposed', to: 'accepted', sides: officer, guards: ['open', 'law'] },
  { deed: 'apply', from: 'accepted', to: 'applied', sides: ofPerson, guards: ['open'] },
  { deed: 'invite', from: 'applied', to: 'interview', sides: ofWork, guards: ['open'] },
  {
    deed: 'offer',
    from: 'applied',
    to: 'offered',
    sides: ofWork,
    setting: 'custody',
    guards: ['running', 'law', 'room'],
  },
  { deed: 'offer', from: 'interview', to: 'offered', sides: ofWork, guards: ['running', 'law', 'room'] },
  {
    deed: 'accept-offer',
    from: 'offered',
    to: 'offer-accepted',
    sides: ofPerson,
    guards: ['running', 'law'],
  },
  {
    deed: 'start',
    from: 'offer-accepted',
    to: 'started',
    sides: ofWork,
    asks: ['day', 'pay'],
    guards: ['running', 'law'],
  },
  { deed: 'end', from: 'started', to: 'ended', sides: ofWork, asks: ['reason', 'day'] },
  { deed: 'decline', from: 'proposed', to: 'declined', sides: officer, asks: ['reason'] },
  { deed: 'decline', from: 'accepted', to: 'declined', sides: anyone, asks: ['reason'] },
  { deed: 'decline', from: 'applied', to: 'declined', sides: ofWork, asks: ['reason'] },
  { deed: 'decline', from: 'interview', to: 'declined', sides: ofWork, asks: ['reason'] },
  { deed: 'decline', from: 'offered', to: 'declined', sides: ofPerson, asks: ['reason'] },
  { deed: 'withdraw', from: 'proposed', to: 'withdrawn', sides: ofWork, asks: ['reason'] },
  { deed: 'withdraw', from: 'accepted', to: 'withdrawn', sides: anyone, asks: ['reason'] },
  { deed: 'withdraw', from: 'applied', to: 'withdrawn', sides: anyone, asks: ['reason'] },
  { deed: 'withdraw', from: 'interview', to: 'withdrawn', sides: anyone, asks: ['reason'] },
  { deed: 'withdraw', from: 'offered', to: 'withdrawn', sides: ofWork, asks: ['reason'] },
  { deed: 'withdraw', from: 'offer-accepted', to: 'withdrawn', sides: anyone, asks: ['reason'] },
]

/** The step of that name from that state in that setting; undefined when there is none. */
export const transitionOf = (
  deed: ReferralDeed,
  state: ReferralState,
  setting: Setting,
): Transition | undefined =>
  transitions.find(
    (each) => each.deed === deed && each.from === state && (each.setting ?? setting) === setting,
  )

/** What a side may do next, in the order of the map. */
export const stepsFrom = (state: ReferralState, side: Side, setting: Setting): readonly Transition[] =>
  transitions.filter(
    (each) => each.from === state && each.sides.includes(side) && (each.setting ?? setting) === setting,
  )

const endings: readonly ReferralDeed[] = ['decline', 'withdraw', 'end'] satisfies readonly Ending[]

/** Whether a deed ends the referral, and so carries a reason of the deed's own list. */
export const isEnding = (deed: ReferralDeed): deed is Ending => endings.includes(deed)
