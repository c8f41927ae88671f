/** A small world for runs: an institution, people ready for work after release, openings for them, and who acts. */
import type { Insertable } from 'kysely'
import type { Databases } from '#db/client.server'
import type { OpeningsTable } from '#db/schema/openings'
import type { PeopleTable } from '#db/schema/people'
import type { Actor } from '~/domain/access/roles'
import type { Asked } from '~/domain/allocation/options'
import { day } from '~/domain/calendar/day'
import { startRun } from '~/features/allocation/commands.server'
import { runAllocation } from '~/features/allocation/run.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from './actors'
import { plainOptions, wholeCountry } from './allocation-rows'
import { aPerson, aUser, anInstitution, anOpening, anOrganisation } from './builders'

export type AllocationWorld = {
  readonly institutionId: string
  readonly organisationId: string
  readonly headquarters: Actor
  readonly officer: Actor
}

export const anAllocationWorld = async (db: Databases): Promise<AllocationWorld> => {
  const institutionId = await anInstitution(db)
  const organisationId = await anOrganisation(db)
  const userId = await aUser(db, { role: 'headquarters' })
  return {
    institutionId,
    organisationId,
    headquarters: { ...anActor('headquarters'), userId },
    officer: anActor('social-worker', { institutionId }),
  }
}

/** Everything known and nothing in the way of work after release. */
export const aReadyPerson = async (
  db: Databases,
  { institutionId }: AllocationWorld,
  given: Partial<Insertable<PeopleTable>> = {},
): Promise<string> => {
  const id = await aPerson(db, {
    institutionId,
    endOfTerm: day('2027-01-15'),
    workConsent: 'yes',
    ...given,
  })
  await db.write
    .insertInto('personDocuments')
    .values({ id: newId(), personId: id, kind: 'passport', state: 'held-by-person', version: 1 })
    .execute()
  return id
}

export const anOpenPlace = (
  db: Databases,
  { organisationId }: AllocationWorld,
  given: Partial<Insertable<OpeningsTable>> = {},
): Promise<string> => anOpening(db, { organisationId, state: 'open', places: 1, ...given })

export const askedAs = (more: Partial<Asked['options']> = {}, scope = wholeCountry): Asked => ({
  scope,
  options: { ...plainOptions, ...more },
})

/** Starts a run and waits for its end; gives its id. */
export const runToEnd = async (db: Databases, actor: Actor, asked: Asked = askedAs()): Promise<string> => {
  const caller = callerFor(db, actor)
  const started = await startRun(caller, asked)
  if (!started.ok) throw new Error(started.refusal.code)
  await runAllocation({ db, clock: caller.clock, runId: started.value })
  return started.value
}
