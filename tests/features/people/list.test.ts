import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { may } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { addDays, day } from '~/domain/calendar/day'
import { type PeopleFilters, listPath, readFilters } from '~/features/people/filters'
import { countPeople, listPeople, peoplePageQuery } from '~/features/people/list.server'
import { subjectOf } from '~/features/people/scope.server'
import { anActor } from '#tests/support/actors'
import { aPerson, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const everyone = readFilters(new URLSearchParams())
const filters = (query: string): PeopleFilters => readFilters(new URLSearchParams(query))

onEveryDatabase('the list of people', (open) => {
  let db: Databases
  let here: string
  let there: string
  let officer: Actor
  const named = (page: { rows: readonly { surname: string }[] }): string[] =>
    page.rows.map((row) => row.surname)
  const list = async (actor: Actor, query: string): Promise<string[]> =>
    named(await listPeople(db.read, actor, filters(query), today))

  beforeAll(async () => {
    db = await open()
    here = await anInstitution(db)
    there = await anInstitution(db)
    const userId = await aUser(db, { role: 'social-worker', institutionId: here })
    officer = anActor('social-worker', { institutionId: here, userId })
    await aPerson(db, {
      surname: 'Әбдіров',
      institutionId: here,
      endOfTerm: addDays(today, 200),
      caseWorkerId: userId,
    })
    await aPerson(db, {
      surname: 'Баймұратов',
      institutionId: here,
      endOfTerm: addDays(today, 20),
      housingAfter: 'none',
    })
    await aPerson(db, {
      surname: 'Ғабитов',
      institutionId: here,
      endOfTerm: null,
      nextDueOn: addDays(today, -1),
    })
    await aPerson(db, {
      surname: 'Ким',
      institutionId: here,
      standing: 'released',
      endOfTerm: addDays(today, -9),
      sharedRegion: '79',
    })
    await aPerson(db, {
      surname: 'Омаров',
      institutionId: here,
      standing: 'released',
      releasedOn: addDays(today, -30),
      endOfTerm: addDays(today, 60),
    })
    await aPerson(db, { surname: 'Алиев', institutionId: there, sharedRegion: '79' })
    const documented = await aPerson(db, {
      surname: 'Яковлев',
      institutionId: here,
      endOfTerm: addDays(today, 80),
    })
    await db.write
      .insertInto('personDocuments')
      .values({
        id: documented,
        personId: documented,
        kind: 'passport',
        state: 'held-by-person',
        number: null,
        issuedOn: null,
        expiresOn: null,
        note: null,
        version: 1,
      })
      .execute()
  })
  afterAll(() => db.close())

  it('stands in the order of the Kazakh alphabet', async () => {
    expect(await list(officer, '')).toEqual(['Әбдіров', 'Баймұратов', 'Ғабитов', 'Ким', 'Омаров', 'Яковлев'])
  })

  it('shows those soonest to go free first when asked for a window', async () => {
    expect(await list(officer, 'term=90')).toEqual(['Баймұратов', 'Яковлев'])
    expect(await list(officer, 'term=365')).toEqual(['Баймұратов', 'Яковлев', 'Әбдіров'])
  })

  it.each([
    ['only=mine', ['Әбдіров']],
    ['only=overdue', ['Ғабитов']],
    ['only=no-housing', ['Баймұратов']],
    ['only=no-document', ['Әбдіров', 'Баймұратов', 'Ғабитов', 'Ким', 'Омаров']],
    ['only=no-document&standing=released', ['Ким', 'Омаров']],
    ['only=no-plan&term=30', ['Баймұратов']],
  ])('narrowed by %s it leaves whom it should', async (query, left) => {
    expect(await list(officer, query)).toEqual(left)
    expect(await countPeople(db.read, officer, filters(query), today)).toBe(left.length)
  })

  it('gives each reader the very people whom the policy allows', async () => {
    const rows = await db.read.selectFrom('people').select(['id', 'institutionId', 'sharedRegion']).execute()
    const actors = [
      officer,
      anActor('psychologist', { institutionId: there }),
      anActor('headquarters'),
      anActor('prosecutor'),
      anActor('local-authority', { region: '79' }),
      anActor('probation-officer', { region: '10' }),
      anActor('employer', { organisationId: here }),
      anActor('monitor'),
      anActor('social-worker'),
    ]
    for (const actor of actors) {
      const page = await listPeople(db.read, actor, everyone, today)
      const allowed = rows.filter((row) => may(actor, 'person.list', subjectOf(row))).map(({ id }) => id)
      expect(page.rows.map(({ id }) => id).sort()).toEqual(allowed.sort())
    }
  })
})

onEveryDatabase('a long list of people', (open) => {
  let db: Databases
  let here: string
  beforeAll(async () => {
    db = await open()
    here = await anInstitution(db)
    // Namesakes: the order among them must be the same on every page.
    for (let at = 0; at < 60; at += 1)
      await aPerson(db, {
        surname: `Серіков${at % 4}`,
        institutionId: here,
        endOfTerm: addDays(today, at % 7),
        sharedRegion: '79',
      })
  })
  afterAll(() => db.close())

  it.each(['', 'sort=term'])(
    'is read page by page, forth and back, nobody twice and nobody lost (%s)',
    async (query) => {
      const actor = anActor('social-worker', { institutionId: here })
      const first = await listPeople(db.read, actor, filters(query), today)
      const second = await listPeople(db.read, actor, { ...filters(query), after: first.next }, today)
      const third = await listPeople(db.read, actor, { ...filters(query), after: second.next }, today)
      const ids = [first, second, third].flatMap((page) => page.rows.map(({ id }) => id))
      expect(new Set(ids).size).toBe(60)
      expect([first.previous, third.next]).toEqual([null, null])
      const back = await listPeople(db.read, actor, { ...filters(query), before: third.previous }, today)
      expect(back.rows).toEqual(second.rows)
    },
  )

  it('never carries a name or an IIN in its addresses', () => {
    const id = '0198c0de-0000-7000-8000-000000000000'
    expect(listPath(everyone, { after: id })).toBe(`/people?after=${id}`)
    expect(filters('after=Серіков')).toEqual(everyone)
  })

  describe('is answered from an index', () => {
    const region = anActor('local-authority', { region: '79' })
    const plan = (actor: Actor, query: string): Promise<string> =>
      planOf(db.read, peoplePageQuery(db.read, actor, filters(query), today))

    it.each<[string, () => Actor, string, RegExp]>([
      [
        'by name in an institution',
        () => anActor('social-worker', { institutionId: here }),
        '',
        /people_by_institution_name/,
      ],
      [
        'by where they stand in an institution',
        () => anActor('social-worker', { institutionId: here }),
        'standing=in-custody',
        /people_by_institution_standing/,
      ],
      [
        'by where they stand everywhere',
        () => anActor('headquarters'),
        'standing=on-probation',
        /people_by_standing/,
      ],
      ['by name in the country', () => anActor('headquarters'), '', /people_by_name/],
      [
        'by end of term in an institution',
        () => anActor('social-worker', { institutionId: here }),
        'term=90',
        /people_by_(institution_)?term/,
      ],
      ['by end of term in the country', () => anActor('headquarters'), 'sort=term', /people_by_term/],
      ['by region', () => region, '', /people_by_region/],
      [
        'overdue in an institution',
        () => anActor('social-worker', { institutionId: here }),
        'only=overdue',
        /people_by_(next_)?due/,
      ],
      ['overdue in the country', () => anActor('headquarters'), 'only=overdue', /people_by_next_due/],
    ])('%s', async (_, actor, query, index) => {
      const found = await plan(actor(), query)
      expect(found).toMatch(index)
      expect(found).not.toMatch(/SCAN people\b(?! USING)|Seq Scan on people/)
    })

    it('also on a later page', async () => {
      const actor = anActor('headquarters')
      const cursor = { id: here, key: 'a' }
      const query = peoplePageQuery(db.read, actor, { ...everyone, after: here }, today, cursor)
      expect(await planOf(db.read, query)).toMatch(/people_by_name/)
    })
  })
})
