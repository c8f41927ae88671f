/** Attendance and pay on real databases: who may write and read them, how debts are repaid, how doubts are answered. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Databases } from '#db/client.server'
import { day } from '~/domain/calendar/day'
import { unscopedEngine } from '~/features/matching/engine.server'
import { recordAttendance } from '~/features/wages/attendance.server'
import { answerDoubt, doubtStatement } from '~/features/wages/doubts.server'
import { attendanceForm, statementForm } from '~/features/wages/forms'
import {
  exportQuery,
  getStatement,
  monthQuery,
  ownStatementsQuery,
  sheetOf,
} from '~/features/wages/queries.server'
import { issueStatement, takeBackStatement } from '~/features/wages/statements.server'
import { newId } from '~/platform/ids.server'
import { anActor, callerFor } from '#tests/support/actors'
import { anInstitution, anOpening, anOrganisation, aPerson } from '#tests/support/builders'
import { onEveryDatabase } from '#tests/support/database'
import { aPlacement } from '#tests/support/placements'
import { planOf } from '#tests/support/query-plan'
import * as v from 'valibot'

const month = '2026-10'
const noon = '2026-11-20T07:00:00.000Z'

/** Every working day of October 2026 at eight hours, but 26 October, a day off after Republic Day. */
const october = (more: Record<string, string> = {}) => {
  const days = [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 27, 28, 29, 30]
  const hours = Object.fromEntries(days.map((each) => [`hours-${String(each).padStart(2, '0')}`, '8']))
  return v.parse(attendanceForm, { version: '0', ...hours, ...more })
}

onEveryDatabase('Wages', (open) => {
  let db: Databases
  let ids: {
    institutionId: string
    organisationId: string
    personId: string
    placementId: string
    debtId: string
  }
  beforeEach(async () => {
    db = await open()
    const institutionId = await anInstitution(db)
    const organisationId = await anOrganisation(db)
    const personId = await aPerson(db, { institutionId })
    const openingId = await anOpening(db, { organisationId, institutionId })
    const placementId = await aPlacement(db, {
      personId,
      openingId,
      organisationId,
      institutionId,
      startedOn: day('2026-09-01'),
      rate: 20_000_000,
    })
    const debtId = newId()
    const debt = { kind: 'alimony', courtAct: '2-15', amount: 5_000_000, repaid: 0, version: 1 }
    await db.write
      .insertInto('obligations')
      .values({ id: debtId, personId, ...debt })
      .execute()
    ids = { institutionId, organisationId, personId, placementId, debtId }
  })
  afterEach(() => db.close())

  const employer = () =>
    callerFor(db, anActor('employer', { organisationId: ids.organisationId }), { now: noon })
  const officer = () =>
    callerFor(db, anActor('social-worker', { institutionId: ids.institutionId }), { now: noon })
  const person = () => callerFor(db, anActor('person', { personId: ids.personId }), { now: noon })

  const issues = async (more: Record<string, string> = {}) => {
    await recordAttendance(employer(), ids.placementId, month, october())
    return issueStatement(
      employer(),
      ids.placementId,
      month,
      v.parse(statementForm, { version: '1', ...more }),
    )
  }

  const repaid = async (): Promise<number> =>
    Number((await db.read.selectFrom('obligations').select('repaid').executeTakeFirstOrThrow()).repaid)

  it('a full month is paid in full, and what is withheld repays the debt in the same deed', async () => {
    const result = await issues({ 'debt-0': ids.debtId, 'withheld-0': '50000', pension: '20000' })
    if (!result.ok) throw new Error(result.refusal.code)
    const row = await getStatement(db.read, employer().actor, 'wage.read', result.value)
    expect([row.gross, row.deducted, row.net, row.repaid].map(Number)).toEqual([
      20_000_000, 7_000_000, 13_000_000, 5_000_000,
    ])
    expect(await repaid()).toBe(5_000_000)
  })

  it('matching and allocation know at once that wages repaid the last debt, and that it is owed again', async () => {
    const owes = async () => {
      const { people } = await unscopedEngine(db.read, new Date(noon))
      return people.obliged[people.rows.get(ids.personId) ?? -1] === 1
    }
    expect(await owes()).toBe(true)
    const issued = await issues({ 'debt-0': ids.debtId, 'withheld-0': '50000' })
    if (!issued.ok) throw new Error(issued.refusal.code)
    expect(await owes()).toBe(false)
    const later = callerFor(db, employer().actor, { now: '2026-11-20T07:05:00.000Z' })
    expect((await takeBackStatement(later, issued.value, { version: 1, why: 'Қате сағат' })).ok).toBe(true)
    expect(await owes()).toBe(true)
  })

  it('more than half, more than the debt, and a debt of somebody else are refused, and nothing is repaid', async () => {
    const stranger = newId()
    const codes: string[] = []
    for (const more of [
      { 'debt-0': ids.debtId, 'withheld-0': '100001' },
      { 'debt-0': ids.debtId, 'withheld-0': '60000' },
      { 'debt-0': stranger, 'withheld-0': '10' },
    ]) {
      const result = await issues(more)
      codes.push(result.ok ? 'issued' : result.refusal.code)
    }
    expect(codes).toEqual(['limit-passed', 'more-than-owed', 'debt-gone'])
    expect(await repaid()).toBe(0)
  })

  it('a statement taken back is owed again, stays readable, and makes room for a right one', async () => {
    const first = await issues({ 'debt-0': ids.debtId, 'withheld-0': '50000' })
    if (!first.ok) throw new Error(first.refusal.code)
    const again = await issueStatement(
      employer(),
      ids.placementId,
      month,
      v.parse(statementForm, { version: '1' }),
    )
    expect(again).toMatchObject({ refusal: { code: 'already-issued' } })
    expect((await takeBackStatement(employer(), first.value, { version: 1, why: 'Қате сағат' })).ok).toBe(
      true,
    )
    expect(await repaid()).toBe(0)
    expect(
      (await issueStatement(employer(), ids.placementId, month, v.parse(statementForm, { version: '1' }))).ok,
    ).toBe(true)
    const own = await ownStatementsQuery(db.read, person().actor).execute()
    expect(own).toHaveLength(1)
    const old = await getStatement(db.read, employer().actor, 'wage.read', first.value)
    expect(old.takenBackWhy).toBe('Қате сағат')
  })

  it('two firms that withhold for one debt at once never withhold more than is owed', async () => {
    const otherId = await anOrganisation(db)
    const openingId = await anOpening(db, { organisationId: otherId, institutionId: ids.institutionId })
    const other = callerFor(db, anActor('employer', { organisationId: otherId }), { now: noon })
    const secondId = await aPlacement(db, {
      personId: ids.personId,
      openingId,
      organisationId: otherId,
      institutionId: ids.institutionId,
      startedOn: day('2026-09-01'),
      rate: 20_000_000,
    })
    await recordAttendance(employer(), ids.placementId, month, october())
    await recordAttendance(other, secondId, month, october())
    const form = v.parse(statementForm, { version: '1', 'debt-0': ids.debtId, 'withheld-0': '40000' })
    const results = await Promise.all([
      issueStatement(employer(), ids.placementId, month, form),
      issueStatement(other, secondId, month, form),
    ])
    const codes = results.map((each) => (each.ok ? 'issued' : each.refusal.code))
    expect(codes.toSorted()).toEqual(['issued', 'more-than-owed'])
    expect(await repaid()).toBe(4_000_000)
  })

  it('a statement taken back by two at once is repaid back once', async () => {
    const issued = await issues({ 'debt-0': ids.debtId, 'withheld-0': '50000' })
    if (!issued.ok) throw new Error(issued.refusal.code)
    const why = { version: 1, why: 'Қате сағат' }
    const results = await Promise.all([
      takeBackStatement(employer(), issued.value, why),
      takeBackStatement(employer(), issued.value, why),
    ])
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await repaid()).toBe(0)
  })

  it('a sheet written meanwhile by somebody else is not overwritten, nor one whose statement is out', async () => {
    expect((await recordAttendance(officer(), ids.placementId, month, october())).ok).toBe(true)
    const stale = await recordAttendance(employer(), ids.placementId, month, october())
    expect(stale).toMatchObject({ refusal: { code: 'errors:stale' } })
    await issueStatement(employer(), ids.placementId, month, v.parse(statementForm, { version: '1' }))
    const late = await recordAttendance(employer(), ids.placementId, month, october({ version: '1' }))
    expect(late).toMatchObject({ refusal: { code: 'already-issued' } })
  })

  it('work on a day off without consent is refused by its day', async () => {
    const result = await recordAttendance(employer(), ids.placementId, month, october({ 'hours-04': '4' }))
    expect(result).toMatchObject({
      refusal: { code: 'day-off-without-consent', values: { day: '2026-10-04' } },
    })
  })

  it('a shift of the place counts with its whole length unless hours are told, and no other shift is taken', async () => {
    const sheet = (more: Record<string, string>) => v.parse(attendanceForm, { version: '0', ...more })
    const shift = '08:00–17:00'
    const wrong = { 'shift-02': '20:00–04:00', 'hours-02': '8' }
    expect(await recordAttendance(employer(), ids.placementId, month, sheet(wrong))).toMatchObject({
      refusal: { code: 'shift-not-of-day', values: { day: '2026-10-02' } },
    })
    const told = { 'shift-01': shift, 'shift-02': shift, 'hours-02': '4' }
    expect((await recordAttendance(employer(), ids.placementId, month, sheet(told))).ok).toBe(true)
    const { days } = await sheetOf(db.read, ids.placementId, month)
    expect(days.map((each) => [each.onDay, each.state, each.minutes, each.shift])).toEqual([
      ['2026-10-01', 'worked', 540, shift],
      ['2026-10-02', 'worked', 240, shift],
    ])
  })

  it('a month that is not over has no statement yet', async () => {
    const form = v.parse(attendanceForm, { version: '0', 'hours-02': '8' })
    await recordAttendance(employer(), ids.placementId, '2026-11', form)
    const result = await issueStatement(
      employer(),
      ids.placementId,
      '2026-11',
      v.parse(statementForm, { version: '1' }),
    )
    expect(result).toMatchObject({ refusal: { code: 'month-not-over' } })
  })

  it('a person doubts once at a time, and whoever paid answers; another firm sees neither', async () => {
    const issued = await issues()
    if (!issued.ok) throw new Error(issued.refusal.code)
    expect((await doubtStatement(person(), issued.value, 'Екі күн жетіспейді')).ok).toBe(true)
    expect(await doubtStatement(person(), issued.value, 'Тағы')).toMatchObject({
      refusal: { code: 'doubt-open' },
    })
    const row = await getStatement(db.read, officer().actor, 'wage.read', issued.value)
    const doubt = row.doubts[0]
    expect(doubt?.dueOn).toBe('2026-11-27')
    const answer = { doubt: doubt?.id ?? '', version: 1, answer: 'Тексерілді' }
    expect((await answerDoubt(employer(), issued.value, answer)).ok).toBe(true)
    const other = callerFor(db, anActor('employer', { organisationId: newId() }), { now: noon })
    await expect(answerDoubt(other, issued.value, answer)).rejects.toMatchObject({ status: 404 })
    expect(await monthQuery(db.read, other.actor, month, null).execute()).toEqual([])
  })

  it('the words of a doubt stay out of the audit log', async () => {
    const issued = await issues()
    if (!issued.ok) throw new Error(issued.refusal.code)
    await doubtStatement(person(), issued.value, 'Құпия сөз')
    const rows = await db.read.selectFrom('auditEvents').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('Құпия сөз')
  })

  it('lists neither scan nor sort', async () => {
    const [hq, own] = [anActor('headquarters'), employer().actor]
    for (const query of [
      monthQuery(db.read, own, month, 'x'),
      monthQuery(db.read, hq, month, 'x'),
      exportQuery(db.read, own, month, 'x', 10),
      ownStatementsQuery(db.read, person().actor),
    ]) {
      const plan = await planOf(db.read, query)
      expect(plan).not.toMatch(
        /SCAN (?!sheet|statement)|TEMP B-TREE|Seq Scan on (placements|wage_statements)(?! statement)/,
      )
    }
  })
})
