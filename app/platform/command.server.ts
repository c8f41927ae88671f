/** The one way to change anything: a transaction with its permission, its decision and its audit row. */
import type { Transaction } from 'kysely'
import type { Database } from '#db/schema'
import type { SubjectType } from '~/domain/access/deeds'
import type { Subject } from '~/domain/access/holders'
import { type Permission, hidesExistence, may, mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import type { Day } from '~/domain/calendar/day'
import { type Result, ok, refuse } from '~/domain/result'
import { type AuditEntry, appendAudit } from './audit.server'
import type { Caller } from './caller.server'
import { dayAt } from './clock.server'
import { newId } from './ids.server'
import { whenFree } from './patience.server'
import { KeysLocked, type MasterKeys } from './seal.server'

export type About = {
  readonly type: SubjectType
  readonly id: string
  readonly personId?: string | null
  readonly institutionId?: string | null
  /** Goes into the audit row: before/after, findings. Never a note, a password or a token. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** What a deed works with. */
export type Work = {
  readonly tx: Transaction<Database>
  readonly actor: Actor
  readonly today: Day
  /** ISO instant in UTC. */
  readonly now: string
  readonly newId: () => string
  readonly keys: MasterKeys
  /** Asks the policy about the row just loaded; stops the deed with 404 or 403 when it says no. */
  readonly permit: (subject: Subject) => void
  /** Names what the deed is about; the audit row needs it. The last call wins. */
  readonly about: (about: About) => void
  /** Adds to the details of the audit row: what the deed changed beside its own subject. */
  readonly add: (details: Readonly<Record<string, unknown>>) => void
}

/** Thrown when the policy says no. `status` 404 where existence itself is a secret, or the row is out of reach. */
export class Denied extends Error {
  readonly status: 403 | 404
  constructor(
    readonly permission: Permission,
    hide: boolean,
  ) {
    super(`denied: ${permission}`)
    this.status = hide ? 404 : 403
  }
}

class RolledBack<T> extends Error {
  constructor(readonly result: Result<T>) {
    super('refused')
  }
}

/** Nothing can be sealed or opened now; what was typed comes back with the refusal. */
const locked = refuse('errors:keys-locked')

const outsider = { type: 'nothing', id: '-' } as const

/** Writes an audit row in a transaction of its own: for what was refused or denied and so left no other trace. */
export const auditAlone = (
  caller: Pick<Caller, 'db' | 'clock' | 'requestId'> & { readonly actor: Actor | null },
  entry: Pick<AuditEntry, 'deed' | 'outcome' | 'subject' | 'details'> & Partial<AuditEntry>,
): Promise<void> =>
  whenFree(() =>
    caller.db.write.transaction().execute((tx) =>
      appendAudit(tx, {
        at: caller.clock.now().toISOString(),
        requestId: caller.requestId,
        actor: caller.actor,
        ...entry,
      }),
    ),
  )

const replayOf = async (
  tx: Transaction<Database>,
  caller: Caller,
  deed: string,
): Promise<string | undefined> => {
  if (!caller.once) return undefined
  const seen = await tx
    .selectFrom('onceKeys')
    .select(['outcome', 'userId', 'deed'])
    .where('key', '=', caller.once)
    .executeTakeFirst()
  return seen && seen.userId === caller.actor.userId && seen.deed === deed ? seen.outcome : undefined
}

const perform = async <Args extends readonly unknown[], T>(
  permission: Permission,
  deed: (work: Work, ...args: Args) => Promise<Result<T>>,
  caller: Caller,
  tx: Transaction<Database>,
  args: Args,
  trace: { about?: About },
): Promise<Result<T>> => {
  const replay = await replayOf(tx, caller, permission)
  if (replay !== undefined) return ok(JSON.parse(replay) as T)
  let asked = false
  const instant = caller.clock.now()
  const work: Work = {
    tx,
    actor: caller.actor,
    today: dayAt(instant),
    now: instant.toISOString(),
    newId,
    keys: caller.keys,
    permit: (subject) => {
      asked = true
      if (!may(caller.actor, permission, subject)) throw new Denied(permission, true)
    },
    about: (about) => {
      trace.about = about
    },
    add: (details) => {
      if (trace.about) trace.about = { ...trace.about, details: { ...trace.about.details, ...details } }
    },
  }
  const result = await deed(work, ...args)
  if (!result.ok) throw new RolledBack(result)
  if (!asked) throw new Error(`${permission} was done without asking the policy about its row`)
  if (!trace.about) throw new Error(`${permission} did not say what it was about`)
  if (caller.once) {
    const outcome = JSON.stringify(result.value ?? null)
    await tx
      .insertInto('onceKeys')
      .values({ key: caller.once, userId: caller.actor.userId, deed: permission, outcome, at: work.now })
      .execute()
  }
  const { details = {}, personId, institutionId, ...subject } = trace.about
  await appendAudit(tx, {
    at: work.now,
    actor: caller.actor,
    deed: permission,
    outcome: 'done',
    subject: { type: subject.type, id: subject.id },
    personId: personId ?? null,
    institutionId: institutionId ?? caller.actor.institutionId,
    requestId: caller.requestId,
    details,
  })
  return result
}

/**
 * Makes a deed. It runs in one transaction with its audit row: both are kept or neither.
 * A refusal rolls back and is audited alone; so is a denial, which is then thrown as `Denied`.
 */
export const command =
  <Args extends readonly unknown[], T>(
    permission: Permission,
    deed: (work: Work, ...args: Args) => Promise<Result<T>>,
  ) =>
  async (caller: Caller, ...args: Args): Promise<Result<T>> => {
    const trace: { about?: About } = {}
    const subject = (): AuditEntry['subject'] =>
      trace.about ? { type: trace.about.type, id: trace.about.id } : outsider
    try {
      if (!mayEver(caller.actor, permission)) throw new Denied(permission, hidesExistence(permission))
      return await whenFree(() =>
        caller.db.write.transaction().execute((tx) => perform(permission, deed, caller, tx, args, trace)),
      )
    } catch (error) {
      if (error instanceof RolledBack || error instanceof KeysLocked) {
        const result = (error instanceof KeysLocked ? locked : error.result) as Result<T> & { ok: false }
        await auditAlone(caller, {
          deed: permission,
          outcome: 'refused',
          subject: subject(),
          details: { refusal: result.refusal },
        })
        return result
      }
      if (error instanceof Denied) {
        await auditAlone(caller, { deed: permission, outcome: 'denied', subject: subject(), details: {} })
      }
      throw error
    }
  }
