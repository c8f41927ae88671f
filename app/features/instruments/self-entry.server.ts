/**
 * The screen on which one person answers alone. The psychologist's own session ends when it opens, so that nothing else can
 * be reached from it; a cookie opens this one giving for a short time, and whoever leaves has to sign in again.
 */
import { createHash, randomBytes } from 'node:crypto'
import { instruments } from '#db/reference/instruments'
import { type AdministrationState, decideSelfAnswer, takeAnswer } from '~/domain/instruments/administration'
import { type Instrument, type InstrumentText, versionIn } from '~/domain/instruments/instrument'
import { type Result, ok, refuse } from '~/domain/result'
import { enqueue } from '~/features/outbox/commands.server'
import type { Caller } from '~/platform/caller.server'
import { type Work, command } from '~/platform/command.server'
import { isSecure } from '~/platform/config.server'
import type { Desk } from '~/platform/desk.server'
import type { PublicAt } from '~/platform/guard.server'
import { givenSoFar, keepResult } from './results.server'

const cookieName = 'self_entry'
const secondsOpen = 1800

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A token for the browser and what the database keeps of it. */
export const newToken = (): { readonly token: string; readonly hash: string } => {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}

const cookie = (desk: Desk, value: string, age: number): string =>
  [
    `${cookieName}=${value}; Path=/self-entry; Max-Age=${age}; SameSite=Strict; HttpOnly`,
    ...(isSecure(desk.config) ? ['Secure'] : []),
  ].join('; ')

export const entryCookie = (desk: Desk, token: string): string => cookie(desk, token, secondsOpen)
export const blankEntryCookie = (desk: Desk): string => cookie(desk, '', 0)

const tokenIn = (request: Request): string | undefined =>
  /(?:^|;\s*)self_entry=([\w-]{20,})/.exec(request.headers.get('cookie') ?? '')?.[1]

/** A giving is done with its last scored answer; one more question may follow while the screen is open. */
const answered: readonly AdministrationState[] = ['open', 'done']

export type OpenEntry = {
  readonly id: string
  readonly caller: Caller
  readonly instrument: Instrument
  readonly text: InstrumentText
}

/** Found by its token alone; absent when it is over, unknown, or its psychologist may no longer work. */
export const findOpenEntry = async ({ desk, request }: PublicAt): Promise<OpenEntry | undefined> => {
  const token = tokenIn(request)
  if (!token) return undefined
  const row = await desk.db.read
    .selectFrom('selfEntries as e')
    .innerJoin('instrumentAdministrations as a', 'a.id', 'e.administrationId')
    .innerJoin('users as u', 'u.id', 'a.authorId')
    .select(['a.id', 'a.versionCode', 'e.endedAt', 'e.expiresAt', 'u.id as userId', 'u.institutionId'])
    .where('e.tokenHash', '=', hashOf(token))
    .where('a.state', 'in', answered)
    .where('u.role', '=', 'psychologist')
    .where('u.disabledAt', 'is', null)
    .executeTakeFirst()
  const version = versionIn(instruments, row?.versionCode ?? '')
  if (!row || !version || !decideSelfAnswer(row, desk.clock.now().toISOString()).ok) return undefined
  const actor = {
    userId: row.userId,
    role: 'psychologist' as const,
    institutionId: row.institutionId,
    organisationId: null,
    region: null,
    personId: null,
  }
  const { db, clock, keys, requestId } = desk
  return { id: row.id, caller: { db, clock, keys, requestId, actor }, ...version }
}

const finish = async (work: Work, id: string): Promise<void> => {
  await work.tx
    .updateTable('instrumentAdministrations')
    .set((eb) => ({ state: 'done', version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The author is told that a result waits, and nothing of what it says or whose it is. */
const tellAuthor = (work: Work, id: string, authorId: string): Promise<boolean> =>
  enqueue(work.tx, {
    userId: authorId,
    kind: 'result-waits',
    dedupKey: `result ${id} waits`,
    link: '/psychology/instruments?list=waiting',
    now: work.now,
  })

const close = async (work: Work, id: string): Promise<void> => {
  await work.tx
    .updateTable('selfEntries')
    .set({ endedAt: work.now })
    .where('administrationId', '=', id)
    .execute()
}

/**
 * Takes one answer of the person; null passes the question over. The result stands with the last scored answer, and the
 * question after it only adds to what stands. Gives whether that was the last one. Refused: `entry-over`, `answers-outside`.
 */
export const answerAlone = command(
  'instrument.self-entry',
  async (work, id: string, item: number, answer: number | null): Promise<Result<'more' | 'done'>> => {
    const row = await work.tx
      .selectFrom('instrumentAdministrations as a')
      .innerJoin('selfEntries as e', 'e.administrationId', 'a.id')
      .select(['a.authorId', 'a.state', 'a.versionCode', 'e.endedAt', 'e.expiresAt'])
      .where('a.id', '=', id)
      .executeTakeFirst()
    work.permit({ authorId: row?.authorId ?? null })
    work.about({ type: 'instrument', id, details: { alone: true } })
    const version = versionIn(instruments, row?.versionCode ?? '')
    if (!row || !version || !answered.some((state) => state === row.state)) return refuse('entry-over')
    const open = decideSelfAnswer(row, work.now)
    if (!open.ok) return open
    const given = await givenSoFar(work.tx, work.keys, id)
    const taken =
      typeof given === 'string' ? refuse('entry-over') : takeAnswer(version.text, given, item, answer)
    if (!taken.ok) return taken
    const { given: next, isWhole, isLast } = taken.value
    await keepResult(work.tx, { keys: work.keys, id, now: work.now }, next)
    if (isWhole) await finish(work, id)
    if (isWhole) await tellAuthor(work, id, row.authorId)
    if (isLast) await close(work, id)
    return ok(isLast ? 'done' : 'more')
  },
)

/** The question to show: the one asked for in the address, as far as it was reached, or the next. */
export const itemToShow = async (
  { caller, id, instrument }: OpenEntry,
  wanted: string | null,
): Promise<number> => {
  const given = await givenSoFar(caller.db.read, caller.keys, id)
  const next = (typeof given === 'string' ? 0 : given.answers.length) + 1
  if (next > instrument.items) return next
  const asked = Number(wanted)
  return Number.isInteger(asked) && asked >= 1 && asked <= next ? asked : next
}
