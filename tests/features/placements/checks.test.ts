/** Whether people stay at work: noted when due, by whoever answers, and by an employer only of own people. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aPlacement } from '#tests/support/placements'
import { noteCheck } from '~/features/placements/check-commands.server'
import { getPlacement, listPlacements } from '~/features/placements/queries.server'

const seen = { outcome: 'at-work', source: 'officer', words: null, version: 1 } as const

onEveryDatabase('checks of a placement', (open) => {
  let db: Databases
  let organisationId: string
  let placement: string

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db)
    const openingId = await anOpening(db, { organisationId })
    const personId = await aPerson(db, { institutionId })
    placement = await aPlacement(db, { personId, openingId, organisationId, institutionId })
  })
  afterEach(() => db.close())

  test('an employer notes own people once it is due, and nobody else’s', async () => {
    const employer = anActor('employer', { organisationId })
    const other = anActor('employer', { organisationId: await anOrganisation(db) })
    await expect(noteCheck(callerFor(db, other), placement, { ...seen, mark: '7' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(getPlacement(db.read, other, placement)).rejects.toMatchObject({ status: 404 })
    expect((await listPlacements(db.read, other, { show: 'at-work', after: null })).rows).toEqual([])
    const note = (mark: '7' | '30', version = 1) =>
      noteCheck(callerFor(db, employer), placement, { ...seen, mark, version })
    expect(await note('30')).toMatchObject({ refusal: { code: 'check-early' } })
    expect((await note('7')).ok).toBe(true)
    expect(await note('7')).toMatchObject({ refusal: { code: 'errors:stale' } })
    expect(await note('7', 2)).toMatchObject({ refusal: { code: 'check-gone' } })
    const { checks } = await getPlacement(db.read, employer, placement)
    expect(checks[0]).toMatchObject({ outcome: 'at-work', source: 'employer', notedOn: '2026-11-21' })
    const { rows } = await listPlacements(db.read, employer, { show: 'at-work', after: null })
    expect(rows).toMatchObject([{ id: placement, dueOn: '2026-12-02' }])
  })
})
