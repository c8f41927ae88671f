/** Notes that somebody looked at a person's file: once a day for each reader, and read by the person themselves. */
import type { Kysely } from 'kysely'
import type { Databases } from '#db/client.server'
import type { Database } from '#db/schema'
import type { Permission } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { newId } from './ids.server'
import { whenFree } from './patience.server'

type Read = { readonly personId: string; readonly today: Day }

/** Writes the look down; the second one of a day changes nothing, and nothing is written for it. */
export const noteFileRead = async (
  db: Databases,
  { userId, role, institutionId }: Actor,
  { personId, today }: Read,
): Promise<void> => {
  const known = await db.read
    .selectFrom('fileReads')
    .select('id')
    .where('personId', '=', personId)
    .where('onDay', '=', today)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (known) return
  await whenFree(() =>
    db.write
      .insertInto('fileReads')
      .values({ id: newId(), personId, userId, role, institutionId, onDay: today })
      .onConflict((conflict) => conflict.columns(['personId', 'onDay', 'userId']).doNothing())
      .execute(),
  )
}

type Found = Promise<{ readonly personId: string | null } | undefined>

/** Whose file a page opens, by the names that addresses give to what belongs to one person. */
export const ownersOf: Readonly<Record<string, (db: Kysely<Database>, id: string) => Found>> = {
  personId: async (_db, id) => ({ personId: id }),
  planId: (db, id) => db.selectFrom('plans').select('personId').where('id', '=', id).executeTakeFirst(),
  handoverId: (db, id) =>
    db.selectFrom('handovers').select('personId').where('id', '=', id).executeTakeFirst(),
  noticeId: (db, id) => db.selectFrom('notices').select('personId').where('id', '=', id).executeTakeFirst(),
  dutyId: (db, id) => db.selectFrom('duties').select('personId').where('id', '=', id).executeTakeFirst(),
  eventId: (db, id) => db.selectFrom('dutyEvents').select('personId').where('id', '=', id).executeTakeFirst(),
  entryId: (db, id) =>
    db.selectFrom('systemEntries').select('personId').where('id', '=', id).executeTakeFirst(),
  referralId: (db, id) =>
    db.selectFrom('referrals').select('personId').where('id', '=', id).executeTakeFirst(),
  consequenceId: (db, id) =>
    db.selectFrom('referralConsequences').select('personId').where('id', '=', id).executeTakeFirst(),
  interviewId: (db, id) =>
    db.selectFrom('interviewSlots').select('personId').where('id', '=', id).executeTakeFirst(),
  placementId: (db, id) =>
    db.selectFrom('placements').select('personId').where('id', '=', id).executeTakeFirst(),
  statementId: (db, id) =>
    db.selectFrom('wageStatements').select('personId').where('id', '=', id).executeTakeFirst(),
  requestCandidateId: (db, id) =>
    db.selectFrom('requestCandidates').select('personId').where('id', '=', id).executeTakeFirst(),
  workNoticeId: (db, id) =>
    db.selectFrom('workNotices').select('personId').where('id', '=', id).executeTakeFirst(),
  lineId: (db, id) =>
    db.selectFrom('allocationLines').select('personId').where('id', '=', id).executeTakeFirst(),
  enrolmentId: (db, id) =>
    db.selectFrom('educationEnrolments').select('personId').where('id', '=', id).executeTakeFirst(),
  certificateId: (db, id) =>
    db.selectFrom('educationCertificates').select('personId').where('id', '=', id).executeTakeFirst(),
  signUpId: (db, id) =>
    db.selectFrom('volunteerSignUps').select('personId').where('id', '=', id).executeTakeFirst(),
  appealId: (db, id) => db.selectFrom('appeals').select('personId').where('id', '=', id).executeTakeFirst(),
}

/** What a psychologist keeps has a log of its own, which its author and the person's rights rest on. */
const keptElsewhere: ReadonlySet<string> = new Set([
  'card',
  'diagnostics',
  'glass',
  'lawful-request',
  'note',
  'psychiatry',
  'risk',
  'session',
  'supervision',
  'watch',
])

export const isKeptElsewhere = (permission: string): boolean =>
  keptElsewhere.has(permission.slice(0, permission.indexOf('.')))

type Looked = {
  readonly desk: { readonly db: Databases }
  readonly actor: Actor
  readonly today: Day
  readonly params: Readonly<Record<string, string>>
}

/** After a page about one person was found within reach: the look of anybody but the person themselves is noted. */
export const noteLook = async (
  { desk, actor, today, params }: Looked,
  permission: Permission,
  answer: unknown,
): Promise<void> => {
  const isElsewhere = answer instanceof Response && answer.status >= 300
  if (actor.role === 'person' || isElsewhere || isKeptElsewhere(permission)) return
  for (const [name, id] of Object.entries(params)) {
    const found = await ownersOf[name]?.(desk.db.read, id)
    if (found?.personId) {
      await noteFileRead(desk.db, actor, { personId: found.personId, today })
      return
    }
  }
}
