/** The way out for e-mail; the only file that knows Nodemailer. */
import { createTransport } from 'nodemailer'
import type { Config } from './config.server'

/** `id` makes the Message-ID: a letter sent again after a crash is seen to be the same one. */
export type Letter = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export type Mailer = {
  /** Throws with a `code` when the letter could not be handed over. */
  readonly send: (letter: Letter) => Promise<void>
}

type Transport = Pick<ReturnType<typeof createTransport>, 'sendMail'>

/** A mailer over a given transport. */
export const mailerOver = (transport: Transport, from: string): Mailer => ({
  send: async ({ id, to, subject, text }) => {
    await transport.sendMail({
      messageId: `<${id}@qadam>`,
      from,
      to,
      subject,
      text,
      // Keeps holiday answers and read receipts of the receiver's server away.
      headers: { 'auto-submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  },
})

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** The mailer of an installation; null where none is configured. */
export const mailerFor = ({ mail }: Pick<Config, 'mail'>): Mailer | null =>
  mail ? mailerOver(createTransport({ url: mail.url, ...limits }), mail.from) : null
