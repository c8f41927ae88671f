/** Codes that confirm an address or a number: six digits, half an hour, five tries, one a minute. */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { type Result, ok, refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'

const codeMinutes = 30
const mostTries = 5
const pauseSeconds = 60

/** Six digits, as a text. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

const hashCode = (userId: string, code: string): string =>
  createHash('sha256').update(`${userId}\n${code}`).digest('hex')

export const plus = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString()

/** The deed is about the user's own account; its audit row says what was done, never which address. */
export const own = (work: Work, details: Readonly<Record<string, unknown>>): string => {
  const { userId } = work.actor
  work.permit({ authorId: userId })
  work.about({ type: 'user', id: userId, details })
  return userId
}

/** The columns of a new code. Refused: `code-just-sent`, so that nobody's mailbox or telephone is filled. */
export const freshCode = (
  { now }: Pick<Work, 'now'>,
  { userId, code, before }: { userId: string; code: string; before: { sentAt: string } | undefined },
) => {
  if (before && plus(before.sentAt, pauseSeconds * 1000) > now) return refuse('code-just-sent')
  return ok({
    codeHash: hashCode(userId, code),
    tries: 0,
    sentAt: now,
    expiresAt: plus(now, codeMinutes * 60_000),
  })
}

type Waiting = { readonly codeHash: string; readonly tries: number; readonly expiresAt: string }

/** Whether the code is the one that was sent. Refused: `code-gone`, `code-wrong`. */
export const checkCode = <Row extends Waiting>(
  { now }: Pick<Work, 'now'>,
  { userId, code, row }: { userId: string; code: string; row: Row | undefined },
): Result<Row> => {
  if (!row || row.expiresAt < now || row.tries > mostTries) return refuse('code-gone')
  const given = Buffer.from(hashCode(userId, code))
  return timingSafeEqual(given, Buffer.from(row.codeHash)) ? ok(row) : refuse('code-wrong')
}
