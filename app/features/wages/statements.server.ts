/** Issuing a month's statement and taking it back: what is withheld repays the person's debts in the same deed. */
import type { Finding } from '~/domain/law/rule'
import { type Result, ok, refuse } from '~/domain/result'
import type { AttendanceDay } from '~/domain/wages/attendance'
import { type Month, type PayKind, earnedFor, fullMonthMinutes, lastDay, workedIn } from '~/domain/wages/pay'
import {
  type Line,
  type StatementFacts,
  additionKinds,
  decideIssue,
  taxKinds,
  totalsOf,
} from '~/domain/wages/statement'
import { touch } from '~/features/people/record.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { type Fields, debtSlots } from './forms'
import { type PlacementRow, debtsOf, getPlacement, getStatement, sheetOf } from './queries.server'

/** What the contract and the sheet give for a month, before anything is added or taken. */
export const earnedIn = async (
  db: Kysely<Database>,
  placement: Pick<PlacementRow, 'payKind' | 'rate'>,
  month: Month,
  days: readonly AttendanceDay[],
) => {
  const calendar = await calendarOf(db)
  const worked = workedIn(days)
  const full = fullMonthMinutes(month, calendar)
  const pay = { kind: placement.payKind as PayKind, rate: Number(placement.rate ?? 0) }
  return {
    ...worked,
    full,
    earned: earnedFor(pay, worked, full),
    worked: days
      .filter(({ state }) => state === 'worked')
      .map(({ onDay, agreed }) => ({ isWorkingDay: calendar.isWorkingDay(onDay), agreed })),
  }
}

const amountIn = (fields: Fields, name: string): number => Number(fields[name] ?? 0)

/** The lines of a statement as the form filled them in; empty ones are left out. */
export const linesIn = (earned: number, fields: Fields): Line[] => {
  const entered = [...additionKinds, ...taxKinds].map((kind) => ({
    kind,
    amount: amountIn(fields, kind),
    obligationId: null,
  }))
  const withheld = debtSlots.map((slot) => ({
    kind: 'enforcement' as const,
    amount: amountIn(fields, `withheld-${slot}`),
    obligationId: (fields[`debt-${slot}`] ?? null) as string | null,
  }))
  const earnedLine = { kind: 'earned' as const, amount: earned, obligationId: null }
  return [earnedLine, ...[...entered, ...withheld].filter(({ amount }) => amount > 0)]
}

export const factsFor = (
  lines: readonly Line[],
  { minutes, full, worked }: Awaited<ReturnType<typeof earnedIn>>,
  payKind: string,
  month: Month,
): StatementFacts => ({
  totals: totalsOf(lines),
  minutes,
  fullMinutes: full,
  isPaid: payKind !== 'unpaid',
  on: lastDay(month),
  worked,
})

/** What is withheld must be for a debt of this person, and not more than is left of it. */
const repay = async (
  work: Work,
  personId: string,
  lines: readonly Line[],
): Promise<Result<Map<string, string>>> => {
  const debts = new Map((await debtsOf(work.tx, personId)).map((debt) => [debt.id, debt]))
  const kinds = new Map<string, string>()
  for (const { obligationId, amount } of lines.filter(({ kind }) => kind === 'enforcement')) {
    const debt = obligationId === null ? undefined : debts.get(obligationId)
    if (!debt || kinds.has(debt.id)) return refuse('debt-gone')
    if (amount > debt.left) return refuse('more-than-owed')
    kinds.set(debt.id, debt.kind)
    // Asked again where it is written: another statement may have repaid the debt since it was read.
    const done = await work.tx
      .updateTable('obligations')
      .set((eb) => ({ repaid: eb('repaid', '+', amount), version: eb('version', '+', 1) }))
      .where('id', '=', debt.id)
      .where((eb) => eb(eb('amount', '-', eb.ref('repaid')), '>=', amount))
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('more-than-owed')
  }
  // Whoever owes nothing any more ranks otherwise.
  if (kinds.size > 0) await touch(work, personId)
  return ok(kinds)
}

type Issued = {
  readonly placement: PlacementRow
  readonly month: Month
  readonly lines: readonly Line[]
  readonly facts: StatementFacts
  readonly pieces: number
  readonly findings: readonly Finding[]
  readonly kinds: ReadonlyMap<string, string>
}

const save = async (
  work: Work,
  { placement, month, lines, facts, pieces, findings, kinds }: Issued,
): Promise<string> => {
  const id = work.newId()
  const { personId, institutionId, organisationId, payKind } = placement
  await work.tx
    .insertInto('wageStatements')
    .values({
      id,
      placementId: placement.id,
      personId,
      institutionId,
      organisationId,
      month,
      openKey: `${placement.id} ${month}`,
      payKind,
      rate: Number(placement.rate ?? 0),
      minutes: facts.minutes,
      pieces,
      ...facts.totals,
      findings: JSON.stringify(findings),
      issuedBy: work.actor.userId,
      issuedAt: work.now,
      version: 1,
    })
    .execute()
  await work.tx
    .insertInto('wageLines')
    .values(
      lines.map((line) => ({
        id: work.newId(),
        statementId: id,
        ...line,
        obligationKind: line.obligationId === null ? null : (kinds.get(line.obligationId) ?? null),
      })),
    )
    .execute()
  return id
}

/**
 * Issues the statement of a month from its sheet; gives its id. Refusals: `month-not-over`, `nothing-written`,
 * `already-issued`, `errors:stale` (the sheet changed), those of `decideIssue`, `debt-gone`, `more-than-owed`.
 */
export const issueStatement = command(
  'wage.issue',
  async (work, placementId: string, month: Month, fields: Fields): Promise<Result<string>> => {
    const placement = await getPlacement(work.tx, work.actor, 'wage.issue', placementId)
    const { personId, institutionId, organisationId } = placement
    work.permit({ institutionId, organisationId })
    work.about({ type: 'placement', id: placementId, personId, institutionId })
    if (lastDay(month) > work.today && (placement.endedOn === null || placement.endedOn > work.today))
      return refuse('month-not-over')
    const open = await work.tx
      .selectFrom('wageStatements')
      .select('id')
      .where('openKey', '=', `${placementId} ${month}`)
      .executeTakeFirst()
    if (open) return refuse('already-issued')
    const sheet = await sheetOf(work.tx, placementId, month)
    if (sheet.version === 0) return refuse('nothing-written')
    if (sheet.version !== fields.version) return refuse('errors:stale')
    const earned = await earnedIn(work.tx, placement, month, sheet.days)
    const lines = linesIn(earned.earned, fields)
    const facts = factsFor(lines, earned, placement.payKind, month)
    const decision = decideIssue(facts, fields.seen === true)
    if (!decision.ok) return decision
    const kinds = await repay(work, personId, lines)
    if (!kinds.ok) return kinds
    const findings = decision.value
    const id = await save(work, {
      placement,
      month,
      lines,
      facts,
      pieces: earned.pieces,
      findings,
      kinds: kinds.value,
    })
    const details = {
      month,
      totals: facts.totals,
      findings: findings.map(({ rule, state }) => `${rule}: ${state}`),
    }
    work.about({ type: 'wage-statement', id, personId, institutionId, details })
    return ok(id)
  },
)

/** Takes a statement back with a reason, so that a right one can be issued; its repayments are undone. Refusal: `errors:stale`. */
export const takeBackStatement = command(
  'wage.issue',
  async (
    work,
    id: string,
    form: { readonly version: number; readonly why: string },
  ): Promise<Result<string>> => {
    const row = await getStatement(work.tx, work.actor, 'wage.issue', id)
    work.permit({ institutionId: row.institutionId, organisationId: row.organisationId })
    work.about({
      type: 'wage-statement',
      id,
      personId: row.personId,
      institutionId: row.institutionId,
      details: { month: row.month, why: form.why },
    })
    if (row.version !== form.version || row.takenBackAt !== null) return refuse('errors:stale')
    const taken = await work.tx
      .updateTable('wageStatements')
      .set({
        openKey: null,
        takenBackBy: work.actor.userId,
        takenBackAt: work.now,
        takenBackWhy: form.why,
        version: row.version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', row.version)
      .executeTakeFirst()
    // First, so that two who take it back at once do not both undo its repayments.
    if (taken.numUpdatedRows !== 1n) return refuse('errors:stale')
    for (const line of row.lines.filter(({ obligationId }) => obligationId !== null))
      await work.tx
        .updateTable('obligations')
        .set((eb) => ({ repaid: eb('repaid', '-', line.amount), version: eb('version', '+', 1) }))
        .where('id', '=', line.obligationId)
        .execute()
    await touch(work, row.personId)
    return ok(row.placementId)
  },
)
