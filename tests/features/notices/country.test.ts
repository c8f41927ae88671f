/** The worklist of the whole country reads from an index too. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor } from '#tests/support/actors'
import { openSqlite } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { day } from '~/domain/calendar/day'
import { noticesQuery } from '~/features/notices/queries.server'

let db: Databases
beforeAll(async () => {
  db = await openSqlite()
})
afterAll(() => db.close())

test.each([
  ['overdue', /notices_by_awaited/],
  ['waiting', /notices_by_awaited/],
  ['answered', /notices_by_state/],
  [null, /notices USING INDEX sqlite_autoindex_notices_1/],
] as const)('headquarters, %s, neither scans nor sorts', async (only, index) => {
  const query = noticesQuery(db.read, anActor('headquarters'), only, day('2026-11-21'), {
    awaitedOn: day('2026-11-01'),
    id: '0',
  })
  const plan = await planOf(db.read, query)
  expect(plan).toMatch(index)
  expect(plan).not.toMatch(/TEMP B-TREE/)
})
