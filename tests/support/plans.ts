/** Plans that tests start from, led through their life by the same deeds that pages use. */
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { type Day, day } from '~/domain/calendar/day'
import type { MeasureKey } from '~/domain/plans/catalogue'
import type { Result } from '~/domain/result'
import { agreePlan, approvePlan, markDrafted, sendPlan } from '~/features/plans/commands.server'
import { draftFromFacts } from '~/features/plans/drafting.server'
import { openDuePlans } from '~/features/plans/due.server'
import type { Caller } from '~/platform/caller.server'

export const today = day('2026-11-21')

/** Fails the test when a deed that the story takes for granted was refused. */
export const done = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const settled = await result
  if (!settled.ok) throw new Error(`refused: ${settled.refusal.code}`)
  return settled.value
}

export const planOf = (db: Databases, personId: string) =>
  db.read.selectFrom('plans').selectAll().where('personId', '=', personId).executeTakeFirstOrThrow()

export const deadlineOf = (db: Databases, personId: string, code: string) =>
  db.read
    .selectFrom('planDeadlines')
    .selectAll()
    .where('personId', '=', personId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()

export type Office = {
  readonly institutionId: string
  readonly officer: Caller
  readonly head: Caller
}

/** An institution with an officer and a head. */
export const anOffice = async (db: Databases): Promise<Office> => {
  const institutionId = await anInstitution(db)
  const caller = async (role: 'social-worker' | 'institution-head'): Promise<Caller> =>
    callerFor(db, anActor(role, { userId: await aUser(db, { role, institutionId }), institutionId }))
  return { institutionId, officer: await caller('social-worker'), head: await caller('institution-head') }
}

/** A person whose preparation has opened by itself. */
export const aPersonWithPlan = async (
  db: Databases,
  { institutionId }: Office,
  given: Parameters<typeof aPerson>[1] & { readonly endOfTerm?: Day } = {},
): Promise<string> => {
  const personId = await aPerson(db, { institutionId, endOfTerm: day('2027-11-15'), ...given })
  await openDuePlans(db, { now: () => new Date(testNow) })
  return personId
}

export const stages = ['drafted', 'agreed', 'approved', 'sent'] as const

/** Leads a plan up to a stage. */
export const leadTo = async (
  db: Databases,
  { officer, head }: Office,
  personId: string,
  stage: (typeof stages)[number],
): Promise<void> => {
  const keys: MeasureKey[] = [
    'rights-explained',
    'visit-to-local-authority',
    'release-sessions',
    'journey-prepared',
  ]
  const version = async (): Promise<number> => (await planOf(db, personId)).version
  const { id } = await planOf(db, personId)
  const steps = {
    drafted: async () => {
      await done(draftFromFacts(officer, id, await version(), keys))
      await done(markDrafted(officer, id, await version()))
    },
    agreed: async () =>
      done(agreePlan(officer, id, await version(), { answer: 'agreed', statement: '', on: today })),
    approved: async () => done(approvePlan(head, id, await version())),
    sent: async () =>
      done(
        sendPlan(officer, id, await version(), {
          on: today,
          placeAfter: '791010000',
          addressAfter: null,
          withNotice: true,
        }),
      ),
  }
  for (const each of stages.slice(0, stages.indexOf(stage) + 1)) await steps[each]()
}
