/** Attendance of the people at work in the demo, and the statements of the months that are over. */
import { calendarFrom } from '../../app/domain/calendar/holidays'
import { type Day, addMonths } from '../../app/domain/calendar/day'
import type { AttendanceDay } from '../../app/domain/wages/attendance'
import {
  type Month,
  type PayKind,
  daysOfMonth,
  earnedFor,
  fullMonthMinutes,
  lastDay,
  monthOfDay,
  workedIn,
} from '../../app/domain/wages/pay'
import { type Line, findingsOf, suggestWithholding, totalsOf } from '../../app/domain/wages/statement'
import type { ObligationKind } from '../../app/domain/people/person'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

type Placement = {
  readonly id: string
  readonly personId: string
  readonly institutionId: string | null
  readonly organisationId: string
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly payKind: string
  readonly rate: number | null
}

type Debt = { readonly id: string; readonly kind: string; readonly left: number }

const months = (today: Day): Month[] => [-2, -1, 0].map((step) => monthOfDay(addMonths(today, step)))

const isAtWork = ({ startedOn, endedOn }: Placement, on: Day): boolean =>
  on >= startedOn && (endedOn === null || on <= endedOn)

/** Most days are worked; now and then somebody is ill, or there is nothing to do. */
const sheetFor = (
  { chance, today }: Seeding,
  placement: Placement,
  month: Month,
  isWorkingDay: (day: Day) => boolean,
): AttendanceDay[] =>
  daysOfMonth(month)
    .filter((each) => each < today && isAtWork(placement, each))
    .map((onDay): AttendanceDay => {
      const idle = { onDay, minutes: 0, pieces: 0, agreed: false }
      if (!isWorkingDay(onDay)) return { ...idle, state: 'rest' }
      if (chance.happens(0.05))
        return { ...idle, state: chance.pick(['sick', 'excused', 'no-work'] as const) }
      const pieces = placement.payKind === 'piece' ? chance.whole(18, 40) : 0
      return { onDay, state: 'worked', minutes: 480, pieces, agreed: false }
    })

const writeSheet = async (
  { tx, id, today }: Seeding,
  placement: Placement,
  month: Month,
  days: readonly AttendanceDay[],
): Promise<void> => {
  await insertAll(
    tx,
    'attendanceDays',
    days.map(({ agreed, ...each }) => ({
      id: id(today),
      placementId: placement.id,
      ...each,
      agreed: agreed ? (1 as const) : (0 as const),
    })),
  )
  const written = { writtenBy: placement.organisationId, writtenAt: morningOf(today), version: 1 }
  await tx
    .insertInto('attendanceSheets')
    .values({ id: id(today), placementId: placement.id, month, ...written })
    .execute()
}

const linesFor = (earned: number, debts: readonly Debt[], on: Day): Line[] => {
  const kinds = debts.map((debt) => ({ ...debt, kind: debt.kind as ObligationKind }))
  const withheld = [...suggestWithholding(earned, kinds, on)].filter(([, amount]) => amount > 0)
  return [
    { kind: 'earned', amount: earned, obligationId: null },
    ...withheld.map(([obligationId, amount]) => ({ kind: 'enforcement' as const, amount, obligationId })),
  ]
}

/** Debts of the people at work, read once; what a statement withholds is taken off here and in the table. */
const debtsOf = async ({ tx }: Seeding, people: readonly string[]): Promise<Map<string, Debt[]>> => {
  const rows =
    people.length === 0
      ? []
      : await tx
          .selectFrom('obligations')
          .select(['id', 'personId', 'kind', 'amount', 'repaid'])
          .where('personId', 'in', [...new Set(people)])
          .orderBy('id')
          .execute()
  const byPerson = new Map<string, Debt[]>()
  for (const { id, personId, kind, amount, repaid } of rows)
    byPerson.set(personId, [
      ...(byPerson.get(personId) ?? []),
      { id, kind, left: Number(amount) - Number(repaid) },
    ])
  return byPerson
}

type Issue = {
  readonly placement: Placement
  readonly month: Month
  readonly days: readonly AttendanceDay[]
  readonly debts: readonly Debt[]
  readonly calendar: ReturnType<typeof calendarFrom>
}

const issue = async (
  { tx, id }: Seeding,
  { placement, month, days, debts, calendar }: Issue,
): Promise<void> => {
  const [worked, full, on] = [workedIn(days), fullMonthMinutes(month, calendar), lastDay(month)]
  const rate = placement.rate ?? 0
  const earned = earnedFor({ kind: placement.payKind as PayKind, rate }, worked, full)
  const lines = linesFor(earned, debts, on)
  const totals = totalsOf(lines)
  const facts = {
    totals,
    minutes: worked.minutes,
    fullMinutes: full,
    isPaid: placement.payKind !== 'unpaid',
    on,
    worked: days
      .filter(({ state }) => state === 'worked')
      .map(({ onDay, agreed }) => ({ isWorkingDay: calendar.isWorkingDay(onDay), agreed })),
  }
  const statementId = id(on)
  const { personId, institutionId, organisationId, payKind } = placement
  const whose = { placementId: placement.id, personId, institutionId, organisationId, month }
  await tx
    .insertInto('wageStatements')
    .values({
      id: statementId,
      ...whose,
      openKey: `${placement.id} ${month}`,
      payKind,
      rate,
      ...worked,
      ...totals,
      findings: JSON.stringify(findingsOf(facts)),
      issuedBy: organisationId,
      issuedAt: morningOf(on),
      version: 1,
    })
    .execute()
  await insertAll(
    tx,
    'wageLines',
    lines.map((line) => ({
      id: id(on),
      statementId,
      ...line,
      obligationKind: debts.find((debt) => debt.id === line.obligationId)?.kind ?? null,
    })),
  )
  for (const { obligationId, amount } of lines)
    if (obligationId !== null)
      await tx
        .updateTable('obligations')
        .set((eb) => ({ repaid: eb('repaid', '+', amount) }))
        .where('id', '=', obligationId)
        .execute()
}

/** Sheets of the last three months; statements of those that are over. */
export const seedWages = async (seeding: Seeding): Promise<void> => {
  const { tx, today } = seeding
  const calendar = calendarFrom(await tx.selectFrom('holidays').select(['day', 'kind']).execute())
  const placements: Placement[] = (await tx.selectFrom('placements').selectAll().orderBy('id').execute()).map(
    (row) => ({ ...row, rate: row.rate === null ? null : Number(row.rate) }),
  )
  const debts = await debtsOf(
    seeding,
    placements.map(({ personId }) => personId),
  )
  for (const month of months(today))
    for (const placement of placements) {
      const days = sheetFor(seeding, placement, month, calendar.isWorkingDay)
      if (days.length === 0) continue
      await writeSheet(seeding, placement, month, days)
      const own = debts.get(placement.personId) ?? []
      if (lastDay(month) >= today || workedIn(days).minutes === 0) continue
      await issue(seeding, { placement, month, days, debts: own, calendar })
      // One statement a person is enough to show repayment; the next month starts from what is left of it.
      debts.delete(placement.personId)
    }
}
