/** The audit chain: one row for every deed, refusal and denial, each holding the digest of the one before. */
import { createHash, randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { lockClause } from '#db/dialect'
import type { Database } from '#db/schema'
import type { AuditEventsTable, AuditOutcome } from '#db/schema/audit'
import type { Deed, SubjectType } from '~/domain/access/deeds'
import type { Actor } from '~/domain/access/roles'
import { newId } from './ids.server'

export type AuditEntry = {
  readonly at: string
  /** `system`: the product itself, in its daily work. Null: nobody is signed in. */
  readonly actor: Pick<Actor, 'userId' | 'role'> | 'system' | null
  readonly deed: Deed
  readonly outcome: AuditOutcome
  readonly subject: { readonly type: SubjectType; readonly id: string }
  readonly personId?: string | null
  readonly institutionId?: string | null
  readonly requestId: string
  /** What changed and which rules were found; stored apart, so that it can be erased without breaking the chain. */
  readonly details: Readonly<Record<string, unknown>>
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Digest of a row's details: salted, so that an erased value cannot be guessed from it. */
export const digestDetails = (salt: string, details: string): string => sha256(`${salt}\n${details}`)

type Hashed = Omit<AuditEventsTable, 'hash'>

/** The link of a row: its own fields in a fixed order, and the hash before it. */
export const linkHash = (event: Hashed): string =>
  sha256(
    JSON.stringify([
      event.seq,
      event.id,
      event.at,
      event.actorId,
      event.actorRole,
      event.deed,
      event.outcome,
      event.subjectType,
      event.subjectId,
      event.personId,
      event.institutionId,
      event.requestId,
      event.detailsDigest,
      event.prevHash,
    ]),
  )

/**
 * Appends to the chain. Must be the last statement of its transaction: it locks the one head row,
 * and concurrent writers would otherwise wait for more than they need.
 */
export const appendAudit = async (tx: Transaction<Database>, entry: AuditEntry): Promise<void> => {
  const head = await tx
    .selectFrom('auditHead')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .modifyEnd(lockClause(tx))
    .executeTakeFirstOrThrow()
  const salt = randomBytes(16).toString('hex')
  const details = JSON.stringify(entry.details)
  const event: Hashed = {
    seq: head.seq + 1,
    id: newId(),
    at: entry.at,
    actorId: entry.actor === 'system' ? null : (entry.actor?.userId ?? null),
    actorRole: entry.actor === 'system' ? 'system' : (entry.actor?.role ?? 'nobody'),
    deed: entry.deed,
    outcome: entry.outcome,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    personId: entry.personId ?? null,
    institutionId: entry.institutionId ?? null,
    requestId: entry.requestId,
    detailsDigest: digestDetails(salt, details),
    prevHash: head.hash,
  }
  const hash = linkHash(event)
  await tx.insertInto('auditValues').values({ eventId: event.id, salt, details }).execute()
  await tx
    .insertInto('auditEvents')
    .values({ ...event, hash })
    .execute()
  await tx.updateTable('auditHead').set({ seq: event.seq, hash }).where('id', '=', 1).execute()
}

export type ChainReport =
  | { readonly whole: true; readonly count: number; readonly head: string }
  | { readonly whole: false; readonly brokenAt: number; readonly because: string }

const page = 2000

/**
 * Walks the chain from the first row and names the first one that does not fit.
 * `expected`: count and head hash exported earlier to where the application cannot write; shows a cut-off tail.
 */
export const verifyAuditChain = async (
  db: Kysely<Database>,
  expected?: { readonly count: number; readonly hash: string },
): Promise<ChainReport> => {
  let seq = 0
  let prevHash = '0'.repeat(64)
  const broken = (brokenAt: number, because: string): ChainReport => ({ whole: false, brokenAt, because })
  for (;;) {
    const events = await db
      .selectFrom('auditEvents as e')
      .leftJoin('auditValues as v', 'v.eventId', 'e.id')
      .selectAll('e')
      .select(['v.salt', 'v.details'])
      .where('e.seq', '>', seq)
      .orderBy('e.seq')
      .limit(page)
      .execute()
    if (events.length === 0) break
    for (const { salt, details, hash, ...event } of events) {
      if (event.seq !== seq + 1) return broken(seq + 1, 'a row is missing')
      if (event.prevHash !== prevHash) return broken(event.seq, 'it does not follow the row before it')
      if (linkHash(event) !== hash) return broken(event.seq, 'a field was changed')
      if (salt !== null && details !== null && digestDetails(salt, details) !== event.detailsDigest)
        return broken(event.seq, 'its details were changed')
      seq = event.seq
      prevHash = hash
      if (expected && expected.count === seq && expected.hash !== hash)
        return broken(seq, 'it differs from the exported head')
    }
  }
  const head = await db
    .selectFrom('auditHead')
    .select(['seq', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  if (head.seq !== seq || head.hash !== prevHash)
    return broken(seq + 1, 'the head names a row that is not there')
  if (expected && expected.count > seq)
    return broken(seq + 1, 'the tail that was exported earlier is cut off')
  return { whole: true, count: seq, head: prevHash }
}
