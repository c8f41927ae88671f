/** An accreditation that ends soon is announced to those who must ask for a new one, once. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { addDays, day } from '~/domain/calendar/day'
import { colleaguesQuery, endingQuery, tellOfEndings } from '~/features/employers/ending.server'
import { refreshStandings } from '~/features/organisations/standing.server'
import { newId } from '~/platform/ids.server'
import { testNow } from '#tests/support/actors'
import { anOrganisation, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const at = (days: number) => ({ now: () => new Date(Date.parse(testNow) + days * 86_400_000) })

onEveryDatabase('an accreditation that ends', (open) => {
  let db: Databases
  beforeEach(async () => {
    db = await open()
  })
  afterEach(() => db.close())

  const accredited = (days: number) =>
    anOrganisation(db, {
      kind: 'business',
      state: 'approved',
      accreditedFrom: addDays(today, -300),
      accreditedTo: addDays(today, days),
    })
  const told = async () =>
    (await db.read.selectFrom('outbox').select(['userId', 'kind', 'link']).execute()).filter(
      ({ kind }) => kind === 'accreditation-ending',
    )

  test('is told to every colleague who may still sign in, and not again the next day', async () => {
    const organisationId = await accredited(20)
    const [asel, daulet] = [
      await aUser(db, { role: 'employer', organisationId }),
      await aUser(db, { role: 'employer', organisationId }),
    ]
    await aUser(db, { role: 'employer', organisationId, disabledAt: testNow })
    await refreshStandings(db, at(0))
    expect(await tellOfEndings(db, at(0))).toEqual({ told: 2 })
    expect(await tellOfEndings(db, at(1))).toEqual({ told: 0 })
    const link = `/organisations/${organisationId}/accreditation`
    expect((await told()).sort((a, b) => (a.userId < b.userId ? -1 : 1))).toEqual(
      [asel, daulet].sort().map((userId) => ({ userId, kind: 'accreditation-ending', link })),
    )
  })

  test('is told neither too early nor after it ended', async () => {
    for (const days of [31, -1]) await aUser(db, { role: 'employer', organisationId: await accredited(days) })
    await refreshStandings(db, at(0))
    expect(await tellOfEndings(db, at(0))).toEqual({ told: 0 })
    expect(await tellOfEndings(db, at(1))).toEqual({ told: 1 })
  })

  test('is looked for by its index', async () => {
    expect(await planOf(db.read, endingQuery(db.read, today))).toContain('employer_standings_by_end')
    expect(await planOf(db.read, colleaguesQuery(db.read, [newId()]))).toContain('users_by_organisation')
  })
})
