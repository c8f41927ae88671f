/** Drafting: the needs on the form, what the facts suggest, and the measures that answer them. */
import type { Day } from '~/domain/calendar/day'
import { type BlockKey, formPlaces } from '~/domain/plans/blocks'
import { type NeedKey, needs } from '~/domain/plans/needs'
import type { Service } from '~/domain/plans/services'
import { marksOnForm } from '~/domain/plans/suggest'
import type { Wording } from '~/domain/wording'
import { type Result, ok, refuse } from '~/domain/result'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { catalogueFor, wordingText } from './catalogue.server'
import { type NewMeasure, measureWordsIn } from './forms'
import { type NeedWords, draftableStates, lapse, writeNeeds } from './form-marks.server'
import { type PlanRow, loadPlan, needsOf, savePlan } from './load.server'
import { refreshNextDue } from './schedule.server'
import { tiesOf } from './scope.server'
import { suggestionsOf } from './suggesting.server'
import { lapseAgreement } from './versions.server'

const aboutPlan = (work: Work, plan: PlanRow, details: Readonly<Record<string, unknown>>): void =>
  work.about({
    type: 'plan',
    id: plan.id,
    personId: plan.personId,
    institutionId: plan.institutionId,
    details,
  })

/** A change of the programme before approval; an earlier answer of the person no longer covers it. */
const toDraft = async (work: Work, id: string, version: number): Promise<Result<PlanRow>> => {
  const plan = await loadPlan(work.tx, id)
  work.permit(tiesOf(plan))
  aboutPlan(work, plan, {})
  if (!draftableStates.has(plan.state)) return refuse('plans:refusal.revise-first')
  const saved = await savePlan(work.tx, plan, version, lapse)
  if (!saved.ok) return saved
  await lapseAgreement(work, id)
  return ok(plan)
}

/** Records the eight places of the form: needed, not needed or not asked, each with words. Gives the person's id. */
export const recordNeeds = command(
  'plan.draft',
  async (work, id: string, version: number, words: readonly NeedWords[]): Promise<Result<string>> => {
    const plan = await toDraft(work, id, version)
    if (!plan.ok) return plan
    await writeNeeds(work, id, words)
    aboutPlan(work, plan.value, { needs: words.map(({ block, line, needed }) => ({ block, line, needed })) })
    return ok(plan.value.personId)
  },
)

export type MeasureWords = {
  readonly block: BlockKey
  readonly catalogueKey: string | null
  /** The need it answers, where that is known. */
  readonly need: NeedKey | null
  /** The name in three languages of a measure from the catalogue; null where `title` says it. */
  readonly name: Wording | null
  readonly title: string
  readonly service: Service
  readonly dueOn: Day | null
}

const insertMeasures = async (work: Work, plan: PlanRow, all: readonly MeasureWords[]): Promise<void> => {
  if (all.length === 0) return
  const shared = { planId: plan.id, personId: plan.personId, institutionId: plan.institutionId }
  const rest = { status: 'planned', outcome: null, doneOn: null, createdAt: work.now, version: 1 }
  await work.tx
    .insertInto('measures')
    .values(
      all.map(({ name, ...each }) => ({
        id: work.newId(),
        ...shared,
        ...each,
        wording: name && wordingText(name),
        ...rest,
      })),
    )
    .execute()
  await refreshNextDue(work.tx, [plan.personId])
}

/**
 * Takes over what the facts suggest: marks the form, and adds the ticked measures that are not in the plan yet.
 * A place of the form that somebody already answered stays as answered, unless a ticked measure needs it.
 */
export const draftFromFacts = command(
  'plan.draft',
  async (work, id: string, version: number, keys: readonly string[]): Promise<Result<string>> => {
    const loaded = await toDraft(work, id, version)
    if (!loaded.ok) return loaded
    const plan = loaded.value
    const { suggestions, catalogue } = await suggestionsOf(work.tx, plan, work.today)
    const present = await work.tx
      .selectFrom('measures')
      .select('catalogueKey')
      .where('planId', '=', id)
      .execute()
    const known = new Set(present.map((each) => each.catalogueKey))
    const chosen = suggestions.flatMap(({ need, block, line, measures }) =>
      measures.filter((each) => keys.includes(each.key)).map((each) => ({ ...each, need, block, line })),
    )
    const rows = await needsOf(work.tx, id)
    const marks = marksOnForm(suggestions).map(({ block, line, needed }): NeedWords => {
      const row = rows.find((each) => each.block === block && each.line === line)
      const isChosen = chosen.some((each) => each.block === block && each.line === line)
      const suggested = needed === null ? null : needed ? 1 : 0
      return {
        block,
        line,
        text: row?.text ?? '',
        needed: isChosen ? 1 : (row?.needed ?? (suggested === 1 ? null : suggested)),
      }
    })
    await writeNeeds(work, id, marks)
    const fresh = chosen.filter((each) => !known.has(each.key))
    await insertMeasures(
      work,
      plan,
      fresh.map(({ need, block, key, service, due }) => ({
        block,
        catalogueKey: key,
        need,
        name: catalogue.get(key)?.name ?? null,
        title: '',
        service,
        dueOn: due,
      })),
    )
    aboutPlan(work, plan, { measures: fresh.map((each) => each.key) })
    return ok(plan.personId)
  },
)

/**
 * Adds one measure and marks its need. Gives the person's id. Refused: `title-missing`, `block-missing`,
 * `measure-not-in-use`, and what any change of a programme is refused for.
 */
export const addMeasure = command(
  'plan.draft',
  async (work, id: string, version: number, form: NewMeasure): Promise<Result<string>> => {
    const plan = await toDraft(work, id, version)
    if (!plan.ok) return plan
    const words = measureWordsIn(form, await catalogueFor(work.tx, plan.value.institutionId))
    if (!words.ok) return words
    await insertMeasures(work, plan.value, [words.value])
    const { block, need, catalogueKey, dueOn } = words.value
    const places = formPlaces.filter(
      (each) => each.block === block && (need === null || each.line === needs[need].line),
    )
    const [place] = places
    if (places.length === 1 && place) {
      const rows = await needsOf(work.tx, id)
      const row = rows.find((each) => each.block === place.block && each.line === place.line)
      await writeNeeds(work, id, [{ ...place, needed: 1, text: row?.text ?? '' }])
    }
    aboutPlan(work, plan.value, { measure: catalogueKey ?? 'own', dueOn })
    return ok(plan.value.personId)
  },
)

const loadMeasure = async (work: Work, id: string, measureId: string) => {
  const plan = await loadPlan(work.tx, id)
  work.permit(tiesOf(plan))
  const measure = await work.tx
    .selectFrom('measures')
    .selectAll()
    .where('id', '=', measureId)
    .where('planId', '=', id)
    .executeTakeFirst()
  if (!measure) throw notFound()
  aboutPlan(work, plan, { measureId })
  return { plan, measure }
}

/** Changes who does a measure and by when. Refused: `not-open`, `errors:stale`. */
export const changeMeasure = command(
  'plan.draft',
  async (
    work,
    id: string,
    measureId: string,
    version: number,
    words: Pick<MeasureWords, 'title' | 'service' | 'dueOn'>,
  ): Promise<Result<string>> => {
    const { plan, measure } = await loadMeasure(work, id, measureId)
    if (plan.openKey === null) return refuse('plans:refusal.not-open')
    if (measure.version !== version) return refuse('errors:stale')
    const title = measure.catalogueKey ? measure.title : words.title
    // Another service: whoever was asked by name no longer owes it.
    const nobody = { assignedUserId: null, organisationId: null, assignment: null }
    const change = {
      title,
      service: words.service,
      dueOn: words.dueOn,
      version: version + 1,
      ...(words.service === measure.service ? {} : nobody),
    }
    await work.tx.updateTable('measures').set(change).where('id', '=', measureId).execute()
    await refreshNextDue(work.tx, [plan.personId])
    const before = { service: measure.service, dueOn: measure.dueOn }
    aboutPlan(work, plan, { measureId, before, after: { service: words.service, dueOn: words.dueOn } })
    return ok(plan.personId)
  },
)
