/** Messages to users: kept in the product, and sent by e-mail where the receiver wants it. */

export type OutboxTable = {
  id: string
  /** The same occasion never makes two messages. */
  dedupKey: string
  userId: string
  /** The word under `outbox:kind`. */
  kind: string
  channel: 'email' | 'product'
  /** Path within the product. */
  link: string
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'given-up'
  attempts: number
  /** ISO instant; null when there is nothing more to try. */
  nextTryAt: string | null
  claimedAt: string | null
  /** A code such as `ECONNREFUSED` or `550`: never an address, never the server's own words. */
  lastError: string | null
  createdAt: string
  sentAt: string | null
  readAt: string | null
}

/** An e-mail address that waits for the code sent to it; once confirmed it stands with its user. */
export type EmailCodesTable = {
  userId: string
  email: string
  codeHash: string
  tries: number
  sentAt: string
  expiresAt: string
}

export type OutboxSchema = { outbox: OutboxTable; emailCodes: EmailCodesTable }
