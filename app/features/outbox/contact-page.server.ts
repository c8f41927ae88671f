/** What the page about one's own messages shows, and what is sent with a code. */
import { weekOf } from '~/domain/calendar/month'
import { usualDigestDay } from '~/domain/outbox/digest'
import { type Outgoing, outgoing } from '~/domain/outbox/way'
import type { Config } from '~/platform/config.server'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { Mailer } from '~/platform/mail.server'
import type { Texter } from '~/platform/sms.server'
import { getOwnContact } from './queries.server'

type Contact = Awaited<ReturnType<typeof getOwnContact>>

/** Ways that this installation has, and whether the reader's address of each is confirmed. */
const waysOf = (contact: Contact, { mail, sms, telegram }: Config) => {
  const has: Readonly<Record<Outgoing, boolean>> = {
    email: mail !== null,
    sms: sms !== null,
    telegram: telegram !== null,
  }
  const confirmed: Readonly<Record<Outgoing, boolean>> = {
    email: contact.email !== null,
    sms: contact.phone !== null,
    telegram: contact.telegramChat !== null,
  }
  return [
    { value: 'product' as const, isOpen: true },
    ...outgoing
      // Where nothing is connected e-mail stands there all the same, and why is said beside it; what was chosen stands too.
      .filter(
        (way) => has[way] || contact.messageChannel === way || (way === 'email' && !has.sms && !has.telegram),
      )
      .map((value) => ({ value, isOpen: confirmed[value] })),
  ]
}

export const contactPageOf = async (at: At) => {
  const { db, actor, t, desk } = at
  const contact = await getOwnContact(db, actor)
  const { mail, sms, telegram } = desk.config
  return {
    title: t('outbox:wishes.title'),
    hasMail: mail !== null,
    hasSms: sms !== null,
    hasTelegram: telegram !== null,
    email: contact.email,
    waiting: contact.waiting,
    phone: contact.phone,
    waitingPhone: contact.waitingPhone,
    telegram: contact.telegramChat !== null,
    channel: contact.messageChannel ?? 'product',
    ways: waysOf(contact, desk.config),
    digestDay: String(contact.digestDay ?? usualDigestDay),
    days: [
      ...weekOf(at.today).map((each, index) => ({
        value: String(index + 1),
        label: at.format.weekdayName(each),
      })),
      { value: '0', label: t('outbox:wishes.never') },
    ],
    once: newId(),
  }
}

/** Sends the code to the address it confirms; false when the mail server did not take it. */
export const sendCode = async (
  mailer: Mailer,
  { t }: Pick<At, 't'>,
  to: string,
  code: string,
): Promise<boolean> => {
  try {
    await mailer.send({
      id: newId(),
      to,
      subject: t('outbox:code-letter.subject'),
      text: t('outbox:code-letter.text', { code }),
    })
    return true
  } catch {
    return false
  }
}

/** The same by SMS, in one line. */
export const textCode = async (
  texter: Texter,
  { t }: Pick<At, 't'>,
  to: string,
  code: string,
): Promise<boolean> => {
  try {
    await texter.send({ id: newId(), to, text: t('outbox:code-line', { code }) })
    return true
  } catch {
    return false
  }
}
