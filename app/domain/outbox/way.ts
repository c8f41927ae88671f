/** By which way a message leaves the product for its receiver, who confirmed each of them and chose one. */

/** `product`: it stays where it is read after signing in. */
export const channels = ['product', 'email', 'sms', 'telegram'] as const
export type Channel = (typeof channels)[number]

/** Ways out of the product. */
export const outgoing = ['email', 'sms', 'telegram'] as const
export type Outgoing = (typeof outgoing)[number]

export type Receiver = {
  readonly messageChannel: Channel | null
  readonly email: string | null
  /** As `+7…`, without gaps. */
  readonly phone: string | null
  readonly telegramChat: string | null
}

export type Way = { readonly channel: Outgoing; readonly address: string }

const addressOf = (receiver: Receiver, channel: Outgoing): string | null =>
  ({ email: receiver.email, sms: receiver.phone, telegram: receiver.telegramChat })[channel]

/** The way that the receiver chose, where its address is confirmed; null: the message stays in the product. */
export const wayOf = (receiver: Receiver): Way | null => {
  const { messageChannel } = receiver
  if (messageChannel === null || messageChannel === 'product') return null
  const address = addressOf(receiver, messageChannel)
  return address === null ? null : { channel: messageChannel, address }
}

/**
 * A mobile number of Kazakhstan as people write it, as `+77…`; undefined when it is none. Other countries' numbers are not taken
 * (our choice): a code sent to a paid number abroad is how gateways are emptied.
 */
export const readPhone = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s\u00a0\u202f()\-–—.]/g, '')
  const found = /^(?:\+?7|8)(7\d{9})$/.exec(digits)
  return found?.[1] ? `+7${found[1]}` : undefined
}
