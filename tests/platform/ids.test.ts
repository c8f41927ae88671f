/** Identifiers stand in the order in which they were made, and tell nothing else. */
import { afterEach, expect, it, vi } from 'vitest'
import { looksLikeId, newId } from '~/platform/ids.server'

afterEach(() => {
  vi.useRealTimers()
})

it('made one after another sort as they were made, however many fall into one millisecond', () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const ids = Array.from({ length: 20_000 }, newId)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every(looksLikeId)).toBe(true)
})

it('still sort as they were made when the clock steps back', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  const before = newId()
  vi.setSystemTime(Date.now() - 30_000)
  expect(newId() > before).toBe(true)
})

it('are of version 7 and of the moment, and no two share their chance', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 600_000 })
  const [one, other] = [newId(), newId()]
  expect(Number.parseInt(one.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.now())
  expect([one[14], '89ab'.includes(one[19] ?? '')]).toEqual(['7', true])
  expect(one.slice(19)).not.toBe(other.slice(19))
})
