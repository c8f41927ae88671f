/** A telephone becomes a way for messages: a number by the code of an SMS, a chat by a code written to the bot. The services are stood in for. */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inSomeWays, setStage } from '#tests/support/journey'
import type { Visitor } from '#tests/support/journey-visitor'

const stage = setStage()

const settings = [
  'SMS_GATEWAY_URL',
  'SMS_TOKEN',
  'TELEGRAM_BOT',
  'TELEGRAM_TOKEN',
  'TELEGRAM_API_URL',
] as const
const texts: string[] = []
let writtenToBot = ''
let service: Server

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}

/** Takes every SMS, and tells the bot what the visitor wrote to it. */
const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await bodyOf(request)
  if (request.url === '/sms') texts.push(body)
  const message = { text: writtenToBot, chat: { id: 42, type: 'private' } }
  const isAsked = request.url?.endsWith('/getUpdates') && writtenToBot !== ''
  const result = isAsked ? [{ update_id: 1, message }] : []
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result }))
}

beforeAll(async () => {
  service = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
  await new Promise((done) => service.once('listening', done))
  const address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
  const values = [`${address}/sms`, 'word', 'qadam_bot', '1:word', address]
  settings.forEach((name, at) => {
    process.env[name] = values[at]
  })
})
afterAll(() => {
  for (const name of settings) delete process.env[name]
  service.close()
})

const confirmsNumber = async (officer: Visitor): Promise<void> => {
  const { t } = officer
  await officer.opens('/account/messages')
  await officer.arrivesAt(t('outbox:wishes.title'))
  await officer.fills(t('outbox:phone.field'), '8 701 123 45 67')
  await officer.presses(t('outbox:phone.deed'))
  await officer.sees(t('outbox:flash.code-sent'))
  const code = /\d{6}/.exec(texts.at(-1)?.split('"text"')[1] ?? '')?.[0] ?? ''
  await officer.fills(t('outbox:phone.code'), code)
  await officer.arrivesAt(t('outbox:wishes.title'))
  await officer.presses(t('outbox:code.deed'))
  await officer.sees(t('outbox:flash.phone-confirmed'))
  await officer.arrivesAt(t('outbox:wishes.title'))
}

const linksChat = async (officer: Visitor): Promise<void> => {
  const { t, page } = officer
  await officer.presses(t('outbox:telegram.deed'))
  await officer.sees(t('outbox:telegram.confirm'))
  await officer.arrivesAt(t('outbox:wishes.title'))
  writtenToBot = (await page.locator('main code').textContent()) ?? ''
  await expect
    .poll(
      async () => {
        await officer.opens('/account/messages')
        return page.getByText(t('outbox:telegram.linked'), { exact: true }).count()
      },
      { timeout: 40_000, interval: 2000 },
    )
    .toBe(1)
  await officer.arrivesAt(t('outbox:wishes.title'))
}

const choosesSms = async (officer: Visitor): Promise<void> => {
  const { t } = officer
  await officer.chooses(t('outbox:channel.sms'), t('outbox:wishes.channel'))
  await officer.presses(t('common:save'))
  await officer.sees(t('outbox:flash.kept'))
}

describe('A telephone', () => {
  it.each(inSomeWays)('is confirmed, linked and chosen for messages (%s)', async (_name, way) => {
    writtenToBot = ''
    const officer = await stage.signedIn('social-worker', way)
    await confirmsNumber(officer)
    await linksChat(officer)
    await choosesSms(officer)
    const administrator = await stage.signedIn('administrator', way)
    await administrator.opens('/admin/messages')
    await administrator.arrivesAt(administrator.t('outbox:watch.title'))
    await administrator.sees('Telegram')
  })
})
