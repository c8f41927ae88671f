/**
 * Two networks: institutions often live on a closed one (inner), employers and released people on the internet (outer).
 * An installation with ZONE=inner or ZONE=outer serves only what belongs there.
 */
import type { Permission } from './policy'

export type Zone = 'inner' | 'outer' | 'both'

/** Permissions that the internet needs; whatever is not named here stays inside. */
const outside: Partial<Record<Permission, 'outer' | 'both'>> = {
  'home.read': 'both',
  'account.manage': 'both',
  'message.read': 'both',
  // The person's own page: inside on an institution's device, outside on a telephone.
  'portal.read': 'both',
  'match.own': 'both',
  'wish.state': 'both',
  'portal-code.issue': 'both',
  'kiosk.manage': 'both',
  'plan.answer': 'both',
  'appeal.submit': 'both',
  'organisation.list': 'both',
  'organisation.read': 'both',
  'organisation.edit': 'both',
  'organisation.approve': 'both',
  'employer.overview': 'both',
  'employer.read': 'both',
  'employer.provide': 'both',
  'employer.accredit': 'both',
  'employer.record': 'both',
  'employer.users': 'both',
  'opening.list': 'both',
  'opening.read': 'both',
  'opening.post': 'both',
  'opening.edit': 'both',
  'opening.approve': 'both',
  'opening.import': 'both',
  'import.file': 'both',
  'match.cards': 'both',
  'referral.propose': 'both',
  'referral.list': 'both',
  'referral.withdraw': 'both',
  'referral.step': 'both',
  'interview.read': 'both',
  'interview.offer': 'both',
  'interview.pick': 'both',
  'interview.call-off': 'both',
  'placement.list': 'both',
  'placement.check': 'both',
  'candidate.consent': 'both',
  'request.read': 'both',
  'request.send': 'both',
  'request.withdraw': 'both',
  'application.submit': 'both',
  'labour-contract.read': 'both',
  'work-notice.give': 'both',
  'work-notice.read': 'both',
  'wage.read': 'both',
  'wage.own': 'both',
  'attendance.record': 'both',
  'wage.issue': 'both',
  'wage.doubt': 'both',
  'wage.answer': 'both',
  'contribution.list': 'both',
  'contribution.read': 'both',
  'contribution.record': 'both',
  'contribution.comment': 'both',
  'contribution.attach': 'both',
  'contribution.answer': 'both',
  'site.list': 'both',
  'site.read': 'both',
  'site.count': 'both',
  'enquiry.post': 'both',
  'enquiry.read': 'both',
  'enquiry.move': 'both',
  'enquiry.withdraw': 'both',
  'volunteering.read': 'both',
  'volunteering.organise': 'both',
  'volunteering.week': 'both',
  'outside-volunteer.keep': 'both',
  'sign-up.own': 'both',
  'schooling.own': 'both',
}

export const zoneOf = (permission: Permission): Zone => outside[permission] ?? 'inner'

/** Whether an installation of a zone serves what needs a permission. */
export const isServedIn = (zone: Zone, permission: Permission): boolean => {
  const own = zoneOf(permission)
  return zone === 'both' || own === 'both' || own === zone
}
