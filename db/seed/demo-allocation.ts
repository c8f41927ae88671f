/** Two finished runs of the allocation for the demo: an old one, answered and lapsed, and yesterday's, half answered. */
import type { Insertable } from 'kysely'
import type { AllocationLinesTable } from '../schema/allocation'
import { priorityCounts } from '../../app/features/allocation/run.server'
import { type Ordered, orderOf } from '../../app/features/allocation/order.server'
import { unscopedRunPeople } from '../../app/features/allocation/people.server'
import { resultText } from '../../app/features/allocation/stored.server'
import { type Worked, workOut } from '../../app/features/allocation/work-out'
import { lineRow, placeRows } from '../../app/features/allocation/write.server'
import {
  openingColumns,
  liveOpenings,
  openingFactsOf,
} from '../../app/features/matching/opening-facts.server'
import { unscopedPeopleFacts } from '../../app/features/matching/facts.server'
import { proposalDays } from '../../app/domain/allocation/parameters'
import { newDescribed, putDescribed } from '../../app/domain/allocation/described'
import type { Asked } from '../../app/domain/allocation/options'
import { type Day, addDays } from '../../app/domain/calendar/day'
import { buildEngine } from '../../app/domain/matching/engine/build'
import { defaultWeights } from '../../app/domain/matching/scores/weights'
import { morningOf } from './random'
import { type Seeding, insertAll } from './seeding'

const none = { obligations: 0, waiting: 0, women: 0, disability: 0 }

const asked = (more: Partial<Asked['options']>): Asked => ({
  scope: { kind: 'all', among: [] },
  options: {
    objective: 'most-placements',
    unknowns: true,
    kinds: [],
    channels: [],
    employerCap: null,
    priorities: none,
    apart: true,
    ...more,
  },
})

const solve = async (
  { tx, today }: Seeding,
  wanted: Asked,
): Promise<{ worked: Worked; ordered: Ordered }> => {
  const ids = await tx.selectFrom('people').select('id').orderBy('id').execute()
  const rows = await liveOpenings(tx, today).select(openingColumns).orderBy('openings.id').execute()
  const everybody = await unscopedPeopleFacts(
    tx,
    ids.map(({ id }) => id),
  )
  const engine = buildEngine({
    people: everybody.map(({ candidate }) => candidate),
    openings: await openingFactsOf(tx, rows),
    weights: defaultWeights,
    today,
  })
  const columns = newDescribed(everybody.length)
  everybody.forEach(({ described }, row) => putDescribed(columns, row, described, today))
  const country = { engine, described: columns }
  const people = await unscopedRunPeople(tx, country, wanted, today)
  const ordered = await orderOf(tx, country, wanted, people)
  const worked = workOut(engine, ordered.order, () => undefined)
  if (!worked.ok) throw new RangeError(worked.refusal.code)
  return { worked: worked.value, ordered }
}

const userOf = async (
  { tx }: Seeding,
  role: 'headquarters' | 'social-worker',
  institutionId?: string | null,
) => {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('role', '=', role)
    .$if(Boolean(institutionId), (query) => query.where('institutionId', '=', institutionId ?? ''))
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return row.id
}

type Drawn = { readonly on: Day; readonly wanted: Asked }

const drawRun = async (seeding: Seeding, { on, wanted }: Drawn) => {
  const { worked, ordered } = await solve(seeding, wanted)
  const { figures } = worked
  const id = seeding.id(on)
  const placed = new Set(worked.lines.filter(({ kind }) => kind === 'place').map(({ person }) => person))
  const priorities = priorityCounts(ordered, [...worked.able], placed)
  await insertAll(seeding.tx, 'allocationRuns', [
    {
      id,
      openKey: null,
      institutionId: null,
      scope: JSON.stringify(wanted.scope),
      options: JSON.stringify(wanted.options),
      state: 'finished',
      failure: null,
      createdBy: await userOf(seeding, 'headquarters'),
      createdAt: morningOf(on),
      factsAt: morningOf(on),
      finishedAt: morningOf(on),
      lapsesOn: addDays(on, proposalDays.on(on)),
      people: figures.people,
      openings: figures.openings,
      places: figures.places,
      edges: figures.edges,
      placed: figures.plan.placed,
      total: figures.plan.total,
      bound: figures.bound.total,
      // Times differ from machine to machine; the demo does not.
      result: resultText({ ...figures, times: {} }, priorities, ordered.openings),
      version: 2,
    },
  ])
  const rows = worked.lines.map((line, at) =>
    lineRow({ id: seeding.id(on), runId: id, number: at + 1 }, line, ordered),
  )
  await insertAll(seeding.tx, 'allocationPlaces', placeRows(id, worked.prices, ordered))
  return rows
}

type Rows = Insertable<AllocationLinesTable>[]

const refusals = [
  { reason: 'other-place', reasonWords: 'Үйіне жақын жер табылды' },
  { reason: 'safety', reasonWords: 'На участке работает лицо, с которым возможен конфликт' },
] as const

/** Of every seven lines two are accepted and one is declined; the rest wait for an answer, or have lapsed. */
const answered = async (seeding: Seeding, rows: Rows, on: Day): Promise<Rows> => {
  const answers: Rows = []
  for (const [at, row] of rows.entries()) {
    const turn = at % 7
    if (row.kind !== 'place' || row.institutionId === null || turn > 2) {
      answers.push(row)
      continue
    }
    const decided = {
      decidedBy: await userOf(seeding, 'social-worker', row.institutionId),
      decidedAt: morningOf(addDays(on, 1)),
      version: 2,
    }
    const refusal = refusals[at % refusals.length] ?? refusals[0]
    if (turn === 2) answers.push({ ...row, ...decided, ...refusal, state: 'declined' })
    else answers.push({ ...row, ...decided, state: 'accepted', referralId: seeding.id(addDays(on, 1)) })
  }
  return answers
}

const referralsOf = (rows: Rows) =>
  rows.flatMap((row) =>
    row.state === 'accepted' && row.referralId && row.decidedBy && row.decidedAt
      ? [
          {
            id: row.referralId,
            personId: row.personId,
            openingId: row.openingId,
            institutionId: row.institutionId,
            organisationId: row.organisationId,
            openKey: `${row.personId} ${row.openingId}`,
            state: 'accepted' as const,
            total: row.points,
            findings: '[]',
            proposedBy: row.decidedBy,
            proposedAt: row.decidedAt,
            note: null,
            decidedBy: row.decidedBy,
            decidedAt: row.decidedAt,
            reason: null,
            reasonWords: null,
            version: 1,
          },
        ]
      : [],
  )

const seedRun = async (seeding: Seeding, drawn: Drawn): Promise<void> => {
  const rows = await answered(seeding, await drawRun(seeding, drawn), drawn.on)
  await insertAll(seeding.tx, 'referrals', referralsOf(rows))
  await insertAll(seeding.tx, 'allocationLines', rows)
}

export const seedAllocation = async (seeding: Seeding): Promise<void> => {
  const { today } = seeding
  await seedRun(seeding, { on: addDays(today, -20), wanted: asked({ objective: 'best-total' }) })
  const priorities = { ...none, obligations: 2, waiting: 3 }
  await seedRun(seeding, { on: addDays(today, -1), wanted: asked({ priorities }) })
}
