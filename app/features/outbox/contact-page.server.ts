/** What the page about one's own messages shows, and the letter with the code. */
import type { At } from '~/platform/guard.server'
import { weekOf } from '~/domain/calendar/month'
import { newId } from '~/platform/ids.server'
import type { Mailer } from '~/platform/mail.server'
import { usualDigestDay } from '~/domain/outbox/digest'
import { getOwnContact } from './queries.server'

export const contactPageOf = async (at: At) => {
  const { db, actor, t, desk } = at
  const contact = await getOwnContact(db, actor)
  return {
    title: t('outbox:wishes.title'),
    hasMail: desk.config.mail !== null,
    email: contact.email,
    waiting: contact.waiting?.email ?? null,
    channel: contact.messageChannel ?? 'product',
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
