/** An opening is amended while people are on their way to it: in the open, and nobody is lost. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { changeOpening, editOpening } from '~/features/openings/commands.server'
import { touchedQuery } from '~/features/openings/queries.server'
import { countTouched } from '~/features/openings/touched.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { anOpening, anOrganisation, aPerson, aUser } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { openingWordsOf } from '#tests/support/opening-form'

onEveryDatabase('an opening with people on their way', (open) => {
  let db: Databases
  let openingId: string
  let officer: string
  let employer: ReturnType<typeof anActor>

  const referred = async (state: 'proposed' | 'started' | 'withdrawn') => {
    const id = newId()
    const personId = await aPerson(db)
    await db.write
      .insertInto('referrals')
      .values({
        id,
        personId,
        openingId,
        institutionId: null,
        organisationId: employer.organisationId ?? '',
        openKey: state === 'withdrawn' ? null : `${personId}|${openingId}`,
        state,
        total: 50,
        findings: '[]',
        proposedBy: officer,
        proposedAt: testNow,
        version: 1,
      })
      .execute()
    return id
  }

  beforeEach(async () => {
    db = await open()
    const organisationId = await anOrganisation(db)
    employer = anActor('employer', { organisationId })
    officer = await aUser(db, { role: 'social-worker' })
    openingId = await anOpening(db, { organisationId, state: 'open', places: 3 })
  })
  afterEach(() => db.close())

  const edit = (words: Parameters<typeof openingWordsOf>[0], version = 1) =>
    editOpening(callerFor(db, employer), openingId, version, openingWordsOf(words))

  test('keeps every open referral as it is, and tells the officer of each', async () => {
    const [waiting, holding] = [await referred('proposed'), await referred('started')]
    const closed = await referred('withdrawn')
    expect(countTouched(await touchedQuery(db.read, openingId).execute())).toEqual({
      all: 2,
      held: 1,
      waiting: 1,
    })
    expect(await edit({ wage: 30_000_000 })).toMatchObject({ value: { sentBack: true } })
    const states = await db.read.selectFrom('referrals').select(['id', 'state']).execute()
    expect(Object.fromEntries(states.map((each) => [each.id, each.state]))).toEqual({
      [waiting]: 'proposed',
      [holding]: 'started',
      [closed]: 'withdrawn',
    })
    const told = await db.read
      .selectFrom('outbox')
      .select(['userId', 'kind', 'link'])
      .orderBy('link')
      .execute()
    expect(told).toEqual(
      [waiting, holding].sort().map((id) => ({
        userId: officer,
        kind: 'opening-amended',
        link: `/referrals/${id}`,
      })),
    )
  })

  test.each(['pause', 'close'] as const)(
    '%s tells the officer of each, and dismisses nobody',
    async (step) => {
      const [waiting, holding] = [await referred('proposed'), await referred('started')]
      await referred('withdrawn')
      const stop = { step, reason: 'Цех жөнделеді', version: 1 }
      expect((await changeOpening(callerFor(db, employer), openingId, stop)).ok).toBe(true)
      const told = await db.read
        .selectFrom('outbox')
        .select(['userId', 'kind', 'link'])
        .orderBy('link')
        .execute()
      expect(told).toEqual(
        [waiting, holding].sort().map((id) => ({
          userId: officer,
          kind: 'opening-stopped',
          link: `/referrals/${id}`,
        })),
      )
      const states = await db.read.selectFrom('referrals').select('state').orderBy('id').execute()
      expect(states.map(({ state }) => state)).toEqual(['proposed', 'started', 'withdrawn'])
    },
  )

  test('never has fewer places than people who hold one', async () => {
    await referred('started')
    await referred('started')
    expect(await edit({ places: 1 })).toMatchObject({
      refusal: { code: 'fewer-than-held', values: { count: 2 } },
    })
    expect((await edit({ places: 2 })).ok).toBe(true)
  })

  test.each<[string, Parameters<typeof openingWordsOf>[0], string]>([
    ['places below zero', { places: -1 }, 'places-too-few'],
    ['no places', { places: 0 }, 'places-too-few'],
    ['pay below the minimum wage', { wage: 8_499_999 }, 'wage-below-minimum'],
    [
      'two shifts at the same hour',
      {
        shifts: [
          { days: [1, 2], from: '09:00', to: '18:00' },
          { days: [2], from: '17:00', to: '20:00' },
        ],
      },
      'shifts-overlap',
    ],
    [
      'a Sunday night that runs into the Monday shift',
      {
        shifts: [
          { days: [7], from: '20:00', to: '08:00' },
          { days: [1], from: '07:00', to: '15:00' },
        ],
      },
      'shifts-overlap',
    ],
  ])('is not amended to %s', async (_, words, code) => {
    expect(await edit(words)).toMatchObject({ refusal: { code } })
  })
})
