/** Sends what waits in the outbox: each message claimed by one run, tried again later when the mail server is not there. */
import type { Databases } from '#db/client.server'
import { languages } from '#locales/index'
import { minutesBeforeTry } from '~/domain/outbox/message'
import type { Clock } from '~/platform/clock.server'
import { translatorFor } from '~/platform/i18n.server'
import type { Letter, Mailer } from '~/platform/mail.server'
import { whenFree } from '~/platform/patience.server'

export type Sending = {
  readonly db: Databases
  readonly clock: Clock
  /** Null: no mail server is configured, and messages stay in the product. */
  readonly mailer: Mailer | null
  /** Scheme and host that links in letters begin with. */
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
    .select(['users.email', 'users.language', 'users.messageChannel', 'users.disabledAt'])
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
  readonly channel?: 'product'
}

const settle = ({ db }: Sending, id: string, outcome: Outcome): Promise<unknown> =>
  whenFree(() => db.write.updateTable('outbox').set(outcome).where('id', '=', id).execute())

/** A letter says that there is something to do and where: no names, no deeds, nothing about anybody. */
export const letterOf = (
  { id, link, language, email }: Pick<Due, 'id' | 'link' | 'language'> & { readonly email: string },
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

/** Codes of the transport or of SMTP; the server's own words may hold an address and are not kept. */
const codeIn = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode)
  return 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 40) : error.name
}

const tryOnce = async (
  sending: Sending,
  mailer: Mailer,
  due: Due,
  email: string,
): Promise<'sent' | 'failed'> => {
  const { clock, origin } = sending
  const { id } = due
  try {
    await mailer.send(letterOf({ ...due, email }, origin))
    await settle(sending, id, {
      state: 'sent',
      sentAt: clock.now().toISOString(),
      nextTryAt: null,
      lastError: null,
    })
    return 'sent'
  } catch (error) {
    const minutes = minutesBeforeTry(due.attempts + 1)
    await settle(sending, id, {
      state: minutes === null ? 'given-up' : 'failed',
      nextTryAt: minutes === null ? null : later(clock.now(), minutes),
      lastError: codeIn(error),
    })
    return 'failed'
  }
}

/** Where a letter goes; null when the message was read already, or is no longer wanted by e-mail. */
const addressOf = ({ readAt, email, messageChannel, disabledAt }: Due): string | null =>
  readAt === null && messageChannel === 'email' && disabledAt === null ? email : null

export type SendingReport = { readonly sent: number; readonly failed: number; readonly kept: number }

/** One run over what is due. Two runs at once send nothing twice. */
export const sendDueMessages = async (sending: Sending): Promise<SendingReport> => {
  const report = { sent: 0, failed: 0, kept: 0 }
  for (const due of await dueMessages(sending)) {
    if (!(await claim(sending, due))) continue
    const address = addressOf(due)
    if (sending.mailer === null || address === null) {
      const sentAt = sending.clock.now().toISOString()
      await settle(sending, due.id, { state: 'sent', channel: 'product', sentAt, nextTryAt: null })
      report.kept += 1
    } else report[await tryOnce(sending, sending.mailer, due, address)] += 1
  }
  return report
}
