/** Sends what waits in the outbox: each message claimed by one run, tried again later when its way out is closed. */
import type { Databases } from '#db/client.server'
import { languages } from '#locales/index'
import { minutesBeforeTry } from '~/domain/outbox/message'
import { type Channel, type Outgoing, type Way, wayOf } from '~/domain/outbox/way'
import type { Clock } from '~/platform/clock.server'
import { GatewayError } from '~/platform/gateway.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Letter, Mailer } from '~/platform/mail.server'
import { whenFree } from '~/platform/patience.server'
import type { Texter } from '~/platform/sms.server'
import type { Bot } from '~/platform/telegram.server'

export type Sending = {
  readonly db: Databases
  readonly clock: Clock
  /** Null: no mail server is configured, and messages stay in the product. The same of the other ways. */
  readonly mailer: Mailer | null
  readonly texter?: Texter | null
  readonly bot?: Bot | null
  /** Scheme and host that links in messages begin with. */
  readonly origin: string
}

const perRun = 50
/** A run that died between claiming and sending is not waited for any longer than this. */
const claimMinutes = 15

const later = (now: Date, minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString()

const dueMessages = ({ db, clock }: Sending) =>
  db.write
    .selectFrom('outbox')
    .innerJoin('users', 'users.id', 'outbox.userId')
    .select(['outbox.id', 'outbox.link', 'outbox.attempts', 'outbox.nextTryAt', 'outbox.readAt'])
    .select(['outbox.handedAt', 'users.language', 'users.messageChannel', 'users.disabledAt'])
    .select(['users.email', 'users.phone', 'users.telegramChat'])
    .where('outbox.nextTryAt', '<=', clock.now().toISOString())
    .orderBy('outbox.nextTryAt')
    .orderBy('outbox.id')
    .limit(perRun)
    .execute()

type Due = Awaited<ReturnType<typeof dueMessages>>[number]

/** True for the one run that gets the message: another run has moved its next try by then. */
const claim = async ({ db, clock }: Sending, { id, nextTryAt }: Due): Promise<boolean> => {
  const now = clock.now()
  const { numUpdatedRows } = await whenFree(() =>
    db.write
      .updateTable('outbox')
      .set((eb) => ({
        state: 'sending' as const,
        claimedAt: now.toISOString(),
        attempts: eb('attempts', '+', 1),
        nextTryAt: later(now, claimMinutes),
      }))
      .where('id', '=', id)
      .where('nextTryAt', '=', nextTryAt)
      .executeTakeFirst(),
  )
  return Number(numUpdatedRows) === 1
}

type Outcome = {
  readonly state: 'sent' | 'failed' | 'given-up'
  readonly sentAt?: string
  readonly lastError?: string | null
  readonly nextTryAt: string | null
  readonly channel?: Channel
}

const settle = ({ db }: Sending, id: string, outcome: Outcome): Promise<unknown> =>
  whenFree(() =>
    db.write
      .updateTable('outbox')
      .set({ handedAt: null, ...outcome })
      .where('id', '=', id)
      .execute(),
  )

type Told = Pick<Due, 'id' | 'link' | 'language'>

/** A letter says that there is something to do and where: no names, no deeds, nothing about anybody. */
export const letterOf = (
  { id, link, language, email }: Told & { readonly email: string },
  origin: string,
): Letter => {
  const t = translatorFor(language ?? languages[0])
  return {
    id,
    to: email,
    subject: t('outbox:letter.subject'),
    text: t('outbox:letter.text', { link: `${origin}${link}` }),
  }
}

/** The same in one line, for a telephone. */
export const lineOf = ({ link, language }: Pick<Told, 'link' | 'language'>, origin: string): string =>
  translatorFor(language ?? languages[0])('outbox:line', { link: `${origin}${link}` })

/** Codes of the transport or of SMTP; the server's own words may hold an address and are not kept. */
const codeIn = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode)
  return 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 40) : error.name
}

/** Telegram takes no key against doubles: that it was being handed over is written down before. */
const markHanded = ({ db, clock }: Sending, id: string): Promise<unknown> =>
  whenFree(() =>
    db.write
      .updateTable('outbox')
      .set({ handedAt: clock.now().toISOString() })
      .where('id', '=', id)
      .execute(),
  )

type Hand = (sending: Sending, due: Due, address: string) => (() => Promise<void>) | null

/** How each way takes a message; null where it is not configured. */
const hands: Readonly<Record<Outgoing, Hand>> = {
  email: ({ mailer, origin }, due, email) =>
    mailer && (() => mailer.send(letterOf({ ...due, email }, origin))),
  sms: ({ texter, origin }, due, to) =>
    texter ? () => texter.send({ id: due.id, to, text: lineOf(due, origin) }) : null,
  telegram: (sending, due, chat) => {
    const { bot, origin } = sending
    if (!bot) return null
    return async () => {
      await markHanded(sending, due.id)
      await bot.send(chat, lineOf(due, origin))
    }
  },
}

const failed = (error: unknown, { attempts }: Due, now: Date): Outcome => {
  const isFinal = error instanceof GatewayError && error.isFinal
  const minutes = isFinal ? null : minutesBeforeTry(attempts + 1)
  return {
    state: minutes === null ? 'given-up' : 'failed',
    nextTryAt: minutes === null ? null : later(now, minutes),
    lastError: codeIn(error),
  }
}

const tryOnce = async (
  sending: Sending,
  due: Due,
  { channel }: Way,
  hand: () => Promise<void>,
): Promise<'sent' | 'failed'> => {
  try {
    await hand()
  } catch (error) {
    await settle(sending, due.id, { ...failed(error, due, sending.clock.now()), channel })
    return 'failed'
  }
  const sentAt = sending.clock.now().toISOString()
  await settle(sending, due.id, { state: 'sent', sentAt, nextTryAt: null, lastError: null, channel })
  return 'sent'
}

/** The way of a message now; null when it was read already, or is no longer wanted outside. */
const wayNow = (due: Due): Way | null => (due.readAt === null && due.disabledAt === null ? wayOf(due) : null)

/** A run died while Telegram was taking it: whether it arrived nobody knows, and twice is worse than once in the product alone. */
const giveUpUnknown = (sending: Sending, { id }: Due): Promise<unknown> =>
  settle(sending, id, { state: 'given-up', nextTryAt: null, lastError: 'UNKNOWN' })

export type SendingReport = { readonly sent: number; readonly failed: number; readonly kept: number }

const sendOne = async (sending: Sending, due: Due): Promise<keyof SendingReport> => {
  if (due.handedAt !== null) {
    await giveUpUnknown(sending, due)
    return 'failed'
  }
  const way = wayNow(due)
  const hand = way && hands[way.channel](sending, due, way.address)
  if (way && hand) return tryOnce(sending, due, way, hand)
  const sentAt = sending.clock.now().toISOString()
  await settle(sending, due.id, { state: 'sent', channel: 'product', sentAt, nextTryAt: null })
  return 'kept'
}

/** One run over what is due. Two runs at once send nothing twice. */
export const sendDueMessages = async (sending: Sending): Promise<SendingReport> => {
  const report = { sent: 0, failed: 0, kept: 0 }
  for (const due of await dueMessages(sending)) {
    if (!(await claim(sending, due))) continue
    report[await sendOne(sending, due)] += 1
  }
  return report
}
