/** The list of openings reads from its indexes. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { openingsQuery } from '~/features/openings/queries.server'
import type { OpeningFilters } from '~/features/openings/filters'
import { anActor } from '#tests/support/actors'
import { openSqlite } from '#tests/support/database'

let db: Databases
beforeAll(async () => {
  db = await openSqlite()
})
afterAll(() => db.close())

test.each<[string, Partial<OpeningFilters>, RegExp]>([
  ['by state', { state: 'open' }, /USING INDEX openings_by_state/],
  ['by state and region', { state: 'open', region: '79' }, /USING INDEX openings_by_region/],
  ['of an organisation', { organisation: 'x', state: 'open' }, /USING INDEX openings_by_organisation/],
  ['of every state', { after: 'x' }, /openings USING (INDEX|PRIMARY|COVERING)/],
])('%s it neither scans nor sorts', async (_, filters, index) => {
  const query = openingsQuery(db.read, anActor('headquarters'), filters).compile()
  const raw = sql.raw<{ detail: string }>(`explain query plan ${query.sql.replaceAll('?', "'x'")}`)
  const plan = (await raw.execute(db.read)).rows.map((row) => row.detail).join('\n')
  expect(plan).toMatch(index)
  expect(plan).not.toMatch(/TEMP B-TREE/)
})
