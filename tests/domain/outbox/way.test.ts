/** By which way a message leaves, and which numbers are telephone numbers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { channels, outgoing, readPhone, wayOf } from '~/domain/outbox/way'

const everything = { email: 'a@example.kz', phone: '+77011234567', telegramChat: '42' }
const nothing = { email: null, phone: null, telegramChat: null }

describe('A message', () => {
  test.each([
    ['email', 'a@example.kz'],
    ['sms', '+77011234567'],
    ['telegram', '42'],
  ] as const)('goes by %s to the address that was confirmed for it', (channel, address) => {
    expect(wayOf({ ...everything, messageChannel: channel })).toEqual({ channel, address })
    expect(wayOf({ ...nothing, messageChannel: channel })).toBeNull()
  })

  test('stays in the product for whoever chose that, or nothing', () => {
    expect(wayOf({ ...everything, messageChannel: 'product' })).toBeNull()
    expect(wayOf({ ...everything, messageChannel: null })).toBeNull()
  })

  test('never goes by a way that was not chosen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...channels), fc.constantFrom(...outgoing), (chosen, only) => {
        const receiver = {
          messageChannel: chosen,
          email: only === 'email' ? everything.email : null,
          phone: only === 'sms' ? everything.phone : null,
          telegramChat: only === 'telegram' ? everything.telegramChat : null,
        }
        expect(wayOf(receiver)?.channel ?? null).toBe(chosen === only ? only : null)
      }),
    )
  })
})

describe('A telephone number', () => {
  test.each(['+7 701 123 45 67', '8 (701) 123-45-67', '77011234567', '+7701 123\u00a045 67'])(
    '%s is read however it is written',
    (typed) => {
      expect(readPhone(typed)).toBe('+77011234567')
    },
  )

  test.each([
    '',
    '701 123 45 67',
    '+7 495 123 45 67',
    '+44 7700 900123',
    '+7 701 123 45 6',
    '112',
    '+7 701 CALL',
  ])('«%s» is none of ours', (typed) => {
    expect(readPhone(typed)).toBeUndefined()
  })
})
