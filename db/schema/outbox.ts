/** Messages to users: kept in the product, and sent by e-mail, SMS or Telegram where the receiver wants it. */

export type OutboxTable = {
  id: string
  /** The same occasion never makes two messages. */
  dedupKey: string
  userId: string
  /** The word under `outbox:kind`. */
  kind: string
  channel: 'email' | 'sms' | 'telegram' | 'product'
  /** Path within the product. */
  link: string
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'given-up'
  attempts: number
  /** ISO instant; null when there is nothing more to try. */
  nextTryAt: string | null
  claimedAt: string | null
  /** Telegram only: the instant just before it was handed over, which takes no key against doubles. */
  handedAt: string | null
  /** A code such as `ECONNREFUSED` or `550`: never an address, never the server's own words. */
  lastError: string | null
  createdAt: string
  sentAt: string | null
  readAt: string | null
}

/** An e-mail address or a number that waits for the code sent to it; once confirmed it stands with its user. */
export type ContactCodesTable = {
  userId: string
  way: 'email' | 'sms'
  address: string
  codeHash: string
  tries: number
  sentAt: string
  expiresAt: string
}

/** A user who is linking a chat: whoever writes the code to the bot within its time is them. */
export type TelegramLinksTable = {
  userId: string
  /** SHA-256 of the code. */
  codeHash: string
  expiresAt: string
}

export type OutboxSchema = {
  outbox: OutboxTable
  contactCodes: ContactCodesTable
  telegramLinks: TelegramLinksTable
}
