/** Who came, by name: one page of the list at a time. Never of an activity that tells of belief. */
import { decideNamed, decideNaming } from '~/domain/activities/activity'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import type { AttendanceForm } from './forms'
import { type LoadedActivity, loadActivity, namedOn } from './load.server'

/** People of the page who are the institution's, so that nobody else's person is written down. */
const ownOf = async ({ tx }: Work, { institutionId }: LoadedActivity, came: readonly string[]) => {
  if (came.length === 0) return []
  const rows = await tx
    .selectFrom('people')
    .select('id')
    .where('id', 'in', [...came])
    .where('institutionId', '=', institutionId)
    .execute()
  return rows.map(({ id }) => id)
}

const standingOn = async ({ tx }: Work, activityId: string, shown: readonly string[]): Promise<string[]> => {
  if (shown.length === 0) return []
  const rows = await tx
    .selectFrom('activityAttendances')
    .select('personId')
    .where('activityId', '=', activityId)
    .where('personId', 'in', [...shown])
    .execute()
  return rows.map(({ personId }) => personId)
}

const takeOff = async ({ tx }: Work, activityId: string, people: readonly string[]): Promise<void> => {
  if (people.length === 0) return
  await tx
    .deleteFrom('activityAttendances')
    .where('activityId', '=', activityId)
    .where('personId', 'in', [...people])
    .execute()
}

const putOn = async (work: Work, activityId: string, people: readonly string[]): Promise<void> => {
  if (people.length === 0) return
  await work.tx
    .insertInto('activityAttendances')
    .values(
      people.map((personId) => ({
        id: work.newId(),
        activityId,
        personId,
        createdBy: work.actor.userId,
        createdAt: work.now,
      })),
    )
    .execute()
}

/**
 * Of the people on one page, those ticked came and the others did not. Refused: `errors:stale`, `person-elsewhere`, and as
 * `decideNaming` and `decideNamed` say. The audit row tells how many, not who.
 */
export const recordAttendance = command(
  'activity.attendance',
  async (work, id: string, form: AttendanceForm): Promise<Result<string>> => {
    const row = await loadActivity(work, id, 'attendance')
    const may = decideNaming({ state: row.state, tellsOfBelief: row.tellsOfBelief === 1 })
    if (!may.ok) return may
    if (row.version !== form.version) return refuse('errors:stale')
    const before = await standingOn(work, id, form.shown)
    const added = form.came.filter((each) => !before.includes(each) && form.shown.includes(each))
    if ((await ownOf(work, row, added)).length < added.length) return refuse('person-elsewhere')
    const removed = before.filter((each) => !form.came.includes(each))
    await takeOff(work, id, removed)
    await putOn(work, id, added)
    const named = decideNamed(await namedOn(work, id), {
      count: row.audience ?? 0,
      certainty: row.certainty ?? 'exact',
    })
    if (!named.ok) return named
    work.add({ added: added.length, removed: removed.length })
    await work.tx
      .updateTable('activities')
      .set({ updatedAt: work.now, version: row.version + 1 })
      .where('id', '=', id)
      .execute()
    return ok(id)
  },
)
