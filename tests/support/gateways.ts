/** An SMS gateway and the Bot API as tests need them: what they were asked, and what they answer. */
import { HttpResponse, delay, http } from 'msw'
import { setupServer } from 'msw/node'

export const smsSettings = { url: 'https://sms.example/send', token: 'sms-canary-token', from: 'QADAM' }
export const telegramSettings = {
  api: 'https://telegram.example',
  bot: 'qadam_bot',
  token: '1:bot-canary-token',
}

export type Trouble = number | 'silence' | 'down'

type Asked = { readonly key: string | null; readonly body: Readonly<Record<string, unknown>> }

const answered = async (trouble: Trouble): Promise<Response> => {
  if (trouble === 'silence') await delay('infinite')
  return trouble === 'down' || trouble === 'silence'
    ? HttpResponse.error()
    : HttpResponse.json({ ok: false, description: 'canary words of the service' }, { status: trouble })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const bodyOf = async (request: Request): Promise<Asked['body']> => {
  const body: unknown = await request.json()
  return isRecord(body) ? body : {}
}

/** Both gateways; `troubles` are answered first, one for each question, then everything is taken. */
export const gateways = () => {
  const sms: Asked[] = []
  const telegram: Asked[] = []
  const asked: Asked['body'][] = []
  const troubles: Trouble[] = []
  let updates: readonly unknown[] = []
  const next = (): Trouble | undefined => troubles.shift()
  const bot = (method: string) => `${telegramSettings.api}/bot${telegramSettings.token}/${method}`
  const server = setupServer(
    http.post(smsSettings.url, async ({ request }) => {
      const trouble = next()
      if (request.headers.get('authorization') !== `Bearer ${smsSettings.token}`) return answered(401)
      sms.push({ key: request.headers.get('idempotency-key'), body: await bodyOf(request) })
      return trouble === undefined ? new HttpResponse('taken') : answered(trouble)
    }),
    http.post(bot('sendMessage'), async ({ request }) => {
      const trouble = next()
      telegram.push({ key: null, body: await bodyOf(request) })
      return trouble === undefined ? HttpResponse.json({ ok: true, result: {} }) : answered(trouble)
    }),
    http.post(bot('getUpdates'), async ({ request }) => {
      const trouble = next()
      asked.push(await bodyOf(request))
      return trouble === undefined ? HttpResponse.json({ ok: true, result: updates }) : answered(trouble)
    }),
  )
  return {
    server,
    sms,
    telegram,
    /** Questions for what was written to the bot. */
    asked,
    troubles,
    writes: (...all: readonly unknown[]): void => {
      updates = all
    },
    forget: (): void => {
      for (const each of [sms, telegram, asked, troubles]) each.length = 0
      updates = []
    },
  }
}

/** Somebody writes to the bot. */
export const written = (updateId: number, text: string, chat = 42, type = 'private') => ({
  update_id: updateId,
  message: { text, chat: { id: chat, type } },
})
