/** State enterprises and their branches, members of joint productions, memoranda: written by whom they belong to, twice never. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import type { Result } from '~/domain/result'
import {
  addMember,
  addMemorandum,
  changeMember,
  changeMemorandum,
  enterprisesOf,
  getMember,
  getMemorandum,
  memorandaOf,
  setParent,
} from '~/features/sites/partners.server'
import { membersOf } from '~/features/sites/queries.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution, anOrganisation } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aSite } from '#tests/support/sites'

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)
const since = day('2026-02-01')

onEveryDatabase('partners of production', (open) => {
  let db: Databases
  let institutionId: string
  let siteId: string
  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    siteId = await aSite(db, { institutionId })
  })
  afterEach(() => db.close())

  const headquarters = () => callerFor(db, anActor('headquarters'))
  const officer = (own = institutionId, once?: string) =>
    callerFor(db, anActor('social-worker', { institutionId: own }), once ? { once } : {})
  const anEnterprise = (name: string) => anOrganisation(db, { kind: 'state-enterprise', name })
  const parents = async () =>
    Object.fromEntries((await enterprisesOf(db.read)).map(({ name, parentName }) => [name, parentName]))

  test('a branch belongs to one enterprise, changes it, and stands alone again', async () => {
    const [one, other, branch] = [await anEnterprise('А'), await anEnterprise('Б'), await anEnterprise('В')]
    for (const parent of [one, other])
      expect(codeOf(await setParent(headquarters(), branch, parent))).toBe('ok')
    expect(await parents()).toEqual({ А: null, Б: null, В: 'Б' })
    expect(codeOf(await setParent(headquarters(), branch, null))).toBe('ok')
    expect(await parents()).toEqual({ А: null, Б: null, В: null })
  })

  test('no chain of branches is made from either end, nor by two at once', async () => {
    const [top, middle, low] = [await anEnterprise('А'), await anEnterprise('Б'), await anEnterprise('В')]
    expect(codeOf(await setParent(headquarters(), low, middle))).toBe('ok')
    expect(codeOf(await setParent(headquarters(), middle, top))).toBe('has-branches')
    expect(codeOf(await setParent(headquarters(), top, low))).toBe('parent-missing')
    expect(codeOf(await setParent(headquarters(), top, top))).toBe('parent-itself')
    expect(codeOf(await setParent(headquarters(), top, await anOrganisation(db)))).toBe('parent-missing')
    expect(codeOf(await setParent(headquarters(), low, null))).toBe('ok')
    const both = await Promise.all([
      setParent(headquarters(), low, middle),
      setParent(headquarters(), middle, top),
    ])
    expect(both.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1)
  })

  test('only headquarters says what belongs where', async () => {
    const [one, other] = [await anEnterprise('А'), await anEnterprise('Б')]
    const manager = callerFor(db, anActor('production-manager', { organisationId: one }))
    await expect(setParent(manager, one, other)).rejects.toThrow('denied')
    expect(await parents()).toEqual({ А: null, Б: null })
  })

  const member = {
    name: 'ЖШС «Ұста»',
    businessId: null,
    brings: 'Станоктар',
    planned: 1_000_000,
    made: 0,
    madeOn: null,
  }

  test('a member of a joint production is added once, corrected, and kept from other institutions', async () => {
    const once = officer(institutionId, newId())
    for (const _ of [1, 2]) expect(codeOf(await addMember(once, siteId, member))).toBe('ok')
    const rows = await db.read.selectFrom('siteMembers').select(['id', 'version']).execute()
    expect(rows).toHaveLength(1)
    const id = rows[0]?.id ?? ''
    const more = { ...member, made: 400_000, madeOn: day('2026-11-02') }
    expect(codeOf(await changeMember(officer(), siteId, id, 1, more))).toBe('ok')
    expect(codeOf(await changeMember(officer(), siteId, id, 1, more))).toBe('errors:stale')
    expect(Number((await getMember(db.read, officer().actor, siteId, id)).made)).toBe(400_000)
    const stranger = officer(await anInstitution(db))
    await expect(changeMember(stranger, siteId, id, 2, member)).rejects.toThrow('denied')
    await expect(getMember(db.read, stranger.actor, siteId, id)).rejects.toMatchObject({ status: 404 })
  })

  test('a member that is registered here is that organisation, by its number, until it is named otherwise', async () => {
    const organisationId = await anOrganisation(db, { businessId: '990940002345', name: 'ТОО «Ұста»' })
    const known = { ...member, businessId: '9909 4000 2345' }
    expect(codeOf(await addMember(officer(), siteId, { ...member, businessId: '1' }))).toBe('member-unknown')
    expect(codeOf(await addMember(officer(), siteId, known))).toBe('ok')
    const [row] = await membersOf(db.read, siteId)
    expect(row).toMatchObject({ organisationId, registered: 'ТОО «Ұста»' })
    const id = row?.id ?? ''
    expect((await getMember(db.read, officer().actor, siteId, id)).businessId).toBe('990940002345')
    expect(codeOf(await changeMember(officer(), siteId, id, 1, member))).toBe('ok')
    expect(await membersOf(db.read, siteId)).toMatchObject([{ organisationId: null, registered: null }])
  })

  test('a memorandum of an institution is its own, one of headquarters is for all, and its days are in order', async () => {
    const words = { parties: 'РМК – одақ', subject: 'Құрылыс', products: null, since, until: null }
    const wrong = { ...words, until: day('2026-01-31') }
    expect(codeOf(await addMemorandum(officer(), wrong))).toBe('until-before-since')
    const own = await addMemorandum(officer(), words)
    const whole = await addMemorandum(headquarters(), { ...words, subject: 'Тамақ' })
    if (!own.ok || !whole.ok) throw new Error('refused')
    expect((await memorandaOf(db.read)).map(({ institutionId: whose }) => whose).toSorted()).toEqual(
      [institutionId, null].toSorted(),
    )
    const stranger = officer(await anInstitution(db))
    await expect(changeMemorandum(stranger, own.value, 1, words)).rejects.toThrow('denied')
    await expect(getMemorandum(db.read, officer().actor, whole.value)).rejects.toMatchObject({ status: 404 })
    expect(
      codeOf(await changeMemorandum(officer(), own.value, 1, { ...words, until: day('2027-02-01') })),
    ).toBe('ok')
    expect(codeOf(await changeMemorandum(officer(), own.value, 1, words))).toBe('errors:stale')
  })
})
