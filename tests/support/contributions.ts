/** A plan with measures of several services, and the people of those services. */
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aUser, anOrganisation } from '#tests/support/builders'
import { type Office, aPersonWithPlan, anOffice, planOf } from '#tests/support/plans'
import { type Role, tieOf } from '~/domain/access/roles'
import { type Day, day } from '~/domain/calendar/day'
import type { Service } from '~/domain/plans/services'
import type { Place } from '~/features/contributions/load.server'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'

export type Stage = {
  readonly db: Databases
  readonly office: Office
  readonly personId: string
  readonly planId: string
  readonly organisationId: string
  /** A caller of a role, tied to the institution, the person's region or the organisation. */
  readonly as: (role: Role, more?: { readonly now?: string }) => Promise<Caller>
  /** Adds a measure and gives its place. */
  readonly owes: (
    service: Service,
    more?: { readonly key?: string; readonly block?: string; readonly dueOn?: Day | null },
  ) => Promise<Place>
  readonly measure: (
    place: Place,
  ) => Promise<{ version: number; status: string; organisationId: string | null }>
}

export const aStage = async (db: Databases): Promise<Stage> => {
  const office = await anOffice(db)
  const personId = await aPersonWithPlan(db, office, { sharedRegion: '79' })
  const { id: planId } = await planOf(db, personId)
  const organisationId = await anOrganisation(db, { kind: 'ngo', name: 'ОО «Новый шаг»' })
  const callers = new Map<Role, Caller>()
  const { institutionId } = office
  const ties = { institution: { institutionId }, region: { region: '79' }, organisation: { organisationId } }
  const caller = async (role: Role): Promise<Caller> => {
    const tie = tieOf[role]
    const own = tie === 'person' || tie === 'none' ? {} : ties[tie]
    const userId = await aUser(db, { role, name: role, ...own })
    return callerFor(db, anActor(role, { userId, ...own }))
  }
  const as: Stage['as'] = async (role, { now } = {}) => {
    const known = callers.get(role) ?? (role === 'social-worker' ? office.officer : await caller(role))
    callers.set(role, known)
    return now ? { ...known, clock: { now: () => new Date(now) } } : known
  }
  const owes: Stage['owes'] = async (service, { key, block = 'other', dueOn = day('2027-01-10') } = {}) => {
    const measureId = newId()
    const rest = { status: 'planned', outcome: null, doneOn: null, createdAt: '2026-11-01T05:00:00.000Z' }
    const what = { block, catalogueKey: key ?? null, title: key ? '' : 'Тапсырма', service, dueOn }
    await db.write
      .insertInto('measures')
      .values({ id: measureId, planId, personId, institutionId, ...what, ...rest, version: 1 })
      .execute()
    return { planId, measureId }
  }
  const measure: Stage['measure'] = ({ measureId }) =>
    db.read
      .selectFrom('measures')
      .select(['version', 'status', 'organisationId'])
      .where('id', '=', measureId)
      .executeTakeFirstOrThrow()
  return { db, office, personId, planId, organisationId, as, owes, measure }
}
