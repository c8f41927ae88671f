/** Settings of the ways out: off unless set, refused early when half set, and secrets may lie in a file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '~/platform/config.server'

let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qadam-settings-'))
  file = join(folder, 'token')
  writeFileSync(file, '123:file-token\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const sms = { SMS_GATEWAY_URL: 'https://sms.example/send' }
const telegram = { TELEGRAM_BOT: '@qadam_bot' }

test('nothing leaves unless it is set', () => {
  expect(readConfig({})).toMatchObject({ mail: null, sms: null, telegram: null })
})

test('a token stands in the environment or in a file', () => {
  expect(readConfig({ ...sms, SMS_TOKEN: 'word', SMS_FROM: 'QADAM' }).sms).toEqual({
    url: 'https://sms.example/send',
    token: 'word',
    from: 'QADAM',
  })
  expect(readConfig({ ...sms, SMS_TOKEN_FILE: file }).sms).toMatchObject({ token: '123:file-token' })
  expect(readConfig({ ...telegram, TELEGRAM_TOKEN_FILE: file }).telegram).toEqual({
    api: 'https://api.telegram.org',
    bot: 'qadam_bot',
    token: '123:file-token',
  })
})

test.each([
  [sms, 'SMS_TOKEN_FILE'],
  [{ ...sms, SMS_TOKEN_FILE: '/nowhere/token' }, 'cannot be read'],
  [{ SMS_GATEWAY_URL: 'sms.example', SMS_TOKEN: 'word' }, 'SMS_GATEWAY_URL must be'],
  [{ SMS_GATEWAY_URL: 'https://me:word@sms.example', SMS_TOKEN: 'word' }, 'without a password'],
  [telegram, 'TELEGRAM_TOKEN_FILE'],
  [{ ...telegram, TELEGRAM_TOKEN: 'no token' }, 'TELEGRAM_TOKEN_FILE'],
  [{ TELEGRAM_BOT: 'https://t.me/qadam', TELEGRAM_TOKEN: '1:a' }, 'TELEGRAM_BOT must be'],
])('%j is refused at the start, without telling a secret', (env, says) => {
  expect(() => readConfig(env)).toThrow(says)
  try {
    readConfig(env)
  } catch (error) {
    expect(String(error)).not.toContain('no token')
  }
})
