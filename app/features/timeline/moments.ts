/** Every kind of moment in the life of a plan, in the order in which moments of one day follow each other. */
import type { Permission } from '~/domain/access/policy'

export const families = [
  'plan',
  'deadlines',
  'measures',
  'meetings',
  'notices',
  'handover',
  'duties',
] as const
export type Family = (typeof families)[number]

/** What a reader has to be allowed so that a family is told to them at all. */
export const permissionOf: Readonly<Record<Family, Permission>> = {
  plan: 'plan.read',
  deadlines: 'plan.read',
  measures: 'contribution.read',
  meetings: 'meeting.read',
  notices: 'notice.read',
  handover: 'handover.read',
  duties: 'duty.read',
}

/** `day`: the record knows the day of it, not the hour. */
type Kind = { readonly kind: string; readonly family: Family; readonly day?: true }

export const kinds = [
  { kind: 'opened', family: 'plan' },
  { kind: 'term-moved', family: 'plan' },
  { kind: 'deadline-moved', family: 'deadlines', day: true },
  { kind: 'deadline-paused', family: 'deadlines' },
  { kind: 'pause-lifted', family: 'deadlines', day: true },
  { kind: 'deadline-done', family: 'deadlines', day: true },
  { kind: 'measure-event', family: 'measures' },
  { kind: 'measure-settled', family: 'measures', day: true },
  { kind: 'measure-removed', family: 'measures' },
  { kind: 'task-done', family: 'measures', day: true },
  { kind: 'comment', family: 'measures' },
  { kind: 'file', family: 'measures' },
  { kind: 'meeting-planned', family: 'meetings' },
  { kind: 'meeting-held', family: 'meetings', day: true },
  { kind: 'meeting-cancelled', family: 'meetings', day: true },
  { kind: 'agreement', family: 'plan' },
  { kind: 'agreement-lapsed', family: 'plan' },
  { kind: 'version', family: 'plan' },
  { kind: 'notice-prepared', family: 'notices' },
  { kind: 'notice-issued', family: 'notices', day: true },
  { kind: 'notice-sent', family: 'notices', day: true },
  { kind: 'notice-delivered', family: 'notices', day: true },
  { kind: 'notice-answered', family: 'notices', day: true },
  { kind: 'notice-annulled', family: 'notices', day: true },
  { kind: 'handover-opened', family: 'handover' },
  { kind: 'handover-request', family: 'handover', day: true },
  { kind: 'handover-offered', family: 'handover', day: true },
  { kind: 'handover-answered', family: 'handover', day: true },
  { kind: 'handover-met', family: 'handover', day: true },
  { kind: 'handover-ended', family: 'handover', day: true },
  { kind: 'duty-event', family: 'duties' },
  { kind: 'duty-event-withdrawn', family: 'duties' },
  { kind: 'duty-moved', family: 'duties', day: true },
  { kind: 'duty-settled', family: 'duties', day: true },
  { kind: 'closed', family: 'plan', day: true },
] as const satisfies readonly Kind[]

export type MomentKind = (typeof kinds)[number]['kind']

/** The place of a kind in the order; rows carry it instead of the name. */
export const placeOf = Object.fromEntries(kinds.map(({ kind }, place) => [kind, place])) as Readonly<
  Record<MomentKind, number>
>

export const kindAt = (place: number): Kind & { readonly kind: MomentKind } => {
  const found = kinds[place]
  if (!found) throw new RangeError(`no moment has the place ${place}`)
  return found
}
