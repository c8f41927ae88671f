/** Where a session's note stands in its life. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import { type NoteLife, lifeOf } from '~/domain/secrecy/note-life'

export const plusHours = (iso: string, hours: number): string =>
  new Date(Date.parse(iso) + hours * 3_600_000).toISOString()

/** The life of the note at a moment, and the number of its last version (0: nothing is written). */
export const findLife = async (
  db: Kysely<Database>,
  sessionId: string,
  now: string,
  today: Day,
): Promise<{ readonly life: NoteLife; readonly version: number }> => {
  const versions = await db
    .selectFrom('psychologyNotes')
    .select(['version', 'createdAt', 'erasedAt'])
    .where('sessionId', '=', sessionId)
    .orderBy('version')
    .execute()
  const signature = await db
    .selectFrom('noteSignatures')
    .select('signedAt')
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
  const erased = await db
    .selectFrom('noteErasures')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where('state', '=', 'erased')
    .executeTakeFirst()
  const times = {
    firstWrittenAt: versions[0]?.createdAt ?? null,
    signedAt: signature?.signedAt ?? null,
    isErased: erased !== undefined || versions.some(({ erasedAt }) => erasedAt !== null),
  }
  return { life: lifeOf(times, now, today, plusHours), version: versions.at(-1)?.version ?? 0 }
}
