/** Who is who on the register of psychologists. */
import type { Kysely, Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { trainingDue } from '~/domain/training/due'
import type { Work } from '~/platform/command.server'

/** The register's row of a user; absent until they hold a post or record something. */
export const findPsychologist = (db: Kysely<Database>, userId: string) =>
  db.selectFrom('psychologists').selectAll().where('userId', '=', userId).executeTakeFirst()

/** The id of the actor's own row, which is made the first time it is needed. */
export const ownPsychologist = async (work: Work): Promise<string> => {
  const { tx, actor } = work
  const user = await tx.selectFrom('users').select('name').where('id', '=', actor.userId).executeTakeFirst()
  await tx
    .insertInto('psychologists')
    .values({
      id: work.newId(),
      userId: actor.userId,
      name: user?.name ?? '',
      institutionId: null,
      service: null,
      degree: null,
      degreeYear: null,
      supervisorId: null,
      joinedOn: null,
      targetOn: null,
      floorOn: null,
      dueKey: null,
      createdAt: work.now,
      version: 1,
    })
    .onConflict((conflict) => conflict.column('userId').doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('psychologists')
    .select('id')
    .where('userId', '=', actor.userId)
    .executeTakeFirstOrThrow()
  return id
}

type Psychologist = {
  readonly id: string
  readonly joinedOn: Day | null
  readonly institutionId: string | null
  readonly service: string | null
  readonly targetOn: Day | null
  readonly floorOn: Day | null
  readonly dueKey: Day | null
}

const lastTrainings = async (db: Kysely<Database>, id: string) => {
  const row = await db
    .selectFrom('trainingRecords')
    .where('psychologistId', '=', id)
    .where('state', '!=', 'not-confirmed')
    .select((eb) => [
      eb.fn.max('endedOn').as('lastOn'),
      eb.fn.max('endedOn').filterWhere('state', '=', 'confirmed').as('lastConfirmedOn'),
    ])
    .executeTakeFirstOrThrow()
  return { lastOn: row.lastOn as Day | null, lastConfirmedOn: row.lastConfirmedOn as Day | null }
}

/** Counts anew when a psychologist must learn next, by the parameters in force today. Gives whether anything changed. */
export const recountDue = async (
  tx: Transaction<Database>,
  psychologist: Psychologist,
  today: Day,
): Promise<boolean> => {
  const { id, joinedOn, service } = psychologist
  const due = trainingDue({ joinedOn, ...(await lastTrainings(tx, id)) }, today)
  const dueKey = service === null ? null : due.targetOn
  if (
    due.targetOn === psychologist.targetOn &&
    due.floorOn === psychologist.floorOn &&
    dueKey === psychologist.dueKey
  )
    return false
  await tx
    .updateTable('psychologists')
    .set({ ...due, dueKey })
    .where('id', '=', id)
    .execute()
  return true
}

/** The same by id, after a deed that may have moved the days. */
export const recountDueOf = async (tx: Transaction<Database>, id: string, today: Day): Promise<void> => {
  const row = await tx.selectFrom('psychologists').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) await recountDue(tx, row, today)
}
