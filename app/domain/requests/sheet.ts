/**
 * The agreement sheet: which services it goes round, what each may answer, and when it is complete. Order 735 (paras 35,
 * 42, 58, 67) says only "the services concerned and the management": which services is the institution's choice.
 */
import type { Role } from '../access/roles'
import type { Result } from '../result'
import { ok, refuse } from '../result'
import type { RequestChannel } from './procedure'

export const services = [
  'regime',
  'operational',
  'education',
  'psychologist',
  'medical',
  'labour',
  'security',
  'supply',
] as const
export type Service = (typeof services)[number]

/** The role that answers for a service; null: it has no sign-in here, and its paper signature is written down. */
export const roleOfService: Readonly<Record<Service, Role | null>> = {
  regime: null,
  operational: null,
  education: 'detachment-head',
  psychologist: 'psychologist',
  medical: 'medic',
  labour: 'social-worker',
  security: null,
  supply: null,
}

export const servicesOfRole = (role: Role): readonly Service[] =>
  services.filter((each) => roleOfService[each] === role)

/** Whose answers only they themselves may write: nobody speaks for the psychologist or the doctor. */
export const ownSignInOnly = (service: Service): boolean =>
  service === 'psychologist' || service === 'medical'

/** The services that are offered first for a way into work. Ours, to be confirmed by each institution. */
export const usualServices = (channel: RequestChannel): readonly Service[] => [
  'regime',
  'operational',
  'education',
  'psychologist',
  'medical',
  'labour',
  ...(channel === 'outside-area' ? (['security'] as const) : []),
  ...(channel === 'housekeeping' ? (['supply'] as const) : []),
]

/** Para 52: without these two lines the papers for housekeeping cannot be complete. */
export const neededServices = (channel: RequestChannel): readonly Service[] =>
  channel === 'housekeeping' ? ['psychologist', 'medical'] : []

export const answers = ['agrees', 'conditions', 'disagrees', 'asks'] as const
export type Answer = (typeof answers)[number]

/** A psychologist recommends, recommends with conditions or does not; a doctor admits or does not; others may ask. */
export const answersOf = (service: Service): readonly Answer[] => {
  if (service === 'psychologist') return ['agrees', 'conditions', 'disagrees']
  return service === 'medical' ? ['agrees', 'disagrees'] : ['agrees', 'disagrees', 'asks']
}

export type Line = { readonly service: Service; readonly answer: Answer | 'asked' }

export type SheetState = 'none' | 'open' | 'complete'

/** A question put back by a service keeps the sheet open until it has answered. */
export const sheetState = (lines: readonly Line[]): SheetState => {
  if (lines.length === 0) return 'none'
  return lines.some(({ answer }) => answer === 'asked' || answer === 'asks') ? 'open' : 'complete'
}

export type Answering = {
  readonly service: Service
  readonly role: Role
  readonly answer: Answer
  readonly words: string | null
  /** Who signed on paper; null when the one who answers signs for the own service. */
  readonly signer: string | null
}

/**
 * Whether an answer may be written on a line. Refused: `own-sign-in-only`, `not-your-service`, `answer-not-of-service`,
 * `signer-missing`, `words-missing` (a no and a question say why), `words-not-taken` (a recommendation and an admission
 * carry no reasons: they would come from notes or from health).
 */
export const decideAnswer = ({ service, role, answer, words, signer }: Answering): Result<Answer> => {
  const isOwn = roleOfService[service] === role
  if (!isOwn && ownSignInOnly(service)) return refuse('own-sign-in-only')
  if (!isOwn && role !== 'social-worker') return refuse('not-your-service')
  if (!answersOf(service).includes(answer)) return refuse('answer-not-of-service')
  if (!isOwn && signer === null) return refuse('signer-missing')
  if (ownSignInOnly(service)) return words === null ? ok(answer) : refuse('words-not-taken')
  return answer !== 'agrees' && words === null ? refuse('words-missing') : ok(answer)
}

/** Whether a set of services may go round. Refused: `services-missing`, `needed-service-missing`. */
export const decideRound = (
  channel: RequestChannel,
  chosen: readonly Service[],
): Result<readonly Service[]> => {
  if (chosen.length === 0) return refuse('services-missing')
  const lacking = neededServices(channel).filter((each) => !chosen.includes(each))
  return lacking.length > 0
    ? refuse('needed-service-missing')
    : ok(services.filter((each) => chosen.includes(each)))
}

export type HeadFacts = {
  readonly needsSheet: boolean
  readonly hasApplied: boolean
  readonly lines: readonly Line[]
}

/**
 * The head's last word: a person decides, with the sheet before them. Refused: `no-application`, `sheet-open`, and
 * `words-missing`: a refusal says why, and so does an agreement that goes past a service's no.
 */
export const decideHead = (
  { needsSheet, hasApplied, lines }: HeadFacts,
  { agreed, words }: { readonly agreed: boolean; readonly words: string | null },
): Result<'agreed' | 'refused'> => {
  if (!hasApplied) return refuse('no-application')
  if (needsSheet && sheetState(lines) !== 'complete') return refuse('sheet-open')
  const isAgainst = lines.some(({ answer }) => answer === 'disagrees')
  if (words === null && (!agreed || isAgainst)) return refuse('words-missing')
  return ok(agreed ? 'agreed' : 'refused')
}
