/** When the week's digest comes, and how long a message is tried. */
import { describe, expect, test } from 'vitest'
import { day } from '~/domain/calendar/day'
import { isDigestDue } from '~/domain/outbox/digest'
import { minutesBeforeTry } from '~/domain/outbox/message'

const monday = day('2026-11-16')
const tuesday = day('2026-11-17')
const wednesday = day('2026-11-18')

describe('the digest of the week', () => {
  test.each([
    ['someone who chose nothing gets it on Monday at eight', null, monday, 8, true],
    ['nobody gets it before eight', null, monday, 7, false],
    ['a server that slept through Monday makes up for it on Tuesday night', null, tuesday, 1, true],
    ['and on Wednesday', null, wednesday, 23, true],
    ['on Thursday Monday’s digest is old news', null, day('2026-11-19'), 9, false],
    ['whoever chose Wednesday does not get it on Tuesday', 3, tuesday, 12, false],
    ['but on Wednesday', 3, wednesday, 8, true],
    ['whoever chose Sunday gets it on Sunday', 7, day('2026-11-22'), 8, true],
    ['whoever wants none gets none', 0, monday, 12, false],
  ])('%s', (_name, chosen, today, hour, due) => {
    expect(isDigestDue(chosen, today, hour)).toBe(due)
  })
})

test('a message that cannot be sent is tried ever more rarely and then given up', () => {
  const pauses = [1, 2, 3, 4, 5, 6].map((attempts) => minutesBeforeTry(attempts) ?? 0)
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other))
  expect(minutesBeforeTry(7)).toBeNull()
})
