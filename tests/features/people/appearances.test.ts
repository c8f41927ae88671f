/** Times of appearance: who records them, and that a clash is said beside a match and bars nothing. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor } from '#tests/support/actors'
import { aPerson, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { day } from '~/domain/calendar/day'
import { toldClash, toldClashes } from '~/features/matching/clashes.server'
import {
  appearancesQuery,
  recordAppearance,
  removeAppearance,
  unscopedAppearances,
} from '~/features/people/appearances.server'
import type { AppearanceValue } from '~/features/people/forms'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'

const mondays: AppearanceValue = {
  body: 'police',
  weekdays: ['1'],
  monthDays: [],
  from: '10:00',
  to: '11:00',
  fromDay: day('2026-01-01'),
  untilDay: null,
}

onEveryDatabase('appearances for registration', (open) => {
  let db: Databases
  let institutionId: string
  let personId: string

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    personId = await aPerson(db, { institutionId, standing: 'released' })
  })
  afterEach(() => db.close())

  const officer = () => anActor('social-worker', { institutionId })
  const record = (value = mondays, by = officer()) => recordAppearance(callerFor(db, by), personId, value)
  const recorded = async () => (await unscopedAppearances(db.read, [personId])).get(personId)

  test('an officer of the institution records one and takes it away; a stranger finds nobody', async () => {
    expect((await record()).ok).toBe(true)
    const [one] = (await recorded()) ?? []
    expect(one).toMatchObject({ body: 'police', weekdays: [1], monthDays: [], from: '10:00' })
    const stranger = anActor('social-worker', { institutionId: await anInstitution(db) })
    await expect(record(mondays, stranger)).rejects.toMatchObject({ status: 404 })
    expect((await removeAppearance(callerFor(db, officer()), personId, one?.id ?? '')).ok).toBe(true)
    expect(await recorded()).toBeUndefined()
  })

  test('a list of more than ten is refused', async () => {
    for (let count = 0; count < 10; count += 1) expect((await record()).ok).toBe(true)
    expect(await record()).toMatchObject({ refusal: { code: 'appearances-many' } })
  })

  test('a clash is told with whose time moves, and nothing is told where none is', async () => {
    await record()
    const teller = {
      t: translatorFor('ru'),
      format: formatFor('ru'),
      language: 'ru' as const,
      today: day('2026-11-28'),
    }
    const shift = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' }
    const told = toldClashes(await recorded(), [shift], teller)
    expect(told?.lines.map(({ text }) => text)).toEqual([
      'Полиция: пн, 10:00–11:00 – попадает в смену каждую неделю.',
    ])
    expect(told?.cite).toContain('163')
    expect(toldClash(await recorded(), [shift], teller)).toHaveLength(1)
    expect(toldClash(await recorded(), [{ ...shift, days: [2] }], teller)).toEqual([])
  })

  test('times of many people are found by an index', async () => {
    const plan = await planOf(db.read, appearancesQuery(db.read, [personId, 'another']))
    expect(plan).toContain('person_appearances_by_person')
  })
})
