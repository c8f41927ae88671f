/** Beside a finding stands whose word each fact is, of which day, and whether that is long ago. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { day } from '~/domain/calendar/day'
import { unscopedOrigins, unscopedPeopleOrigins } from '~/features/matching/origins.server'
import { oldFirst, toldOldFacts, toldOrigins } from '~/features/matching/told-origins.server'
import { formatFor } from '~/platform/format.server'
import { translatorFor } from '~/platform/i18n.server'
import { newId } from '~/platform/ids.server'

onEveryDatabase('where the facts of a pair come from', (open) => {
  let db: Databases
  let institutionId: string
  let openingId: string

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    openingId = await anOpening(db, { organisationId: await anOrganisation(db), state: 'open' })
  })
  afterEach(() => db.close())

  const somebody = (given: Parameters<typeof aPerson>[1] = {}) => aPerson(db, { institutionId, ...given })

  test('a conclusion is the medical unit’s, of its day; consent the person’s own; what is missing is absent', async () => {
    const id = await somebody({ fitnessOn: day('2024-05-02'), workConsent: 'yes', workConsentOn: null })
    const origins = await unscopedOrigins(db.read, id, openingId)
    expect(origins.get('fitness')).toEqual({ source: 'medic', on: '2024-05-02', until: null })
    expect(origins.get('work-consent')).toEqual({ source: 'person', on: null, until: null })
    expect(origins.has('outside-ruling')).toBe(false)
    expect(origins.get('opening')?.source).toBe('organisation')
  })

  test('an identity paper has the day of its last step, a restriction that of the court', async () => {
    const id = await somebody()
    await db.write
      .insertInto('personDocuments')
      .values({
        id: newId(),
        personId: id,
        kind: 'identity-card',
        state: 'held-by-person',
        issuedOn: day('2020-01-01'),
        stateOn: day('2026-02-03'),
        expiresOn: day('2030-01-01'),
        version: 1,
      })
      .execute()
    await db.write
      .insertInto('personRestrictions')
      .values({
        id: newId(),
        personId: id,
        code: 'SR1',
        court: 'Суд',
        courtAct: '1-1/2026',
        fromDay: day('2026-04-01'),
        untilDay: null,
        details: '{"hours":{"from":"22:00","to":"06:00"}}',
        version: 1,
      })
      .execute()
    const origins = await unscopedOrigins(db.read, id, openingId)
    expect(origins.get('identity-document')).toEqual({
      source: 'officer',
      on: '2026-02-03',
      until: '2030-01-01',
    })
    expect(origins.get('SR1')).toEqual({ source: 'court', on: '2026-04-01', until: null })
    expect(origins.has('SR2')).toBe(false)
  })

  test('what came with a file is the file’s word until an officer touches the record', async () => {
    const untouched = await somebody({ importId: newId() })
    const touched = await somebody({ importId: newId(), version: 2 })
    expect((await unscopedOrigins(db.read, untouched, openingId)).get('education')?.source).toBe('import')
    expect((await unscopedOrigins(db.read, touched, openingId)).get('education')?.source).toBe('officer')
    expect((await unscopedOrigins(db.read, untouched, openingId)).get('fitness')?.source).toBe('medic')
  })

  test.each([
    ['en', 'medical unit', '24 months ago', 'Old', 'not dated', 'not recorded'],
    ['ru', 'медицинская часть', '24 месяца назад', 'Устарело', 'дата не указана', 'не записано'],
    ['kk', 'медициналық бөлім', '24 ай бұрын', 'Ескірген', 'күні көрсетілмеген', 'жазылмаған'],
  ] as const)('are told in %s with their age, and the old ones are marked', async (language, ...words) => {
    const id = await somebody({ fitnessOn: day('2024-11-15'), workConsent: 'no' })
    const teller = {
      t: translatorFor(language),
      format: formatFor(language),
      language,
      today: day('2026-11-21'),
    }
    const origins = await unscopedOrigins(db.read, id, openingId)
    const codes = ['fitness', 'work-consent', 'outside-ruling'] as const
    const [fitness, consent, ruling] = toldOrigins(codes, origins, teller)
    const [source, age, old, notDated, notRecorded] = words
    expect(fitness?.text).toContain(source)
    expect(fitness?.text).toContain(age)
    expect(fitness?.old).toBe(old)
    expect(consent).toMatchObject({ old: null })
    expect(consent?.text).toContain(notDated)
    expect(ruling?.text).toContain(notRecorded)
  })

  test('on a list the facts of each person that have grown old are named, and of the others nothing is said', async () => {
    const aged = await somebody({ fitnessOn: day('2024-05-02') })
    const fresh = await somebody({ fitnessOn: day('2026-11-01'), workConsent: 'yes' })
    const teller = {
      t: translatorFor('ru'),
      format: formatFor('ru'),
      language: 'ru' as const,
      today: day('2026-11-21'),
    }
    const origins = await unscopedPeopleOrigins(db.read, [aged, fresh])
    expect(toldOldFacts(origins.get(aged), teller)).toMatch(/^Устарел 1 факт: \S/)
    expect(toldOldFacts(origins.get(fresh), teller)).toBe('')
    const told = toldOrigins(['sex', 'fitness'], origins.get(aged) ?? new Map(), teller)
    expect(oldFirst(told).map(({ code }) => code)).toEqual(['fitness', 'sex'])
  })
})
