/** What the passing of days brings to handovers: made as release nears, following their people, ended when it falls away. */
import type { Databases } from '#db/client.server'
import type { Day } from '~/domain/calendar/day'
import { addDays } from '~/domain/calendar/day'
import { destinations } from '~/domain/handovers/destination'
import { calendarOf } from '~/features/plans/calendar.server'
import { appendAudit } from '~/platform/audit.server'
import { breathe } from '~/platform/breath.server'
import { type Clock, dayAt } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import { whenFree } from '~/platform/patience.server'
import { dueOf } from './load.server'
import { completeItems, insertHandovers, kindFor, plansToHandOver } from './open.server'

/** Days before release from which a handover stands by itself: a habit of work, not a number of the law. */
const aheadDays = 60
const batch = 20

type Run = { readonly db: Databases; readonly clock: Clock; readonly requestId: string }

const duePlans = ({ db }: Run, today: Day) =>
  plansToHandOver(db.read)
    .where('plans.releaseOn', '<=', addDays(today, aheadDays))
    .where('plans.state', 'in', ['sent', 'in-progress', 'released'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('handovers').select('id').whereRef('handovers.planId', '=', 'plans.id'))),
    )
    .orderBy('plans.releaseOn')
    .limit(batch)
    .execute()

/** Makes the handovers that are due, each once. Returns how many. */
const openDue = async (run: Run): Promise<number> => {
  let opened = 0
  for (;;) {
    const now = run.clock.now()
    const today = dayAt(now)
    const plans = await duePlans(run, today)
    if (plans.length === 0) return opened
    opened += await whenFree(() =>
      run.db.write.transaction().execute(async (tx) => {
        const made = await insertHandovers(tx, plans, { today, now: now.toISOString(), by: null })
        for (const { id, planId } of made) {
          const plan = plans.find((each) => each.id === planId)
          await appendAudit(tx, {
            at: now.toISOString(),
            actor: 'system',
            deed: 'handover.open',
            outcome: 'done',
            subject: { type: 'handover', id },
            personId: plan?.personId ?? null,
            institutionId: plan?.institutionId ?? null,
            requestId: run.requestId,
            details: {},
          })
        }
        return made.length
      }),
    )
    await breathe()
  }
}

const openHandovers = ({ db }: Run) =>
  db.read
    .selectFrom('handovers as h')
    .innerJoin('plans', 'plans.id', 'h.planId')
    .innerJoin('people', 'people.id', 'h.personId')
    .selectAll('h')
    .select([
      'plans.releaseOn as planReleaseOn',
      'plans.openKey as planOpenKey',
      'plans.institutionId as planInstitutionId',
      'plans.closedReason',
      'people.releaseGround',
      'people.supervisionExpected',
    ])
    .where('h.openKey', 'is not', null)

type Open = Awaited<ReturnType<ReturnType<typeof openHandovers>['execute']>>[number]

/** Why a plan that closed ends its handover; a completed one ends it too. */
const endOf = ({ planOpenKey, closedReason }: Open): string | null => {
  if (planOpenKey !== null) return null
  if (closedReason === 'died' || closedReason === 'moved-abroad' || closedReason === 'help-not-wanted')
    return closedReason
  return closedReason === 'opened-in-error' ? 'error' : 'release-fell-away'
}

const movable: ReadonlySet<string> = new Set(['preparing', 'returned'])

/** What has to change in the row so that it agrees with its plan and its person; undefined when it does. */
const changeFor = (row: Open, today: Day, calendar: Awaited<ReturnType<typeof calendarOf>>) => {
  const reason = endOf(row)
  if (reason) return { state: 'cancelled', openKey: null, endedOn: today, endedReason: reason }
  const kind = row.releaseGround && movable.has(row.state) ? kindFor(row) : row.kind
  const next = { ...row, releaseOn: row.planReleaseOn, institutionId: row.planInstitutionId, kind }
  const dueOn = dueOf(next, calendar, today)
  const isSame =
    next.releaseOn === row.releaseOn &&
    dueOn === row.dueOn &&
    next.institutionId === row.institutionId &&
    kind === row.kind
  if (isSame) return undefined
  const service = kind === row.kind ? row.service : destinations[kind as keyof typeof destinations].service
  return { releaseOn: next.releaseOn, institutionId: next.institutionId, dueOn, kind, service }
}

const follow = async (run: Run): Promise<number> => {
  const now = run.clock.now()
  const today = dayAt(now)
  const calendar = await calendarOf(run.db.read)
  let changed = 0
  for (const row of await openHandovers(run).execute()) {
    const change = changeFor(row, today, calendar)
    if (!change) continue
    changed += await whenFree(() =>
      run.db.write.transaction().execute(async (tx) => {
        const done = await tx
          .updateTable('handovers')
          .set({ ...change, version: row.version + 1 })
          .where('id', '=', row.id)
          .where('version', '=', row.version)
          .executeTakeFirst()
        if (done.numUpdatedRows === 0n) return 0
        await completeItems(tx, [{ id: row.id, kind: kindFor(row) }])
        await appendAudit(tx, {
          at: now.toISOString(),
          actor: 'system',
          deed: 'handover.follow',
          outcome: 'done',
          subject: { type: 'handover', id: row.id },
          personId: row.personId,
          institutionId: row.institutionId,
          requestId: run.requestId,
          details: { change },
        })
        return 1
      }),
    )
    await breathe()
  }
  return changed
}

/** Everything that a day brings. Doing it twice changes nothing more. */
export const doHandoverWork = async (
  db: Databases,
  clock: Clock,
): Promise<{ readonly opened: number; readonly changed: number }> => {
  const run = { db, clock, requestId: newId() }
  const opened = await openDue(run)
  return { opened, changed: await follow(run) }
}
