/** Figures that could tell of one person do not reach the page. */
import { expect, it } from 'vitest'
import { aUser, anInstitution } from '#tests/support/builders'
import { openSqlite } from '#tests/support/database'
import { openSite } from '#tests/support/site'

it('a median of fewer than five plans is not shown', async () => {
  const db = await openSqlite()
  const site = await openSite(db)
  const institutionId = await anInstitution(db)
  const spread = { institutionId, month: '2026-10', median: 371, low: 371, high: 371 }
  await db.write
    .insertInto('planStepTimes')
    .values([
      { ...spread, step: 'drafted', count: 4 },
      { ...spread, step: 'sent', count: 5, median: 17 },
    ])
    .execute()
  const userId = await aUser(db, { role: 'institution-head', institutionId, language: 'en' })
  const as = await site.signInAs({ userId, role: 'institution-head' })
  const page = await (await site.fetch('/plans/times', { as })).text()
  expect(page).toContain('17 days')
  expect(page).toContain('fewer than 5')
  expect(page).not.toMatch(/371 days/)
  await site.close()
  await db.close()
})
