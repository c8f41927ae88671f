/** Which papers order 735 asks for on each way into work: its chapters 4 to 8 and 10 differ, and nothing is asked beyond them. */
import type { Citation } from '../law/citation'
import { order735 } from '../law/citation'
import type { Channel, OpeningKind } from '../openings/opening'
import type { SafetyLevel } from '../people/person'

/** To whom the person's application is written. */
export type Addressee = 'employer' | 'head-of-institution' | 'enterprise-director' | 'business-head'

export type Procedure = {
  readonly addressee: Addressee
  readonly application: Citation
  /** Null: chapter 10 knows no agreement sheet; the head's resolution on the employer's letter stands in its place. */
  readonly sheet: Citation | null
  readonly contract: Citation
  readonly copies: 2 | 3
}

/** Channels to which an employer's request for workers can be answered; individual labour has no employer. */
export const requestChannels = [
  'housekeeping',
  'enterprise',
  'on-site-business',
  'outside-area',
  'oblast',
  'cell',
] as const satisfies readonly Channel[]
export type RequestChannel = (typeof requestChannels)[number]

export const requestChannelIn = (channel: string): RequestChannel | undefined =>
  requestChannels.find((each) => each === channel)

const general = {
  addressee: 'employer',
  application: order735('35'),
  sheet: order735('35'),
  copies: 3,
} as const

export const procedures: Readonly<Record<RequestChannel, Procedure>> = {
  housekeeping: {
    addressee: 'head-of-institution',
    application: order735('42'),
    sheet: order735('42'),
    contract: order735('43, 44'),
    copies: 2,
  },
  enterprise: {
    addressee: 'enterprise-director',
    application: order735('58'),
    sheet: order735('58'),
    contract: order735('59'),
    copies: 3,
  },
  'on-site-business': {
    addressee: 'business-head',
    application: order735('67'),
    sheet: order735('67'),
    contract: order735('68'),
    copies: 3,
  },
  'outside-area': { ...general, contract: order735('36, 75') },
  oblast: {
    addressee: 'business-head',
    application: order735('98'),
    sheet: null,
    contract: order735('99'),
    copies: 3,
  },
  cell: { ...general, contract: order735('36') },
}

/** Para 25: with an organisation outside the penal system the administration is a party too. */
export const isThreeParty = (kind: OpeningKind, channel: RequestChannel): boolean =>
  kind === 'business' && channel !== 'housekeeping'

/** Paras 45 to 50: institutions whose housekeeping is done by people left or sent there by a ruling. */
export const isStrict = (level: SafetyLevel | null): boolean =>
  level === 'mixed' || level === 'emergency' || level === 'full'

/** Paras 47, 49 and 73: where a ruling of the head stands before the work, and its copy goes to the prosecutor. */
export const rulingNeeded = (channel: RequestChannel, level: SafetyLevel | null): boolean =>
  channel === 'outside-area' || (channel === 'housekeeping' && isStrict(level))
