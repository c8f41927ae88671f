/** Collects the facts that the traffic light of an employer is read from. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Day } from '~/domain/calendar/day'
import type { EmployerFacts } from '~/domain/employers/light'
import { lastDay } from '~/domain/wages/pay'

const ledger = (db: Kysely<Database>, organisationId: string) =>
  db
    .selectFrom('obligationRecords')
    .select(['kind', 'code', 'onDay', 'untilOn', 'dueOn', 'settledOn', 'convicts', 'civilians'])
    .where('organisationId', '=', organisationId)

type Line = Awaited<ReturnType<ReturnType<typeof ledger>['execute']>>[number]

/** The last line of each of these kinds, and every incident that nobody has told of yet. */
const linesOf = async (db: Kysely<Database>, organisationId: string) => {
  const last = (kind: string): Promise<Line[]> =>
    ledger(db, organisationId)
      .where('kind', '=', kind)
      .orderBy('onDay', 'desc')
      .orderBy('id', 'desc')
      .limit(kind === 'insurance' ? 12 : 1)
      .execute()
  return {
    policies: await last('insurance'),
    training: (await last('safety-training'))[0],
    inspection: (await last('inspection'))[0],
    headcount: (await last('headcount'))[0],
    incidents: await ledger(db, organisationId)
      .where('kind', '=', 'incident')
      .where('settledOn', 'is', null)
      .execute(),
  }
}

const wagesOf = async (db: Kysely<Database>, organisationId: string): Promise<(number | null)[]> => {
  const rows = await db
    .selectFrom('openings')
    .select('wage')
    .where('organisationId', '=', organisationId)
    .where('state', 'in', ['open', 'paused', 'approved'])
    .where('kind', '!=', 'volunteer')
    .execute()
  return rows.map(({ wage }) => (wage === null ? null : Number(wage)))
}

const openRemarks = async (db: Kysely<Database>, organisationId: string): Promise<Day[]> => {
  const rows = await db
    .selectFrom('inspectionRemarks')
    .select('dueOn')
    .where('organisationId', '=', organisationId)
    .where('fulfilledOn', 'is', null)
    .execute()
  return rows.map(({ dueOn }) => dueOn)
}

const paperEnds = async (db: Kysely<Database>, organisationId: string): Promise<Day[]> => {
  const rows = await db
    .selectFrom('employerItems')
    .select('expiresOn')
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'checked')
    .where('expiresOn', 'is not', null)
    .execute()
  return rows.flatMap(({ expiresOn }) => (expiresOn === null ? [] : [expiresOn]))
}

/** The latest monthly count over the sites where the organisation works now: those counted in its latest month. */
const countedAt = async (
  db: Kysely<Database>,
  organisationId: string,
  today: Day,
): Promise<EmployerFacts['headcount']> => {
  const rows = await db
    .selectFrom('siteTenancies')
    .select(['countedMonth', 'convicts', 'civilians'])
    .where('organisationId', '=', organisationId)
    .where('endedOn', 'is', null)
    .execute()
  const month = rows.reduce<string | null>(
    (last, each) =>
      each.countedMonth !== null && each.countedMonth > (last ?? '') ? each.countedMonth : last,
    null,
  )
  if (month === null) return null
  const counted = rows.filter(({ countedMonth }) => countedMonth === month)
  const end = lastDay(month)
  return {
    convicts: counted.reduce((sum, { convicts }) => sum + (convicts ?? 0), 0),
    civilians: counted.reduce((sum, { civilians }) => sum + (civilians ?? 0), 0),
    onDay: end < today ? end : today,
  }
}

/** What was said last, in the ledger or by the count of a month. */
const laterOf = (
  one: EmployerFacts['headcount'],
  other: EmployerFacts['headcount'],
): EmployerFacts['headcount'] => {
  if (one === null || other === null) return one ?? other
  return one.onDay > other.onDay ? one : other
}

const headcountOf = (line: Line | undefined): EmployerFacts['headcount'] =>
  line && line.convicts !== null && line.civilians !== null
    ? { convicts: line.convicts, civilians: line.civilians, onDay: line.onDay }
    : null

export type Employer = Pick<EmployerFacts, 'kind' | 'state' | 'accreditedFrom' | 'accreditedTo'> & {
  readonly id: string
}

/** The facts of an organisation that the caller has already reached. */
export const unscopedLightFacts = async (
  db: Kysely<Database>,
  employer: Employer,
  today: Day,
): Promise<EmployerFacts> => {
  const { id, kind, state, accreditedFrom, accreditedTo } = employer
  const { policies, training, inspection, headcount, incidents } = await linesOf(db, id)
  return {
    kind,
    state,
    accreditedFrom,
    accreditedTo,
    paperEnds: await paperEnds(db, id),
    wages: await wagesOf(db, id),
    policies: policies.map((each) => ({ onDay: each.onDay, untilOn: each.untilOn ?? each.onDay })),
    lastTraining: training?.onDay ?? null,
    incidents: incidents.map((each) => ({ dueOn: each.dueOn ?? each.onDay, settledOn: each.settledOn })),
    openRemarks: await openRemarks(db, id),
    lastInspection: inspection ? { result: inspection.code ?? '', onDay: inspection.onDay } : null,
    headcount: laterOf(headcountOf(headcount), await countedAt(db, id, today)),
  }
}
