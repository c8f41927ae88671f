/** Meetings that await the person themselves, for their own page. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { meetingNote } from './wording.server'

/** Few enough to be read at once. */
const shown = 3

/** The next planned meetings of the person who reads, the nearest first; none for anybody else. */
export const ownMeetingsQuery = (db: Kysely<Database>, { personId }: Actor, today: Day) =>
  db
    .selectFrom('planMeetings')
    .select(['id', 'onDay', 'startsAt', 'kind', 'place', 'withWhom'])
    .where('personId', '=', personId ?? '')
    .where('onDay', '>=', today)
    .where('state', '=', 'planned')
    .orderBy('onDay')
    .orderBy('startsAt')
    .limit(shown)

export const ownMeetings = async (at: At) => {
  const { db, actor, today, t, format } = at
  const rows = await ownMeetingsQuery(db, actor, today).execute()
  return rows.map((row) => ({
    id: row.id,
    title: t(
      row.kind === 'person' || row.kind === 'other'
        ? `portal:meeting.${row.kind}`
        : `meetings:kind.${row.kind}`,
    ),
    when: `${format.longDay(row.onDay)}, ${row.startsAt.slice(11)}`,
    note: meetingNote(row),
    soon: timingWords(row.onDay, at),
  }))
}
