/** Sites and companies on their way in: space is never let twice, and everybody sees only what is theirs. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { type Role, roles } from '~/domain/access/roles'
import { may } from '~/domain/access/policy'
import { day } from '~/domain/calendar/day'
import { changeSite } from '~/features/sites/commands.server'
import { enquiriesQuery, countOwed } from '~/features/sites/enquiries.server'
import { moveEnquiry, postEnquiry, withdrawEnquiry } from '~/features/sites/enquiry-commands.server'
import type { StepTyped } from '~/features/sites/forms'
import { sitesQuery } from '~/features/sites/queries.server'
import { unscopedLightFacts } from '~/features/organisations/light-facts.server'
import { addTenancy, recordCount } from '~/features/sites/tenancy-commands.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution, anOrganisation } from '#tests/support/builders'
import { aLine } from '#tests/support/employers'
import { onEveryDatabase } from '#tests/support/database'
import { planOf } from '#tests/support/query-plan'
import { aSite, aTenancy, anEnquiry } from '#tests/support/sites'

const today = day('2026-11-21')
const wish = { area: 400, headcount: 20, activity: '14', product: 'Арнайы киім', power: null, words: null }

const typed = (step: StepTyped['step'], version: number, more: Partial<StepTyped> = {}): StepTyped => ({
  step,
  version,
  reason: null,
  words: null,
  ownerUserId: null,
  area: null,
  headcount: null,
  since: null,
  until: null,
  contractNumber: null,
  ...more,
})

onEveryDatabase('production sites', (open) => {
  let db: Databases
  let institutionId: string
  let siteId: string
  let company: string
  beforeEach(async () => {
    db = await open()
    institutionId = await anInstitution(db)
    siteId = await aSite(db, { institutionId })
    company = await anOrganisation(db)
  })
  afterEach(() => db.close())

  const officer = () => anActor('social-worker', { institutionId })
  const employer = (organisationId = company) => anActor('employer', { organisationId })
  const move = (id: string, step: StepTyped['step'], version: number, more: Partial<StepTyped> = {}) =>
    moveEnquiry(callerFor(db, officer()), id, typed(step, version, more))
  const siteNow = () =>
    db.read.selectFrom('sites').selectAll().where('id', '=', siteId).executeTakeFirstOrThrow()

  const posted = async (organisationId = company): Promise<string> => {
    const result = await postEnquiry(callerFor(db, employer(organisationId)), siteId, wish)
    if (!result.ok) throw new Error(result.refusal.code)
    return result.value
  }

  const led = async (id: string, steps: readonly StepTyped['step'][]): Promise<void> => {
    for (const [place, step] of steps.entries()) {
      const result = await move(id, step, place + 1)
      if (!result.ok) throw new Error(`${step}: ${result.refusal.code}`)
    }
  }

  test('a company asks, is shown the shop, signs and opens; the space is theirs from the contract on', async () => {
    const id = await posted()
    expect(await countOwed(db.read, officer(), today)).toEqual({ count: 1, late: 0 })
    await led(id, ['invite', 'study', 'draw-up'])
    expect(await siteNow()).toMatchObject({ freeArea: 200, freeHeadcount: 40, state: 'partly-let' })
    const contract = { contractNumber: '7/26', since: day('2026-12-01') }
    expect(await move(id, 'sign', 4, contract)).toEqual({ ok: true, value: 'fit-out' })
    expect(await move(id, 'open', 5)).toEqual({ ok: true, value: 'operating' })
    expect(await siteNow()).toMatchObject({ freeArea: 200 })
    expect(await move(id, 'wind-down', 6, { reason: 'company-wish', words: 'Көшеді' })).toMatchObject({
      ok: true,
    })
    expect(await move(id, 'close', 7)).toMatchObject({ ok: true })
    expect(await siteNow()).toMatchObject({ freeArea: 600, state: 'free' })
  })

  test('of two companies for the same metres one gets the contract and the other is told so', async () => {
    const [first, second] = [await posted(), await posted(await anOrganisation(db))]
    await led(first, ['invite', 'study'])
    await led(second, ['invite', 'study'])
    const both = await Promise.all([move(first, 'draw-up', 3), move(second, 'draw-up', 3)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'rules-failed' } })
    expect((await siteNow()).freeArea).toBe(200)
  })

  test('a contract for more than was promised is refused, and nothing of it stays', async () => {
    const id = await posted()
    await led(id, ['invite', 'study', 'draw-up'])
    const more = { contractNumber: '7', since: today, area: 601 }
    expect(await move(id, 'sign', 4, more)).toMatchObject({ refusal: { code: 'rules-failed' } })
    expect(await db.read.selectFrom('siteTenancies').select('id').execute()).toEqual([])
    expect(await move(id, 'sign', 4, { since: today })).toMatchObject({
      refusal: { code: 'contract-missing' },
    })
    const backwards = { contractNumber: '7', since: today, until: day('2026-11-20') }
    expect(await move(id, 'sign', 4, backwards)).toMatchObject({ refusal: { code: 'until-before-since' } })
  })

  test('a refusal carries its reason to the company and lets it ask again', async () => {
    const id = await posted()
    expect(await postEnquiry(callerFor(db, employer()), siteId, wish)).toMatchObject({
      refusal: { code: 'already-asked' },
    })
    expect(await move(id, 'refuse', 1)).toMatchObject({ refusal: { code: 'reason-missing' } })
    const why = { reason: 'utilities', words: 'Қуат жетпейді' }
    expect(await move(id, 'refuse', 1, why)).toMatchObject({ ok: true })
    const steps = await db.read
      .selectFrom('siteSteps')
      .select(['step', 'reason', 'words'])
      .orderBy('id')
      .execute()
    expect(steps.at(-1)).toEqual({ step: 'refuse', ...why })
    expect(await posted()).not.toBe(id)
  })

  test('a company withdraws its own enquiry, moves none, and an older form is refused', async () => {
    const id = await posted()
    const back = typed('withdraw', 1, { reason: 'company-wish', words: 'Басқа жер таптық' })
    expect(await withdrawEnquiry(callerFor(db, employer()), id, typed('invite', 1))).toMatchObject({
      refusal: { code: 'not-your-step' },
    })
    await expect(
      withdrawEnquiry(callerFor(db, employer(await anOrganisation(db))), id, back),
    ).rejects.toMatchObject({
      status: 404,
    })
    await expect(moveEnquiry(callerFor(db, employer()), id, typed('invite', 1))).rejects.toMatchObject({
      status: 403,
    })
    expect(await move(id, 'invite', 2)).toMatchObject({ refusal: { code: 'errors:stale' } })
    expect(await withdrawEnquiry(callerFor(db, employer()), id, back)).toMatchObject({ ok: true })
  })

  test('an organisation is not placed on metres that are not there, and a site with somebody in it is not closed', async () => {
    const words = { organisationId: company, headcount: 5, since: today, until: null, contractNumber: '1' }
    const caller = callerFor(db, officer())
    expect(await addTenancy(caller, siteId, { ...words, area: 700 })).toMatchObject({
      refusal: { code: 'not-enough-area', values: { area: 600, held: 700 } },
    })
    expect(await addTenancy(caller, siteId, { ...words, area: 600 })).toMatchObject({ ok: true })
    expect(await siteNow()).toMatchObject({ state: 'let', offered: 0 })
    expect(await changeSite(caller, siteId, 1, 'close', 'Жөндеу')).toMatchObject({
      refusal: { code: 'still-held' },
    })
  })

  test('a month counted twice is corrected, and the latest month stands at the site', async () => {
    const tenancyId = await aTenancy(db, { siteId, institutionId, organisationId: company })
    const manager = callerFor(db, anActor('production-manager', { organisationId: company }))
    await recordCount(manager, siteId, tenancyId, { month: '2026-10', convicts: 40, civilians: 9 })
    await recordCount(manager, siteId, tenancyId, { month: '2026-10', convicts: 40, civilians: 6 })
    await recordCount(manager, siteId, tenancyId, { month: '2026-09', convicts: 30, civilians: 1 })
    const row = await db.read.selectFrom('siteTenancies').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ countedMonth: '2026-10', convicts: 40, civilians: 6 })
    expect(await db.read.selectFrom('siteCounts').select('id').execute()).toHaveLength(2)
  })

  test('too many civilians of a month turn the light of a state enterprise, over all its sites, until they are fewer', async () => {
    const enterprise = await anOrganisation(db, { kind: 'state-enterprise' })
    const manager = callerFor(db, anActor('production-manager', { organisationId: enterprise }))
    const second = await aSite(db, { institutionId })
    const tenancies = [
      { site: siteId, id: await aTenancy(db, { siteId, institutionId, organisationId: enterprise }) },
      { site: second, id: await aTenancy(db, { siteId: second, institutionId, organisationId: enterprise }) },
    ] as const
    const said = async () => {
      const { failed } = await db.read
        .selectFrom('employerStandings')
        .select('failed')
        .where('id', '=', enterprise)
        .executeTakeFirstOrThrow()
      const row = { id: enterprise, kind: 'state-enterprise', state: 'approved' } as const
      const facts = await unscopedLightFacts(
        db.read,
        { ...row, accreditedFrom: null, accreditedTo: null },
        today,
      )
      return { failed: Number(failed), headcount: facts.headcount }
    }
    const count = (at: 0 | 1, civilians: number) =>
      recordCount(manager, tenancies[at].site, tenancies[at].id, {
        month: '2026-10',
        convicts: 40,
        civilians,
      })
    await count(0, 6)
    const before = await said()
    expect(before.headcount).toEqual({ convicts: 40, civilians: 6, onDay: '2026-10-31' })
    await count(1, 10)
    expect(await said()).toEqual({
      failed: before.failed + 1,
      headcount: { convicts: 80, civilians: 16, onDay: '2026-10-31' },
    })
    await aLine(db, {
      organisationId: enterprise,
      kind: 'headcount',
      code: null,
      onDay: day('2026-11-02'),
      convicts: 80,
      civilians: 8,
      dueOn: null,
    })
    await count(1, 11)
    expect(await said()).toEqual({
      failed: before.failed,
      headcount: { convicts: 80, civilians: 8, onDay: '2026-11-02' },
    })
  })

  test('every role finds exactly the enquiries and sites that the policy gives it', async () => {
    const other = await anInstitution(db, { region: '71' })
    const closed = await aSite(db, { institutionId: other, region: '71', state: 'closed', offered: 0 })
    const rival = await anOrganisation(db)
    const rows = [
      { siteId, institutionId, organisationId: company },
      { siteId: closed, institutionId: other, organisationId: company },
      { siteId, institutionId, organisationId: rival },
    ]
    const enquiries = await Promise.all(rows.map(async (row) => ({ ...row, id: await anEnquiry(db, row) })))
    const sites = [
      { id: siteId, institutionId, region: '79', isClosed: false },
      { id: closed, institutionId: other, region: '71', isClosed: true },
    ]
    for (const role of roles) {
      const actor = anActor(role, tiesOf(role))
      const found = await enquiriesQuery(
        db.read,
        actor,
        { list: 'all', site: null, after: null },
        today,
      ).execute()
      const allowed = enquiries.filter((row) => may(actor, 'enquiry.read', row)).map(({ id }) => id)
      expect([role, found.map(({ id }) => id).toSorted()]).toEqual([role, allowed.toSorted()])
      const seen = await sitesQuery(db.read, actor, { list: 'all' }).execute()
      const open = sites.filter(
        (row) => may(actor, 'site.list', row) && (!row.isClosed || may(actor, 'site.tenants', row)),
      )
      expect([role, seen.map(({ id }) => id).toSorted()]).toEqual([role, open.map(({ id }) => id).toSorted()])
    }
  })

  const tiesOf = (role: Role) => {
    if (role === 'employer' || role === 'production-manager') return { organisationId: company }
    if (role === 'local-authority') return { region: '79' }
    return role === 'headquarters' || role === 'monitor' || role === 'prosecutor' ? {} : { institutionId }
  }

  test('the register and the lists of enquiries read from their indexes', async () => {
    const headquarters = anActor('headquarters')
    const list = (filters: Parameters<typeof sitesQuery>[2]) =>
      planOf(db.read, sitesQuery(db.read, headquarters, filters))
    expect(await list({ list: 'offered' })).toMatch(/sites_offered/)
    expect(await list({ list: 'offered', region: '79' })).toMatch(/sites_offered_by_region/)
    expect(await list({ list: 'closed' })).toMatch(/sites_by_state/)
    const own = enquiriesQuery(db.read, employer(), { list: 'all', site: null, after: null }, today)
    expect(await planOf(db.read, own)).toMatch(/site_enquiries_by_organisation/)
  })
})
