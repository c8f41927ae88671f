import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import type { Actor } from '~/domain/access/roles'
import {
  findSearch,
  indexPerson,
  keepSearch,
  nameSearchQuery,
  searchPeople,
} from '~/features/people/search.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

onEveryDatabase('search', (open) => {
  let db: Databases
  let here: string
  let officer: Actor
  const find = async (query: string, actor = officer): Promise<string[]> =>
    (await searchPeople(db.read, actor, query)).map((row) => `${row.surname} ${row.givenName}`)

  beforeAll(async () => {
    db = await open()
    here = await anInstitution(db)
    const there = await anInstitution(db)
    officer = anActor('social-worker', { institutionId: here })
    await aPerson(db, { institutionId: here, iin: '900517300412', iinLast4: '0412' })
    await aPerson(db, {
      surname: 'Ахметов',
      givenName: 'Шыңғыс',
      institutionId: here,
      iin: '850101300413',
      iinLast4: '0413',
    })
    await aPerson(db, { surname: 'Нұрланов', givenName: 'Ерлан', institutionId: here })
    await aPerson(db, { surname: 'Ли', givenName: 'Андрей', institutionId: here })
    await aPerson(db, { surname: 'Нұрғалиев', givenName: 'Алмас', institutionId: there })
  })
  afterAll(() => db.close())

  it.each([
    'Нұрғалиев Шыңғыс',
    'Nurgaliyev Shyngys',
    'Nurgaliev',
    'нургалеев',
    'Шынгыс Нургалиев',
    'нурга',
    'нургалиев ш',
    'Нургалиев Чынгыс',
    '0412',
    '900517300412',
    '900517 300 412',
    '900517',
    'нургалиев 0412',
  ])('finds Нұрғалиев Шыңғыс first by «%s»', async (query) => {
    expect((await find(query))[0]).toBe('Нұрғалиев Шыңғыс')
  })

  it('forgives a wrong letter', async () => {
    expect(await find('Нургалюев')).toContain('Нұрғалиев Шыңғыс')
    expect(await find('Нурголиев Шынгыс')).toContain('Нұрғалиев Шыңғыс')
  })

  it('finds a surname of two letters', async () => {
    expect(await find('Ли')).toContain('Ли Андрей')
    expect((await find('li andrei'))[0]).toBe('Ли Андрей')
  })

  it('does not find those who are called otherwise, nor those out of reach', async () => {
    expect(await find('Оспанов')).toEqual([])
    expect(await find('9999')).toEqual([])
    expect(await find('Нұрғалиев Алмас')).not.toContain('Нұрғалиев Алмас')
    expect(await find('Нұрғалиев Алмас', anActor('headquarters'))).toContain('Нұрғалиев Алмас')
  })

  it.each(['', '   ', '12', '"', 'OR', '% _', "'; drop table people", 'ъ'])(
    'survives «%s»',
    async (query) => {
      await expect(find(query)).resolves.toBeInstanceOf(Array)
    },
  )

  it('reads names from the trigram index, exact or nearly so', async () => {
    for (const near of [false, true]) {
      const query = nameSearchQuery(db.read, anActor('headquarters'), ['nurgaliv', 'cingis'], near)
      expect(await planOf(db.read, query)).toMatch(/VIRTUAL TABLE INDEX|person_search_trgm/)
    }
  })

  it('follows a change of name', async () => {
    const id = await aPerson(db, { surname: 'Иванова', givenName: 'Анна', institutionId: here })
    const name = { surname: 'Сейітқали', givenName: 'Анна', patronymic: null }
    await db.write.updateTable('people').set(name).where('id', '=', id).execute()
    await db.write.transaction().execute((tx) => indexPerson(tx, id, name))
    expect(await find('Сеиткали')).toEqual(['Сейітқали Анна'])
    expect(await find('Иванова')).toEqual([])
  })

  it('is kept for its own user only, for a day', async () => {
    const kept = await keepSearch(callerFor(db, officer), 'Нұрғалиев')
    if (!kept.ok) throw new Error('refused')
    expect(await findSearch(db.read, officer, kept.value)).toBe('Нұрғалиев')
    expect(await findSearch(db.read, anActor('headquarters'), kept.value)).toBeUndefined()
    const later = new Date(Date.parse(testNow) + 90_000_000).toISOString()
    await keepSearch(callerFor(db, officer, { now: later }), 'Ким')
    expect(await findSearch(db.read, officer, kept.value)).toBeUndefined()
  })

  it('leaves no word of itself in the audit', async () => {
    await keepSearch(callerFor(db, officer), 'Құпияғалиев')
    const values = await db.read.selectFrom('auditValues').select('details').execute()
    expect(JSON.stringify(values)).not.toContain('Құпия')
  })
})
