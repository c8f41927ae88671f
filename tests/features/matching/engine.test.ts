/** The engine knows what the database knows: after every change it answers as the plain rules do. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { anActor, testNow } from '#tests/support/actors'
import { aPerson, anInstitution, anOpening, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import {
  type Described,
  type DescribedColumns,
  groupAt,
  institutionAt,
  sharedRegionAt,
} from '~/domain/allocation/described'
import { traitNames, traitsOf } from '~/domain/allocation/fairness'
import { day } from '~/domain/calendar/day'
import { topOpeningsFor, topPeopleFor } from '~/domain/matching/engine/search'
import { topOpenings, topPeople } from '~/domain/matching/rank'
import { defaultWeights } from '~/domain/matching/scores/weights'
import { unscopedCountry, unscopedEngine } from '~/features/matching/engine.server'
import { unscopedPeopleFacts } from '~/features/matching/facts.server'
import { openingFactsById } from '~/features/matching/opening-facts.server'
import { candidatesFor, matchesOf } from '~/features/matching/queries.server'
import { newId } from '~/platform/ids.server'

const now = new Date(testNow)
const by = { weights: defaultWeights, today: day('2026-11-21') }
/** What an allocation asks beside the law and the fit, as it is kept and as it is read. */
const toldAt = (columns: DescribedColumns, row: number) => ({
  institutionId: institutionAt(columns, row),
  sharedRegion: sharedRegionAt(columns, row),
  traits: Object.fromEntries(traitNames.map((name) => [name, groupAt(columns, name, row)])),
})
const told = ({ institutionId, sharedRegion, ...traits }: Described) => ({
  institutionId,
  sharedRegion,
  traits: traitsOf(traits, by.today),
})

const everything = { show: 'all', kind: null, after: null } as const

onEveryDatabase('the matching engine', (open) => {
  let db: Databases
  let institutionId: string
  let organisationId: string

  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    organisationId = await anOrganisation(db)
  })
  afterEach(() => db.close())

  const aLeaver = (given: Parameters<typeof aPerson>[1] = {}) =>
    aPerson(db, { institutionId, endOfTerm: day('2027-01-15'), workConsent: 'yes', ...given })
  const aJob = (given: Partial<Parameters<typeof anOpening>[1]> = {}) =>
    anOpening(db, { organisationId, state: 'open', ...given })
  const aDocument = (personId: string, state = 'held-by-person') =>
    db.write
      .insertInto('personDocuments')
      .values({ id: newId(), personId, kind: 'identity-card', state, version: 1 })
      .execute()
  const touch = (personId: string, version: number) =>
    db.write.updateTable('people').set({ version }).where('id', '=', personId).execute()

  /** Both ways, for everybody and everything, against the plain rules on facts read anew. */
  const agree = async () => {
    const { engine, described } = await unscopedCountry(db.read, now)
    const facts = await unscopedPeopleFacts(
      db.read,
      (await db.read.selectFrom('people').select('id').execute()).map(({ id }) => id),
    )
    const people = facts.map(({ candidate }) => candidate)
    for (const each of facts) {
      const row = engine.people.rows.get(each.candidate.id) ?? -1
      expect(toldAt(described, row)).toEqual(told(each.described))
    }
    expect(described.isThere.reduce((sum, each) => sum + each, 0)).toBe(people.length)
    const live = await db.read.selectFrom('openings').select('id').where('state', '=', 'open').execute()
    const openings = [
      ...(
        await openingFactsById(
          db.read,
          live.map(({ id }) => id),
        )
      ).values(),
    ]
    for (const each of openings)
      expect(topPeopleFor(engine, each.id, 9)).toEqual(topPeople(each, people, 9, by))
    for (const each of people)
      expect(topOpeningsFor(engine, each.id, 9)).toEqual(topOpenings(each, openings, 9, by))
    expect(engine.openings.size).toBe(openings.length)
    return topOpeningsFor(engine, people[0]?.id ?? '', 9).map(({ id }) => id)
  }

  test('finds who has come since it was filled', async () => {
    const job = await aJob()
    await agree()
    const person = await aLeaver()
    await aDocument(person)
    expect(await agree()).toEqual([job])
  })

  test('sees a paper that was issued, a skill learnt and a word given', async () => {
    const job = await aJob({ requirements: '{"skills":["тігу"]}' })
    const person = await aLeaver({ workConsent: null })
    await aDocument(person, 'missing')
    expect(await agree()).toEqual([])
    await db.write.updateTable('personDocuments').set({ state: 'held-by-person' }).execute()
    await db.write
      .insertInto('personSkills')
      .values({ id: newId(), personId: person, skill: 'Тігу', years: 2 })
      .execute()
    await touch(person, 2)
    expect(await agree()).toEqual([job])
    await db.write
      .updateTable('people')
      .set({ workConsent: 'no', version: 3 })
      .where('id', '=', person)
      .execute()
    expect(await agree()).toEqual([])
  })

  test('forgets an opening that closed, was paused or passed its day, and one that an undone import took away', async () => {
    const [paused, gone, kept] = [await aJob(), await aJob(), await aJob()]
    const person = await aLeaver()
    await aDocument(person)
    expect((await agree()).toSorted()).toEqual([paused, gone, kept].toSorted())
    await db.write
      .updateTable('openings')
      .set({ state: 'paused', version: 2 })
      .where('id', '=', paused)
      .execute()
    await db.write.deleteFrom('openings').where('id', '=', gone).execute()
    expect(await agree()).toEqual([kept])
  })

  test('forgets people whom an undone import took away, even when as many others came', async () => {
    const job = await aJob()
    const gone = await aLeaver()
    await agree()
    await db.write.deleteFrom('people').where('id', '=', gone).execute()
    const person = await aLeaver()
    await aDocument(person)
    await agree()
    const engine = await unscopedEngine(db.read, now)
    expect(topPeopleFor(engine, job, 9).map(({ id }) => id)).toEqual([person])
  })

  test('knows where somebody lives, which languages they speak and who decides, as it is now', async () => {
    const person = await aLeaver({ languages: '["kk"]', disabilityGroup: null })
    await agree()
    await db.write
      .updateTable('people')
      .set({ languages: '["kk","ru"]', disabilityGroup: 2, placeAfter: '711210000', version: 2 })
      .where('id', '=', person)
      .execute()
    await agree()
    await db.write
      .updateTable('people')
      .set({ institutionId: null, sharedRegion: '71', version: 3 })
      .where('id', '=', person)
      .execute()
    await agree()
    await db.write
      .updateTable('people')
      .set({ sharedRegion: '63', updatedAt: new Date(now.getTime() + 1).toISOString() })
      .where('id', '=', person)
      .execute()
    await agree()
  })

  test('finds rows that bear an old date', async () => {
    await aJob()
    await agree()
    const person = await aLeaver({ updatedAt: '2020-01-01T00:00:00.000Z' })
    await aDocument(person)
    expect(await agree()).toHaveLength(1)
  })

  test('counts a place taken by an offer, and keeps apart those who must be', async () => {
    const job = await aJob({ places: 1 })
    const other = await aJob({ title: 'Тағы бір орын' })
    const [taken, apart] = [await aLeaver(), await aLeaver()]
    await aDocument(taken)
    await aDocument(apart)
    await db.write
      .insertInto('keptApart')
      .values([
        { personId: taken, otherId: apart, since: day('2026-01-01') },
        { personId: apart, otherId: taken, since: day('2026-01-01') },
      ])
      .execute()
    await agree()
    await db.write
      .insertInto('referrals')
      .values({
        id: newId(),
        personId: taken,
        openingId: job,
        institutionId,
        organisationId,
        openKey: 'x',
        state: 'offered',
        total: 1,
        findings: '[]',
        proposedBy: newId(),
        proposedAt: testNow,
        version: 1,
      })
      .execute()
    await agree()
    const engine = await unscopedEngine(db.read, now)
    expect(topPeopleFor(engine, job, 9)).toEqual([])
    expect(topPeopleFor(engine, other, 9).map(({ id }) => id)).toEqual([taken])
  })

  test('takes a new day, a suspended organisation and a changed institution into account', async () => {
    const job = await aJob({ closesOn: day('2026-11-21') })
    const person = await aLeaver()
    await aDocument(person)
    const today = await unscopedEngine(db.read, now)
    expect(topOpeningsFor(today, person, 9).map(({ id }) => id)).toEqual([job])
    const tomorrow = await unscopedEngine(db.read, new Date('2026-11-22T07:00:00.000Z'))
    expect(topOpeningsFor(tomorrow, person, 9)).toEqual([])
    await db.write
      .updateTable('organisations')
      .set({ state: 'suspended', version: 2 })
      .where('id', '=', organisationId)
      .execute()
    expect((await unscopedEngine(db.read, now)).openings.size).toBe(0)
  })

  test('answers a person and an opening alike: who is on one list is on the other', async () => {
    const officer = anActor('social-worker', { institutionId })
    const job = await aJob()
    const [fit, unknown, closed] = [await aLeaver(), await aLeaver(), await aLeaver({ workConsent: 'no' })]
    await aDocument(fit)
    await aDocument(closed)
    const people = await candidatesFor(db.read, officer, job, now)
    expect(people.people.map(({ id }) => id)).toEqual([fit, unknown])
    for (const id of [fit, unknown, closed]) {
      const found = await matchesOf(db.read, officer, id, everything, now)
      const line = people.people.find((each) => each.id === id)
      expect(found.matches.map((each) => each.explanation)).toEqual(line ? [line.explanation] : [])
    }
  })

  test('names to an officer only people of the own institution, to the probation service those of its region, and to headquarters everybody', async () => {
    const job = await aJob()
    const elsewhere = await anInstitution(db)
    const [own, other] = [await aLeaver(), await aLeaver({ institutionId: elsewhere })]
    const idsFor = async (actor: ReturnType<typeof anActor>) =>
      (await candidatesFor(db.read, actor, job, now)).people.map(({ id }) => id).toSorted()
    expect(await idsFor(anActor('social-worker', { institutionId }))).toEqual([own])
    expect(await idsFor(anActor('headquarters'))).toEqual([own, other].toSorted())
    const shared = await aLeaver({ institutionId: null, standing: 'on-probation', sharedRegion: '79' })
    expect(await idsFor(anActor('probation-officer', { region: '79' }))).toEqual([shared])
    expect(await idsFor(anActor('probation-officer', { region: '71' }))).toEqual([])
    const stranger = anActor('social-worker', { institutionId: elsewhere })
    await expect(matchesOf(db.read, stranger, own, everything, now)).rejects.toMatchObject({ status: 404 })
  })
})
