/** Employers in the database: papers, accreditation, contracts, the ledger, colleagues, and who sees which. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Databases } from '#db/client.server'
import { may } from '~/domain/access/policy'
import { addDays, day } from '~/domain/calendar/day'
import { checkItem, decideOnAccreditation, giveItem } from '~/features/employers/accreditation.server'
import { draftContract, endContract, signContract } from '~/features/employers/contracts.server'
import type { ContractForm, LineForm } from '~/features/employers/forms'
import { addRemark, fulfilRemark, recordLine, settleIncident } from '~/features/employers/obligations.server'
import {
  contractsQuery,
  countEndingContracts,
  countToAccredit,
  getEmployer,
  linesQuery,
  listCompanyUsers,
  listRemarks,
  overviewQuery,
} from '~/features/employers/queries.server'
import { inviteColleague, shutOutColleague } from '~/features/employers/users.server'
import { liveOpenings } from '~/features/matching/opening-facts.server'
import { decideOnOrganisation } from '~/features/organisations/commands.server'
import { refreshStandings } from '~/features/organisations/standing.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor, testNow } from '#tests/support/actors'
import { anOpening, anOrganisation, aUser, anInstitution } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aContract, aLine, allItemsChecked } from '#tests/support/employers'
import { planOf } from '#tests/support/query-plan'

const today = day('2026-11-21')
const headquarters = anActor('headquarters')
const clock = { now: () => new Date(testNow) }
const pageOf = { today, limit: 30 }

onEveryDatabase('employers', (open) => {
  let db: Databases
  let id: string
  let employer: ReturnType<typeof anActor>
  beforeEach(async () => {
    db = await open()
    id = await anOrganisation(db, { kind: 'business', state: 'approved' })
    employer = anActor('employer', { organisationId: id })
  })
  afterEach(() => db.close())

  const grant = (toOn = addDays(today, 365), version = 1, outcome: 'granted' | 'withdrawn' = 'granted') =>
    decideOnAccreditation(callerFor(db, headquarters), id, {
      outcome,
      fromOn: addDays(today, -1),
      toOn,
      reason: outcome === 'withdrawn' ? 'Нарушения' : null,
      version,
    })
  const lightOf = async (of = id) =>
    (await db.read.selectFrom('employerStandings').selectAll().where('id', '=', of).executeTakeFirst())?.light
  const version = async () =>
    (
      await db.read
        .selectFrom('organisations')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).version

  test('a statement is given, refused with a reason, given again and checked; a stale form is refused', async () => {
    const words = { words: null, givenOn: today, expiresOn: null }
    const give = (at: number) =>
      giveItem(callerFor(db, employer), id, 'wage-floor', { ...words, version: at }, null)
    expect((await give(0)).ok).toBe(true)
    expect(await give(0)).toMatchObject({ refusal: { code: 'errors:stale' } })
    const look = (outcome: 'checked' | 'refused', at: number, reason: string | null = null) =>
      checkItem(callerFor(db, headquarters), id, 'wage-floor', { outcome, reason, version: at })
    expect(await look('refused', 1)).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect((await look('refused', 1, 'Нет подписи')).ok).toBe(true)
    expect((await give(2)).ok).toBe(true)
    expect((await look('checked', 3)).ok).toBe(true)
    const row = await db.read.selectFrom('employerItems').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'checked', reason: null, version: 4 })
  })

  test('a paper without its file is refused, and another employer meets nothing at all', async () => {
    const words = { words: '№ 7', givenOn: today, expiresOn: addDays(today, 90), version: 0 }
    expect(await giveItem(callerFor(db, employer), id, 'no-tax-debt', words, null)).toMatchObject({
      refusal: { code: 'paper-missing' },
    })
    const stranger = anActor('employer', { organisationId: await anOrganisation(db) })
    await expect(giveItem(callerFor(db, stranger), id, 'no-tax-debt', words, null)).rejects.toMatchObject({
      status: 404,
    })
    await expect(getEmployer(db.read, stranger, id)).rejects.toMatchObject({ status: 404 })
    expect(await contractsQuery(db.read, stranger, { today, organisationId: id }).execute()).toEqual([])
  })

  test('an accreditation waits for the whole checklist; its openings stop being offered when it is withdrawn', async () => {
    const openingId = await anOpening(db, { organisationId: id, state: 'open' })
    expect(await grant()).toMatchObject({ refusal: { code: 'items-open', values: { count: 8 } } })
    await allItemsChecked(db, id)
    expect((await grant()).ok).toBe(true)
    const live = async (on = today) =>
      (await liveOpenings(db.read, on).select('openings.id').execute()).map((each) => each.id)
    expect(await live()).toEqual([openingId])
    expect(await live(addDays(today, 366))).toEqual([])
    expect((await grant(addDays(today, 365), 2, 'withdrawn')).ok).toBe(true)
    expect(await live()).toEqual([])
    expect(await lightOf()).toBe('red')
    expect(await db.read.selectFrom('openings').select('state').execute()).toEqual([{ state: 'open' }])
    expect(await db.read.selectFrom('accreditationDecisions').select('outcome').execute()).toHaveLength(2)
  })

  test('accreditations that end within thirty days or lapsed come back, and the list is kept by keys', async () => {
    await allItemsChecked(db, id)
    await grant(addDays(today, 20))
    for (const to of [addDays(today, 200), addDays(today, -5), null])
      await anOrganisation(db, { kind: 'business', accreditedTo: to })
    await anOrganisation(db, { kind: 'volunteer' })
    expect(await refreshStandings(db, clock)).toBe(3)
    expect(await refreshStandings(db, clock)).toBe(0)
    expect(await countToAccredit(db.read, headquarters, today)).toBe(2)
    const ids = async (filters: Parameters<typeof overviewQuery>[2], after?: { day: string; id: string }) =>
      (await overviewQuery(db.read, headquarters, filters, { ...pageOf, after }).execute()).map(
        (row) => row.id,
      )
    expect(await ids({ end: 'ending' })).toEqual([id])
    expect(await ids({ end: 'lapsed' })).toHaveLength(1)
    expect(await ids({ end: 'none' })).toHaveLength(1)
    const all = await overviewQuery(db.read, headquarters, {}, pageOf).execute()
    const [first] = all
    expect(await ids({}, { day: first?.endKey ?? '', id: first?.id ?? '' })).toEqual(
      all.slice(1).map((row) => row.id),
    )
  })

  test('a suspended employer is red at once', async () => {
    const suspend = { decision: 'suspend' as const, reason: 'Долги', version: await version() }
    await decideOnOrganisation(callerFor(db, headquarters), id, suspend)
    expect(await lightOf()).toBe('red')
  })

  const contract: ContractForm = {
    kind: 'labour',
    number: 'Т-1',
    institutionId: null,
    fromOn: today,
    untilOn: addDays(today, 20),
    words: null,
  }

  test('an officer drafts for the own institution; without its paper nothing is signed; the end has a reason', async () => {
    const institutionId = await anInstitution(db)
    const officer = callerFor(db, anActor('social-worker', { institutionId }))
    const drafted = await draftContract(officer, id, contract)
    const contractId = drafted.ok ? drafted.value : ''
    expect(await draftContract(officer, id, contract)).toMatchObject({ refusal: { code: 'number-taken' } })
    expect(await signContract(officer, id, contractId, today, 1)).toMatchObject({
      refusal: { code: 'contract-paper-missing' },
    })
    const elsewhere = anActor('social-worker', { institutionId: await anInstitution(db) })
    await expect(signContract(callerFor(db, elsewhere), id, contractId, today, 1)).rejects.toMatchObject({
      status: 404,
    })
    const end = { endedOn: today, endReason: 'in-error' as const, words: null, version: 1 }
    expect((await endContract(officer, id, contractId, end)).ok).toBe(true)
    expect(await endContract(officer, id, contractId, { ...end, version: 2 })).toMatchObject({
      refusal: { code: 'wrong-state' },
    })
  })

  test('signed contracts that end soon are counted for the institution they belong to', async () => {
    const institutionId = await anInstitution(db)
    const signed = { organisationId: id, institutionId, state: 'signed' as const }
    await aContract(db, { ...signed, untilOn: addDays(today, 10) })
    await aContract(db, { ...signed, untilOn: addDays(today, 90) })
    await aContract(db, { ...signed, institutionId: await anInstitution(db), untilOn: addDays(today, 5) })
    expect(await countEndingContracts(db.read, anActor('institution-head', { institutionId }), today)).toBe(1)
    expect(await countEndingContracts(db.read, headquarters, today)).toBe(2)
  })

  const incident: LineForm = {
    kind: 'incident',
    code: 'injury',
    onDay: day('2026-11-18'),
    untilOn: null,
    title: 'Порез руки',
    words: null,
    done: 'Вызван врач',
    convicts: null,
    civilians: null,
    settledOn: null,
    institutionId: null,
  }

  test('an incident that nobody told of by the next working day turns the light red until it is told of', async () => {
    const recorded = await recordLine(callerFor(db, employer), id, incident)
    const recordId = recorded.ok ? recorded.value : ''
    expect(await lightOf()).toBe('red')
    const tell = (on: string) => settleIncident(callerFor(db, employer), id, recordId, day(on), 1)
    expect(await tell('2026-11-17')).toMatchObject({ refusal: { code: 'settled-before-day' } })
    expect((await tell('2026-11-20')).ok).toBe(true)
    expect(await lightOf()).toBe('amber')
  })

  test('remarks of an inspection are fulfilled one by one', async () => {
    const recordId = await aLine(db, { organisationId: id, kind: 'inspection', code: 'remarks', dueOn: null })
    const as = callerFor(db, employer)
    const remark = { text: 'Оградить станок', dueOn: day('2026-11-20') }
    expect(await addRemark(as, id, recordId, { ...remark, dueOn: day('2026-11-01') })).toMatchObject({
      refusal: { code: 'due-before-inspection' },
    })
    expect((await addRemark(as, id, recordId, remark)).ok).toBe(true)
    expect(await lightOf()).toBe('red')
    const [row] = await listRemarks(db.read, recordId)
    const done = { remark: row?.id ?? '', fulfilledOn: today, version: 1 }
    expect((await fulfilRemark(as, id, recordId, done)).ok).toBe(true)
    expect(await fulfilRemark(as, id, recordId, done)).toMatchObject({ refusal: { code: 'errors:stale' } })
    expect(await lightOf()).toBe('amber')
  })

  test('a company invites a colleague of its own and never shuts out its last one', async () => {
    const first = await aUser(db, { role: 'employer', organisationId: id })
    const as = callerFor(db, anActor('employer', { organisationId: id, userId: first }))
    expect(await shutOutColleague(as, id, first, 1)).toMatchObject({ refusal: { code: 'last-user' } })
    const invited = await inviteColleague(as, id, { login: 'Aigul', name: 'Айгүл' }, 'hash')
    const userId = invited.ok ? invited.value : ''
    const user = await db.read
      .selectFrom('users')
      .selectAll()
      .where('id', '=', userId)
      .executeTakeFirstOrThrow()
    expect(user).toMatchObject({
      login: 'aigul',
      role: 'employer',
      organisationId: id,
      mustChangePassword: 1,
    })
    expect(await inviteColleague(as, id, { login: 'AIGUL', name: 'Айгүл' }, 'hash')).toMatchObject({
      refusal: { code: 'login-taken' },
    })
    expect((await shutOutColleague(as, id, userId, 1)).ok).toBe(true)
    expect((await listCompanyUsers(db.read, as.actor, id)).map((each) => each.disabledAt === null)).toContain(
      false,
    )
    const other = await anOrganisation(db)
    const stranger = await aUser(db, { role: 'employer', organisationId: other })
    await expect(shutOutColleague(as, id, stranger, 1)).rejects.toMatchObject({ status: 404 })
    await expect(inviteColleague(as, other, { login: 'spy', name: 'Кто-то' }, 'hash')).rejects.toMatchObject({
      status: 404,
    })
    const deeds = await db.read
      .selectFrom('auditEvents')
      .select('deed')
      .where('deed', '=', 'employer.users')
      .execute()
    expect(deeds.length).toBeGreaterThanOrEqual(4)
  })

  test('what the queries show is what the policy allows, whoever looks', async () => {
    const other = await anOrganisation(db, { kind: 'business', region: '71' })
    for (const organisationId of [id, other]) {
      await aContract(db, { organisationId })
      await aLine(db, { organisationId })
    }
    await refreshStandings(db, clock)
    const actors = [
      employer,
      headquarters,
      anActor('local-authority', { region: '71' }),
      anActor('social-worker', { institutionId: newId() }),
      anActor('monitor'),
      anActor('psychologist', { institutionId: newId() }),
    ]
    for (const actor of actors) {
      const allowed = (permission: 'employer.read' | 'employer.overview') =>
        [
          { id, region: '79' },
          { id: other, region: '71' },
        ]
          .filter((each) => may(actor, permission, { organisationId: each.id, region: each.region }))
          .map((each) => each.id)
          .sort()
      const contracts = await contractsQuery(db.read, actor, { today }).execute()
      expect(contracts.map((row) => row.organisationId).sort()).toEqual(allowed('employer.read'))
      const standings = await overviewQuery(db.read, actor, {}, pageOf).execute()
      expect(standings.map((row) => row.id).sort()).toEqual(allowed('employer.overview'))
    }
  })

  test('each list is read from its index', async () => {
    const after = { day: '2026-12-01', id }
    const plans = [
      [overviewQuery(db.read, headquarters, {}, { ...pageOf, after }), 'employer_standings_by_end'],
      [overviewQuery(db.read, headquarters, { light: 'red' }, pageOf), 'employer_standings_by_light'],
      [
        overviewQuery(db.read, anActor('local-authority', { region: '71' }), { light: 'red' }, pageOf),
        'employer_standings_by_region_light',
      ],
      [contractsQuery(db.read, headquarters, { today, after }), 'employer_contracts_by_end'],
      [contractsQuery(db.read, headquarters, { today, list: 'ending' }), 'employer_contracts_by_state'],
      [
        contractsQuery(db.read, employer, { today, organisationId: id }),
        'employer_contracts_by_organisation',
      ],
      [linesQuery(db.read, employer, id, { after }), 'obligation_records_by_organisation'],
      [linesQuery(db.read, employer, id, { kind: 'incident' }), 'obligation_records_by_kind'],
    ] as const
    for (const [query, index] of plans) expect(await planOf(db.read, query)).toContain(index)
  })
})
