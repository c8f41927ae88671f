/** Keys and the ids they name are in one order on every database, so that a join reads an index. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { unlikeIds } from '#db/dialect'
import { newId } from '~/platform/ids.server'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

onEveryDatabase('keys of other tables', (open) => {
  let db: Databases
  beforeEach(async () => {
    db = await open()
  })
  afterEach(() => db.close())

  test('order like the ids they name', async () => {
    expect(await unlikeIds(db.read)).toEqual([])
  })

  test('lead from a person to the plan that is open', async () => {
    const query = db.read
      .selectFrom('people')
      .leftJoin('plans', 'plans.openKey', 'people.id')
      .select(['people.id', 'plans.id as planId'])
      .where('people.institutionId', '=', newId())
    expect(await planOf(db.read, query)).toMatch(/Cond: \(open_key = people\.id\)|open_key=\?/)
  })

  test('are found by their index from the row that they name', async () => {
    const query = db.read
      .selectFrom('people')
      .innerJoin('assessments', 'assessments.personId', 'people.id')
      .select(['people.id', 'assessments.id as assessmentId'])
      .where('people.institutionId', '=', newId())
    expect(await planOf(db.read, query)).toMatch(/Cond: \(person_id = people\.id\)|person_id=\?/)
  })
})
