/** The way out for Telegram: the Bot API's sendMessage, and getUpdates while somebody links a chat. The token never leaves this file. */
import type { Config } from './config.server'
import { GatewayError, postJson } from './gateway.server'

/** What somebody wrote to the bot in a chat of their own. */
export type BotMessage = { readonly chat: string; readonly text: string }

export type Updates = {
  /** Where the next question begins; null when nothing came. */
  readonly next: number | null
  readonly messages: readonly BotMessage[]
}

export type Bot = {
  /** The bot's name, without @. */
  readonly name: string
  /** Throws `GatewayError` when the message could not be handed over. */
  readonly send: (chat: string, text: string) => Promise<void>
  /** What was written since; throws `GatewayError`. */
  readonly updates: (from: number | null) => Promise<Updates>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Only chats of one person count: in a group everybody would read along. */
const messageIn = (update: Readonly<Record<string, unknown>>): BotMessage | undefined => {
  const { message } = update
  if (!isRecord(message) || typeof message.text !== 'string' || !isRecord(message.chat)) return undefined
  const { id, type } = message.chat
  return typeof id === 'number' && type === 'private' ? { chat: String(id), text: message.text } : undefined
}

const updatesIn = (answer: unknown): Updates => {
  const result = isRecord(answer) && Array.isArray(answer.result) ? answer.result.filter(isRecord) : []
  const ids = result.map(({ update_id: id }) => id).filter((id) => typeof id === 'number')
  return {
    next: ids.length > 0 ? Math.max(...ids) + 1 : null,
    messages: result.map(messageIn).filter((each) => each !== undefined),
  }
}

/** A bot over the Bot API; `patience` in milliseconds is for tests. */
export const botOver = (telegram: NonNullable<Config['telegram']>, patience?: number): Bot => {
  const ask = async (method: string, body: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const answer = await postJson({
      url: `${telegram.api}/bot${telegram.token}/${method}`,
      body,
      ...(patience === undefined ? {} : { patience }),
    })
    if (isRecord(answer) && answer.ok === true) return answer
    throw new GatewayError('NOT-OK', false)
  }
  return {
    name: telegram.bot,
    send: async (chat, text) => {
      await ask('sendMessage', { chat_id: chat, text, link_preview_options: { is_disabled: true } })
    },
    updates: async (from) =>
      updatesIn(
        await ask('getUpdates', {
          timeout: 0,
          limit: 100,
          allowed_updates: ['message'],
          ...(from === null ? {} : { offset: from }),
        }),
      ),
  }
}

/** The bot of an installation; null where none is configured. */
export const botFor = ({ telegram }: Pick<Config, 'telegram'>): Bot | null =>
  telegram ? botOver(telegram) : null
