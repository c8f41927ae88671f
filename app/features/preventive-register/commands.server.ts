/** Deeds on the preventive register: what the commission decided, what was planned, what the educators did. */
import { type Result, ok, refuse } from '~/domain/result'
import {
  type DecisionKind,
  type Initiator,
  decideAgain,
  decideEntry,
  decidePlacement,
  membersIn,
} from '~/domain/preventive-register/decision'
import type { Day } from '~/domain/calendar/day'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'

export type CommissionWords = {
  readonly onDay: Day
  readonly protocol: string | null
  readonly members: string
  readonly ground: string
  readonly initiator: Initiator
}

const writeDecision = async (
  work: Work,
  placementId: string,
  kind: DecisionKind,
  words: CommissionWords,
): Promise<void> => {
  await work.tx
    .insertInto('registerDecisions')
    .values({
      id: work.newId(),
      placementId,
      kind,
      ...words,
      members: JSON.stringify(membersIn(words.members)),
      byUserId: work.actor.userId,
      at: work.now,
    })
    .execute()
}

const about = (work: Work, id: string, institutionId: string | null, step: string): void =>
  work.about({ type: 'register', id, institutionId, details: { step } })

/** Places a person on the register by the commission's decision. Gives the id. Refused: what `decidePlacement` refuses. */
export const placeOnRegister = command(
  'register.decide',
  async (work, personId: string, category: string, words: CommissionWords): Promise<Result<string>> => {
    const person = await work.tx
      .selectFrom('people')
      .select(['institutionId', 'arrivedOn'])
      .where('id', '=', personId)
      .executeTakeFirst()
    const institutionId = person?.institutionId ?? null
    work.permit({ institutionId })
    const id = work.newId()
    about(work, id, institutionId, 'place')
    const openKey = `${personId}|${category}`
    const open = await work.tx
      .selectFrom('registerPlacements')
      .select('id')
      .where('openKey', '=', openKey)
      .executeTakeFirst()
    const decision = decidePlacement(
      { onDay: words.onDay, members: membersIn(words.members) },
      { isOn: open !== undefined, arrivedOn: person?.arrivedOn ?? null, today: work.today },
    )
    if (!decision.ok) return decision
    await work.tx
      .insertInto('registerPlacements')
      .values({
        id,
        personId,
        institutionId: institutionId ?? '',
        category,
        openKey,
        state: 'on',
        placedOn: words.onDay,
        lastOn: words.onDay,
        removedOn: null,
        sortOn: decision.value.reviewOn,
        createdAt: work.now,
        version: 1,
      })
      .execute()
    await writeDecision(work, id, 'place', words)
    return ok(id)
  },
)

const load = async (work: Work, id: string) => {
  const row = await work.tx
    .selectFrom('registerPlacements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound()
  work.permit({ institutionId: row.institutionId })
  return row
}

/** The commission looks again: keeps on the register or takes off it. Refused: what `decideAgain` refuses, `errors:stale`. */
export const decideOnRegister = command(
  'register.decide',
  async (
    work,
    id: string,
    version: number,
    kind: 'keep' | 'remove',
    words: CommissionWords,
  ): Promise<Result<string>> => {
    const row = await load(work, id)
    about(work, id, row.institutionId, kind)
    const commission = { onDay: words.onDay, members: membersIn(words.members) }
    const decision = decideAgain(kind, commission, { ...row, today: work.today })
    if (!decision.ok) return decision
    const { state, reviewOn } = decision.value
    const done = await work.tx
      .updateTable('registerPlacements')
      .set({
        state,
        lastOn: words.onDay,
        removedOn: state === 'off' ? words.onDay : null,
        sortOn: reviewOn ?? words.onDay,
        openKey: state === 'off' ? null : row.openKey,
        version: version + 1,
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return refuse('errors:stale')
    await writeDecision(work, id, kind, words)
    return ok(id)
  },
)

export type EntryWords = {
  readonly onDay: Day
  readonly atTime: string | null
  readonly work: string
  readonly result: string | null
  readonly requestedBy: string | null
  readonly performer: string
}

/** Writes the educators' work down in the columns of section 3. Refused: what `decideEntry` refuses. */
export const recordRegisterWork = command(
  'register.work',
  async (work, id: string, words: EntryWords): Promise<Result<string>> => {
    const row = await load(work, id)
    about(work, id, row.institutionId, 'entry')
    const decision = decideEntry(words.onDay, { ...row, today: work.today })
    if (!decision.ok) return decision
    await work.tx
      .insertInto('registerEntries')
      .values({
        id: work.newId(),
        placementId: id,
        personId: row.personId,
        ...words,
        byUserId: work.actor.userId,
        at: work.now,
      })
      .execute()
    return ok(id)
  },
)

/** Adds a line to the plan of work. Refused: `not-on`, `before-placement`. */
export const planRegisterWork = command(
  'register.work',
  async (
    work,
    id: string,
    line: { readonly what: string; readonly who: string; readonly dueOn: Day },
  ): Promise<Result<string>> => {
    const row = await load(work, id)
    about(work, id, row.institutionId, 'plan')
    if (row.state === 'off') return refuse('not-on')
    if (line.dueOn < row.placedOn) return refuse('before-placement')
    await work.tx
      .insertInto('registerPlanLines')
      .values({ id: work.newId(), placementId: id, ...line, doneOn: null, result: null, version: 1 })
      .execute()
    return ok(id)
  },
)

type Done = {
  readonly lineId: string
  readonly version: number
  readonly doneOn: Day
  readonly result: string | null
}

/** Marks a line of the plan as done. Refused: `day-ahead`, `before-placement`, `line-gone`, `errors:stale`. */
export const finishRegisterLine = command(
  'register.work',
  async (work, id: string, { lineId, version, doneOn, result }: Done): Promise<Result<string>> => {
    const row = await load(work, id)
    about(work, id, row.institutionId, 'plan-done')
    const decision = decideEntry(doneOn, { ...row, today: work.today })
    if (!decision.ok) return decision
    const line = await work.tx
      .selectFrom('registerPlanLines')
      .select('id')
      .where('id', '=', lineId)
      .where('placementId', '=', id)
      .executeTakeFirst()
    if (!line) return refuse('line-gone')
    const done = await work.tx
      .updateTable('registerPlanLines')
      .set({ doneOn, result, version: version + 1 })
      .where('id', '=', lineId)
      .where('version', '=', version)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
  },
)
