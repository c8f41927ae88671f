/** What a reason brought: written with the step, seen on the referral and the person, undone by an officer with a reason. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { type Due, consequencesOn } from '~/domain/placements/consequences'
import type { Reason } from '~/domain/placements/reasons'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { type Referral, deciding } from './pair.server'

/** Writes what the reason brings, inside the step's own transaction; what it brought goes into the audit row. */
export const bringConsequences = async (
  work: Work,
  row: Referral,
  reason: Reason,
): Promise<readonly Due[]> => {
  const due = consequencesOn(reason, work.today)
  if (due.length === 0) return due
  const nobody = { undoneAt: null, undoneBy: null, undoneWhy: null }
  await work.tx
    .insertInto('referralConsequences')
    .values(
      due.map(({ kind, untilOn }) => ({
        id: work.newId(),
        referralId: row.id,
        personId: row.personId,
        organisationId: row.organisationId,
        institutionId: row.institutionId,
        kind,
        reason,
        startedOn: work.today,
        untilOn,
        ...nobody,
        createdAt: work.now,
        version: 1,
      })),
    )
    .execute()
  return due
}

/** What the referral's reason brought, oldest first. Unscoped: the page that shows it has asked for the referral. */
export const unscopedConsequences = (db: Kysely<Database>, referralId: string) =>
  db
    .selectFrom('referralConsequences')
    .selectAll()
    .where('referralId', '=', referralId)
    .orderBy('id')
    .execute()

/** What stands about a person today, for the marks on their lists. Unscoped: the lists have asked for the person. */
export const unscopedStanding = (db: Kysely<Database>, personId: string, today: Day) =>
  db
    .selectFrom('referralConsequences as c')
    .innerJoin('organisations', 'organisations.id', 'c.organisationId')
    .select(['c.id', 'c.referralId', 'c.organisationId', 'c.kind', 'c.reason', 'c.untilOn'])
    .select('organisations.name as organisation')
    .where('c.personId', '=', personId)
    .where('c.undoneAt', 'is', null)
    .where((eb) => eb.or([eb('c.untilOn', 'is', null), eb('c.untilOn', '>=', today)]))
    .orderBy('c.id')
    .execute()

/** One with the person's ties as they are now; undefined when it is gone. */
export const findConsequence = (db: Kysely<Database>, id: string) =>
  db
    .selectFrom('referralConsequences as c')
    .innerJoin('people', 'people.id', 'c.personId')
    .select(['c.id', 'c.kind', 'c.referralId', 'c.personId', 'c.undoneAt', 'c.version'])
    .select(['people.standing', 'people.institutionId', 'people.sharedRegion'])
    .where('c.id', '=', id)
    .executeTakeFirst()

type UndoForm = { readonly why: string; readonly version: number }

/** Undoes a consequence, with a reason. Gives the referral's id. Refused: `consequence-gone`, `errors:stale`. */
export const undoConsequence = command(
  'referral.undo',
  async (work, id: string, form: UndoForm): Promise<Result<string>> => {
    const row = await findConsequence(work.tx, id)
    work.permit(row ? deciding(row) : {})
    if (!row) return refuse('consequence-gone')
    const { kind, referralId, personId, institutionId } = row
    work.about({
      type: 'referral-consequence',
      id,
      personId,
      institutionId,
      details: { kind, why: form.why },
    })
    if (row.undoneAt !== null) return refuse('consequence-gone')
    if (row.version !== form.version) return refuse('errors:stale')
    await work.tx
      .updateTable('referralConsequences')
      .set({
        undoneAt: work.now,
        undoneBy: work.actor.userId,
        undoneWhy: form.why,
        version: row.version + 1,
      })
      .where('id', '=', id)
      .execute()
    return ok(referralId)
  },
)
