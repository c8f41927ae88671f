/** Employers are shown cards: no name, no number, no institution, and nobody else's openings. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { day } from '~/domain/calendar/day'
import { cardsFor, candidateTag, findBehindCard } from '~/features/matching/cards.server'

const now = new Date(testNow)

onEveryDatabase('cards', (open) => {
  let db: Databases
  let organisationId: string
  let opening: string
  let person: string

  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db, { code: '482508', nameRu: 'Учреждение канарейки' })
    organisationId = await anOrganisation(db)
    opening = await anOpening(db, { organisationId, state: 'open' })
    person = await aPerson(db, {
      institutionId,
      surname: 'Канарейкин',
      iin: '900517000000',
      articles: 'ст. 188 канарейка',
      birthDate: day('1990-05-17'),
      endOfTerm: day('2027-01-15'),
      workConsent: 'yes',
    })
  })
  afterEach(() => db.close())

  const at = () => {
    const employer = anActor('employer', { organisationId })
    return { employer, by: { now, keys: callerFor(db, employer).keys } }
  }

  test('say nothing that names a person', async () => {
    const { employer, by } = at()
    const found = await cardsFor(db.read, employer, opening, by)
    expect(found.cards).toHaveLength(1)
    const text = JSON.stringify(found)
    for (const secret of ['Канарейкин', 'канарейк', '9005', '482508', '1990-05-17', '2027-01', person])
      expect(text.toLowerCase()).not.toContain(secret.toLowerCase())
  })

  test('bear another number at every opening', async () => {
    const { by } = at()
    const other = await anOpening(db, { organisationId, state: 'open' })
    expect(candidateTag(by.keys, opening, person)).not.toBe(candidateTag(by.keys, other, person))
  })

  test('lead back to the person only at their own opening, and for their own employer', async () => {
    const { employer, by } = at()
    const other = await anOpening(db, { organisationId, state: 'open' })
    const tag = candidateTag(by.keys, opening, person)
    expect(await findBehindCard(db.read, employer, opening, tag, by)).toBe(person)
    expect(await findBehindCard(db.read, employer, other, tag, by)).toBeUndefined()
    const stranger = anActor('employer', { organisationId: await anOrganisation(db) })
    await expect(findBehindCard(db.read, stranger, opening, tag, by)).rejects.toMatchObject({ status: 404 })
    await expect(cardsFor(db.read, stranger, opening, by)).rejects.toMatchObject({ status: 404 })
  })
})
