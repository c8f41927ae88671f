/** A step that opens most: counted for the institution and the country, and made a measure with one press. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { testNow } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { day } from '~/domain/calendar/day'
import { type Key, keyOf, unscopedHelped, unscopedUnlock } from '~/features/matching/unlock-count.server'
import { newId } from '~/platform/ids.server'

const now = new Date(testNow)

onEveryDatabase('what opens most', (open) => {
  let db: Databases
  let own: string
  let other: string
  let organisationId: string

  beforeEach(async () => {
    db = await open()
    ;[own, other] = [await anInstitution(db), await anInstitution(db)]
    organisationId = await anOrganisation(db)
  })
  afterEach(() => db.close())

  const aLeaver = async (institutionId: string, paper: string): Promise<string> => {
    const personId = await aPerson(db, { institutionId, endOfTerm: day('2027-01-15'), workConsent: 'yes' })
    await db.write
      .insertInto('personDocuments')
      .values({ id: newId(), personId, kind: 'identity-card', state: paper, version: 1 })
      .execute()
    return personId
  }

  const until = async <Result>(
    ask: () => Promise<{ state: 'ready'; result: Result } | { state: 'running' }>,
  ): Promise<Result> => {
    const counting = await ask()
    return counting.state === 'ready' ? counting.result : until(ask)
  }

  test('is counted by institution, and by no step that helps nobody there', async () => {
    await anOpening(db, { organisationId, state: 'open' })
    await aLeaver(own, 'missing')
    await aLeaver(own, 'missing')
    await aLeaver(other, 'held-by-person')
    const key: Key = { step: 'identity-document' }
    const mine = await until(() => unscopedUnlock(db.read, now, own))
    expect(mine.lines[0]).toMatchObject({ key, opens: 2, people: 2 })
    const theirs = await until(() => unscopedUnlock(db.read, now, other))
    expect(theirs.lines.map((each) => keyOf(each.key))).not.toContain('identity-document')
    const country = await until(() => unscopedUnlock(db.read, now, null))
    expect(country.byBase(key).get(own)).toMatchObject({ people: 2 })
  })

  test('names the people of one institution only', async () => {
    await anOpening(db, { organisationId, state: 'open' })
    const mine = await aLeaver(own, 'missing')
    await aLeaver(other, 'missing')
    const helped = await until(() => unscopedHelped(db.read, now, own, { step: 'identity-document' }))
    expect(helped.map(({ id }) => id)).toEqual([mine])
  })

  test('is a course, when it brings openings into somebody’s trade', async () => {
    await anOpening(db, { organisationId, state: 'open', occupation: '7212' })
    const course = await anOpening(db, {
      organisationId,
      state: 'open',
      kind: 'course',
      channel: 'after-release',
      occupation: '7212',
      wage: null,
    })
    await aLeaver(own, 'held-by-person')
    const mine = await until(() => unscopedUnlock(db.read, now, own))
    expect(mine.lines.find((each) => keyOf(each.key) === course)).toMatchObject({ opens: 1, people: 1 })
  })
})
