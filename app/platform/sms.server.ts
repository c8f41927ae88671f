/** The way out for SMS: a gateway that takes one JSON request for each message. README says what it is sent. */
import type { Config } from './config.server'
import { postJson } from './gateway.server'

/** `id` goes along as a key: a gateway that honours it sends a message once, however often it is asked. */
export type TextMessage = { readonly id: string; readonly to: string; readonly text: string }

export type Texter = {
  /** Throws `GatewayError` when the message could not be handed over. */
  readonly send: (message: TextMessage) => Promise<void>
}

/** A texter over a gateway; `patience` in milliseconds is for tests. */
export const texterOver = (sms: NonNullable<Config['sms']>, patience?: number): Texter => ({
  send: async ({ id, to, text }) => {
    await postJson({
      url: sms.url,
      headers: { authorization: `Bearer ${sms.token}`, 'idempotency-key': id },
      body: { id, to, text, ...(sms.from ? { from: sms.from } : {}) },
      ...(patience === undefined ? {} : { patience }),
    })
  },
})

/** The texter of an installation; null where no gateway is configured. */
export const texterFor = ({ sms }: Pick<Config, 'sms'>): Texter | null => (sms ? texterOver(sms) : null)
