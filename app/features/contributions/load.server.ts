/** Loads a measure with its plan and person for a deed, and writes what happened to it. */
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#db/schema'
import type { MeasuresTable } from '#db/schema/plans'
import type { Subject } from '~/domain/access/holders'
import { decideWork } from '~/domain/contributions/work'
import type { Result } from '~/domain/result'
import { refuse } from '~/domain/result'
import type { Work } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

export type MeasureRow = Selectable<MeasuresTable> & {
  readonly sharedRegion: string | null
  readonly openKey: string | null
  readonly leadUserId: string | null
}

const loadMeasure = async (tx: Kysely<Database>, planId: string, id: string): Promise<MeasureRow> => {
  const row = await tx
    .selectFrom('measures')
    .innerJoin('plans', 'plans.id', 'measures.planId')
    .innerJoin('people', 'people.id', 'measures.personId')
    .selectAll('measures')
    .select(['people.sharedRegion', 'plans.openKey', 'plans.leadUserId'])
    .where('measures.id', '=', id)
    .where('measures.planId', '=', planId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The ties of a loaded measure, as the policy asks for them. */
const tiesOf = ({ institutionId, sharedRegion, organisationId, personId }: MeasureRow): Subject => ({
  institutionId,
  region: sharedRegion,
  organisationId,
  personId,
})

export type Place = { readonly planId: string; readonly measureId: string }

/** Loads the measure of a deed, asks whether it is within reach, and names it in the audit row. */
export const reachMeasure = async (work: Work, { planId, measureId }: Place): Promise<MeasureRow> => {
  const row = await loadMeasure(work.tx, planId, measureId)
  work.permit(tiesOf(row))
  aboutMeasure(work, row, {})
  return row
}

export const aboutMeasure = (
  work: Work,
  { id, planId, personId, institutionId }: MeasureRow,
  details: Readonly<Record<string, unknown>>,
): void => work.about({ type: 'measure', id, personId, institutionId, details: { planId, ...details } })

/** What the rules of work see of a loaded measure. */
export const standingOf = (row: Pick<MeasureRow, 'openKey' | 'service' | 'assignment'>) => ({
  isOpen: row.openKey !== null,
  service: row.service,
  assignment: row.assignment,
})

/** Refusals of this area carry its name: their words stand under `contributions:refusal`. */
export const ownRefusal = <T>(result: Result<T>): Result<T> =>
  result.ok
    ? result
    : refuse(
        result.refusal.code.includes(':')
          ? result.refusal.code
          : `contributions:refusal.${result.refusal.code}`,
        result.refusal.values ? { values: result.refusal.values } : {},
      )

/** The same, and whether the actor's own service may work on it now. */
export const reachWork = async (work: Work, place: Place): Promise<Result<MeasureRow>> => {
  const row = await reachMeasure(work, place)
  const decided = ownRefusal(decideWork(work.actor.role, standingOf(row)))
  return decided.ok ? { ok: true, value: row } : decided
}

export type EventKind = 'status' | 'assigned' | 'accepted' | 'refused' | 'consent' | 'consent-withdrawn'

/** Adds to the history of a measure, which nobody changes afterwards. */
export const noteEvent = async (
  { tx, actor, now, newId }: Work,
  measureId: string,
  kind: EventKind,
  { value = null, note = null }: { readonly value?: string | null; readonly note?: string | null } = {},
): Promise<void> => {
  const by = { actorId: actor.userId, actorRole: actor.role, at: now }
  await tx
    .insertInto('measureEvents')
    .values({ id: newId(), measureId, kind, value, note, ...by })
    .execute()
}

export const filesOf = (measureId: string) => ({ type: 'measure', id: measureId })
