/** When a meeting may be set, cancelled and told of. */
import { expect, test } from 'vitest'
import { decideCancel, decideHeld, decideTime, endOf } from '~/domain/meetings/meeting'

const now = '2026-11-21T12:00'
const wanted = { startsAt: '2026-11-23T10:00', minutes: 30 }

test('a meeting lies ahead', () => {
  expect(decideTime(wanted, [], now).ok).toBe(true)
  expect(decideTime({ ...wanted, startsAt: now }, [], now)).toMatchObject({ refusal: { code: 'past-start' } })
})

test('nobody is in two places at once, and the clash is shown', () => {
  const taken = { id: 'a', of: 'person', startsAt: '2026-11-23T09:45', minutes: 30 } as const
  expect(decideTime(wanted, [taken], now)).toMatchObject({
    refusal: { code: 'person-busy', values: { day: '2026-11-23', from: '09:45', until: '10:15' } },
  })
  expect(decideTime(wanted, [{ ...taken, of: 'officer' }], now)).toMatchObject({
    refusal: { code: 'officer-busy' },
  })
  expect(decideTime(wanted, [{ ...taken, startsAt: '2026-11-23T09:30' }], now).ok).toBe(true)
  expect(endOf({ startsAt: '2026-11-23T23:45', minutes: 30 })).toBe('00:15')
})

test('a cancelled meeting says why, and a held one has begun and says what came of it', () => {
  expect(decideCancel({ state: 'planned' }, null)).toMatchObject({ refusal: { code: 'reason-missing' } })
  expect(decideCancel({ state: 'held' }, 'Ауырды')).toMatchObject({ refusal: { code: 'not-planned' } })
  const planned = { state: 'planned', startsAt: wanted.startsAt } as const
  expect(decideHeld(planned, 'Келісті', now)).toMatchObject({ refusal: { code: 'not-begun' } })
  expect(decideHeld(planned, null, wanted.startsAt)).toMatchObject({ refusal: { code: 'outcome-missing' } })
  expect(decideHeld(planned, 'Келісті', wanted.startsAt).ok).toBe(true)
})
