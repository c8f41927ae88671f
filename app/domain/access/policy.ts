/**
 * The total map of permissions: for every deed and page, which roles hold it and how far it reaches.
 * It is data, so that it can be read on one page, printed, and turned into SQL by `platform/scope.server.ts`.
 */
import { type Holders, type Reach, type Subject, each, everyone, inInstitution, posters } from './holders'
import { activitiesAccess } from './activities'
import { allocationAccess } from './allocation'
import { careAccess, careHidden } from './care'
import { matchingAccess } from './matching'
import { educationAccess } from './education'
import { employersAccess } from './employers'
import { placementsAccess } from './placements'
import { portalAccess } from './portal'
import { preparation } from './preparation'
import { psychologyAccess } from './psychology'
import { requestsAccess } from './requests'
import { secrecyAccess } from './secrecy'
import { sitesAccess } from './sites'
import { trainingAccess } from './training'
import { volunteeringAccess } from './volunteering'
import { wagesAccess } from './wages'
import type { Actor } from './roles'

export const policy = {
  ...preparation,
  ...sitesAccess,
  ...employersAccess,
  ...placementsAccess,
  ...wagesAccess,
  ...allocationAccess,
  ...matchingAccess,
  ...requestsAccess,
  ...secrecyAccess,
  ...psychologyAccess,
  ...careAccess,
  ...trainingAccess,
  ...portalAccess,
  ...volunteeringAccess,
  ...educationAccess,
  ...activitiesAccess,
  'home.read': each('none'),
  'account.manage': each('author'),

  'person.list': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'person.read': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'person.register': { 'social-worker': 'institution', headquarters: 'all' },
  'person.edit': { 'social-worker': 'institution', 'detachment-head': 'institution', headquarters: 'all' },
  /** Times at which a released person appears for registration. */
  'person.appearances': {
    'social-worker': 'institution',
    'probation-officer': 'region',
    headquarters: 'all',
  },
  'person.health': { medic: 'institution', 'social-worker': 'institution' },
  'person.articles': { 'social-worker': 'institution', 'institution-head': 'institution', prosecutor: 'all' },
  'person.import': { 'social-worker': 'institution', headquarters: 'all' },

  'plan.list': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
  },
  'plan.read': {
    ...inInstitution,
    'probation-officer': 'region',
    'local-authority': 'region',
    headquarters: 'all',
    prosecutor: 'all',
    person: 'person',
  },
  'plan.draft': { 'social-worker': 'institution' },
  'plan.agree': { 'social-worker': 'institution' },
  'plan.approve': { 'institution-head': 'institution' },
  'plan.send': { 'social-worker': 'institution' },
  'plan.deadline': { 'social-worker': 'institution', 'institution-head': 'institution' },
  'plan.hand-over': { 'social-worker': 'institution' },
  'holiday.manage': { headquarters: 'all', administrator: 'all' },
  'law.read': { headquarters: 'all', administrator: 'all', monitor: 'all', prosecutor: 'all' },

  'organisation.list': {
    'social-worker': 'all',
    'institution-head': 'all',
    headquarters: 'all',
    monitor: 'all',
    prosecutor: 'all',
    'local-authority': 'region',
  },
  'organisation.read': {
    'social-worker': 'all',
    'institution-head': 'all',
    headquarters: 'all',
    monitor: 'all',
    prosecutor: 'all',
    'local-authority': 'region',
    employer: 'organisation',
    'production-manager': 'organisation',
    'volunteer-coordinator': 'organisation',
  },
  'organisation.edit': posters,
  'organisation.approve': { headquarters: 'all' },
  'opening.list': {
    ...everyone,
    ...inInstitution,
    'social-worker': 'all',
    'institution-head': 'all',
    'detachment-head': 'all',
    psychologist: 'all',
    medic: 'all',
    'probation-officer': 'all',
    'local-authority': 'all',
    ngo: 'all',
    person: 'all',
  },
  'opening.read': {
    ...everyone,
    'social-worker': 'all',
    'institution-head': 'all',
    'detachment-head': 'all',
    psychologist: 'all',
    medic: 'all',
    'probation-officer': 'all',
    'local-authority': 'all',
    ngo: 'all',
    person: 'all',
  },
  'opening.post': posters,
  'opening.edit': posters,
  'opening.approve': { headquarters: 'all', 'institution-head': 'institution' },
  'opening.import': { employer: 'organisation', headquarters: 'all' },
  /** Sending a file and seeing what it would do; importing it asks for `person.import` or `opening.import`. */
  'import.file': { 'social-worker': 'institution', employer: 'organisation', headquarters: 'all' },

  'match.person': {
    'social-worker': 'institution',
    'detachment-head': 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    headquarters: 'all',
  },
  'match.opening': {
    'social-worker': 'institution',
    'institution-head': 'institution',
    'probation-officer': 'region',
    headquarters: 'all',
  },
  'match.set-aside': { 'social-worker': 'institution' },
  'match.cards': {
    employer: 'organisation',
    'production-manager': 'organisation',
    'volunteer-coordinator': 'organisation',
  },
  'referral.propose': {
    'social-worker': 'institution',
    employer: 'organisation',
    'production-manager': 'organisation',
    'volunteer-coordinator': 'organisation',
    'probation-officer': 'region',
  },
  'referral.list': {
    ...inInstitution,
    employer: 'organisation',
    'production-manager': 'organisation',
    'volunteer-coordinator': 'organisation',
    'probation-officer': 'region',
    headquarters: 'all',
  },
  'referral.decide': { 'social-worker': 'institution', 'probation-officer': 'region' },
  'referral.withdraw': {
    'social-worker': 'institution',
    'probation-officer': 'region',
    employer: 'organisation',
    'production-manager': 'organisation',
    'volunteer-coordinator': 'organisation',
  },

  'institution.read': { ...each('all'), employer: 'all', person: 'all' },
  'institution.manage': { headquarters: 'all', administrator: 'all' },
  'user.manage': { administrator: 'all' },
  'audit.read': { monitor: 'all', prosecutor: 'all', administrator: 'all' },
} as const satisfies Record<string, Holders>

export type Permission = keyof typeof policy

/** Permissions whose refusal looks like absence (404): that the thing exists is itself a secret. */
const hidden: readonly Permission[] = [
  'note.read',
  'session.edit',
  'session.record',
  'session.list',
  'session.plan',
  'therapy-group.lead',
  'snippet.keep',
  'card.read',
  'card.point',
  'card.export',
  'appeal.submit',
  'appeal.handle',
  'note.write',
  'note.erase',
  'substitution.read',
  'substitution.give',
  'substitution.end',
  'substitution.look',
  'supervision.open',
  'supervision.review',
  'lawful-request.read',
  'lawful-request.register',
  'lawful-request.approve',
  'lawful-request.take',
  'risk.write',
  'glass.break',
  'secrecy.watch',
  'reader.list',
  ...careHidden,
]

export const hidesExistence = (permission: Permission): boolean => hidden.includes(permission)

/** How far the actor's role carries a permission; undefined when the role does not hold it at all. */
export const reachOf = (actor: Pick<Actor, 'role'>, permission: Permission): Reach | undefined =>
  (policy[permission] as Holders)[actor.role]

const same = (own: string | null, theirs: string | null | undefined): boolean =>
  own !== null && theirs !== null && theirs !== undefined && own === theirs

/** Whether the actor may do this to this row. A row without the tie that the reach needs is refused. */
export const may = (actor: Actor, permission: Permission, subject: Subject): boolean => {
  switch (reachOf(actor, permission)) {
    case undefined:
      return false
    case 'all':
    case 'none':
      return true
    case 'institution':
      return same(actor.institutionId, subject.institutionId)
    case 'organisation':
      return same(actor.organisationId, subject.organisationId)
    case 'region':
      return same(actor.region, subject.region)
    case 'person':
      return same(actor.personId, subject.personId)
    case 'author':
      return same(actor.userId, subject.authorId)
  }
}

/** Whether the actor's role holds the permission for some rows at all: decides what a menu offers. */
export const mayEver = (actor: Pick<Actor, 'role'>, permission: Permission): boolean =>
  reachOf(actor, permission) !== undefined
