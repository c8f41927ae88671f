/** What an assessment owes the person's plan, inside the assessment's own transaction: needs found, and the form marked. */
import type { Holds } from '~/domain/law/rule'
import { type FoundState, foundAfter } from '~/domain/assessments/pathways'
import { type NeedKey, needs } from '~/domain/plans/needs'
import { marksOnForm } from '~/domain/plans/suggest'
import type { Work } from '~/platform/command.server'
import { type NeedWords, draftableStates, lapse, writeNeeds } from './form-marks.server'
import { needsOf } from './load.server'
import { foundNeedsOf, suggestionsOf } from './suggesting.server'
import { lapseAgreement } from './versions.server'

export type Found = ReadonlyMap<NeedKey, Holds>

type Assessed = {
  readonly personId: string
  readonly institutionId: string
  readonly assessmentId: string | null
}

/** Writes the state of one need; who and when stand beside it. */
export const writeFoundNeed = async (
  { tx, actor, today, newId }: Work,
  { personId, institutionId, assessmentId }: Assessed,
  need: NeedKey,
  { state, note }: { readonly state: FoundState; readonly note: string },
): Promise<void> => {
  const said = { institutionId, state, note, assessmentId, foundOn: today, foundBy: actor.userId }
  const row = (await foundNeedsOf(tx, personId)).find((each) => each.need === need)
  if (!row) {
    await tx
      .insertInto('foundNeeds')
      .values({ id: newId(), personId, need, ...said, version: 1 })
      .execute()
    return
  }
  await tx
    .updateTable('foundNeeds')
    .set({ ...said, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}

const openPlanOf = ({ tx }: Work, personId: string) =>
  tx.selectFrom('plans').selectAll().where('openKey', '=', personId).executeTakeFirst()

type PlanToMark = NonNullable<Awaited<ReturnType<typeof openPlanOf>>>

/**
 * A place where the person needs something is marked; one where nothing is needed is marked so only if nobody had
 * answered it yet. What was marked before is never taken away here: the officer does that on the form itself.
 */
const marksFor = async (work: Work, plan: PlanToMark, found: Found): Promise<NeedWords[]> => {
  const { suggestions } = await suggestionsOf(work.tx, plan, work.today)
  const rows = await needsOf(work.tx, plan.id)
  const shown = [...found].flatMap(([need, holds]) => (holds === true ? [needs[need]] : []))
  return marksOnForm(suggestions).flatMap(({ block, line, needed }): NeedWords[] => {
    const row = rows.find((each) => each.block === block && each.line === line)
    const isSaid = shown.some((each) => each.block === block && each.line === line)
    const before = row?.needed ?? null
    const now = isSaid ? 1 : (before ?? (needed === false ? 0 : null))
    return now === before ? [] : [{ block, line, needed: now, text: row?.text ?? '' }]
  })
}

/** Where the needs went: the open plan, and whether its programme could still be marked. */
export type Noted = {
  readonly planId: string | null
  readonly marked: number
  readonly isOpenForChange: boolean
}

/**
 * Records what an assessment found and marks the form of the open plan while its programme is being written. A plan
 * that was approved stays as approved: its officer opens it for changes first.
 */
export const noteFoundNeeds = async (work: Work, assessed: Assessed, found: Found): Promise<Noted> => {
  const before = new Map((await foundNeedsOf(work.tx, assessed.personId)).map((each) => [each.need, each]))
  for (const [need, holds] of found) {
    const row = before.get(need)
    const state = foundAfter((row?.state ?? null) as FoundState | null, holds)
    const note = state === row?.state ? row.note : ''
    await writeFoundNeed(work, assessed, need, { state, note })
  }
  const plan = await openPlanOf(work, assessed.personId)
  if (!plan) return { planId: null, marked: 0, isOpenForChange: false }
  if (!draftableStates.has(plan.state)) return { planId: plan.id, marked: 0, isOpenForChange: false }
  const words = await marksFor(work, plan, found)
  if (words.length > 0) {
    await writeNeeds(work, plan.id, words)
    await work.tx
      .updateTable('plans')
      .set({ ...lapse, version: plan.version + 1 })
      .where('id', '=', plan.id)
      .execute()
    await lapseAgreement(work, plan.id)
  }
  return { planId: plan.id, marked: words.length, isOpenForChange: true }
}
