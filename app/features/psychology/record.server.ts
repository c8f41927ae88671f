/** What every line of the log has in common: the clock, the hold on an institution's times, and the row itself. */
import type { Insertable } from 'kysely'
import type { PsychologySessionsTable } from '#db/schema/psychology'
import { type WallTime, instant, wallTimeAt } from '~/domain/calendar/almaty'
import type { Day } from '~/domain/calendar/day'
import { startOf } from '~/domain/meetings/meeting'
import { decideFree, decideMethod } from '~/domain/psychology/session'
import { type Result, ok } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { takenInRecords } from './taken.server'

/** What Almaty's clock shows. */
export const clockOf = ({ now }: Pick<Work, 'now'>): WallTime => wallTimeAt(instant(now))

/** Holds the institution's times until the deed is done: of two deeds at once the second sees what the first took. */
export const holdTimes = async ({ tx }: Work, institutionId: string): Promise<void> => {
  await tx
    .updateTable('institutions')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', institutionId)
    .execute()
}

/** Refused: `method-not-approved`. No method is nothing to ask about. */
export const askMethod = async ({ tx }: Work, key: string | null): Promise<Result<null>> => {
  if (key === null) return ok(null)
  const method = await tx
    .selectFrom('psychologyMethods')
    .select('state')
    .where('key', '=', key)
    .executeTakeFirst()
  return decideMethod(method?.state)
}

type When = { readonly heldOn: Day; readonly startedAt: string | null; readonly minutes: number }

/** Refused: `psychologist-busy`, `person-busy`. `personIds`: those whose own time it takes. */
export const askFree = async (
  work: Work,
  { heldOn, startedAt, minutes }: When,
  personIds: readonly string[],
): Promise<Result<null>> => {
  if (startedAt === null) return ok(null)
  const taken = await takenInRecords(work.tx, { psychologistId: work.actor.userId, personIds }, heldOn)
  return decideFree({ startsAt: startOf(heldOn, startedAt), minutes }, taken)
}

type Line = Omit<Insertable<PsychologySessionsTable>, 'id' | 'psychologistId' | 'createdAt' | 'version'>

/** Writes lines of the log under their author's name; gives their ids in the same order. */
export const insertLines = async (work: Work, lines: readonly Line[]): Promise<string[]> => {
  const own = { psychologistId: work.actor.userId, createdAt: work.now, version: 1 }
  const rows = lines.map((line) => ({ ...line, ...own, id: work.newId() }))
  await work.tx.insertInto('psychologySessions').values(rows).execute()
  return rows.map(({ id }) => id)
}

/** Writes one line of the log; gives its id. */
export const insertLine = async (work: Work, line: Line): Promise<string> =>
  (await insertLines(work, [line]))[0] ?? ''
