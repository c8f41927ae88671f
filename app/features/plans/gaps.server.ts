/** The warnings of a programme in words, each with the page that settles it. */
import { mayEver } from '~/domain/access/policy'
import type { BlockKey, LegalLine } from '~/domain/plans/blocks'
import { type Gap, gapsOf } from '~/domain/plans/gaps'
import type { MeasureStatus } from '~/domain/plans/measures'
import type { NeedKey } from '~/domain/plans/needs'
import { draftableStates } from './form-marks.server'
import { needsOf } from './load.server'
import { type PlanRead, measuresOf } from './queries.server'
import type { Reader } from './reader'
import { foundNeedsOf } from './suggesting.server'
import { measureTitle } from './wording.server'

type MeasureRead = Awaited<ReturnType<typeof measuresOf>>[number]

const revisable: ReadonlySet<string> = new Set(['approved', 'sent', 'in-progress'])

/** An approved programme is opened for changes first; a closed one is left alone. */
const settleOf = (gap: Gap, plan: PlanRead, { actor, t }: Reader) => {
  if (!mayEver(actor, 'plan.draft')) return null
  if (revisable.has(plan.state))
    return { to: `/plans/${plan.id}/revise`, text: t('plan-rules:transition.revise') }
  if (!draftableStates.has(plan.state)) return null
  if (gap.kind === 'measure-without-need') return { to: `/plans/${plan.id}/needs`, text: t('plans:gap.mark') }
  const need = gap.need ? `?need=${gap.need}` : ''
  return { to: `/plans/${plan.id}/measures/new${need}`, text: t('plans:gap.add') }
}

const wordsOf = (gap: Gap, measures: readonly MeasureRead[], { t }: Reader): string => {
  if (gap.kind === 'measure-without-need') {
    const measure = measures.find((each) => each.id === gap.measureId)
    return t('plans:gap.measure-without-need', { measure: measure ? measureTitle(measure, t) : '' })
  }
  const { block, line } = gap.place
  const place = t(`plan-rules:${line ? `line.${line}` : `block.${block}`}.name`)
  return t('plans:gap.need-without-measure', {
    need: gap.need ? t(`plan-rules:need.${gap.need}`) : place,
  })
}

const keyOf = (gap: Gap): string =>
  gap.kind === 'measure-without-need'
    ? `stray-${gap.measureId}`
    : `bare-${gap.need ?? gap.place.line ?? gap.place.block}`

/** What stands in the programme without its other half; nothing once the plan is closed. */
export const gapFindingsOf = async (plan: PlanRead, reader: Reader) => {
  if (plan.openKey === null) return []
  const { db } = reader
  const measures = await measuresOf(db, plan.id)
  const marked = (await needsOf(db, plan.id)).map(({ block, line, needed }) => ({
    block: block as BlockKey,
    line: line as LegalLine | null,
    needed,
  }))
  const found = (await foundNeedsOf(db, plan.personId)).flatMap(({ need, state }) =>
    state === 'needed' ? [need as NeedKey] : [],
  )
  const gaps = gapsOf(
    marked,
    found,
    measures.map((each) => ({
      id: each.id,
      block: each.block as BlockKey,
      need: each.need as NeedKey | null,
      status: each.status as MeasureStatus,
    })),
  )
  return gaps.map((gap) => ({
    id: keyOf(gap),
    state: 'unknown' as const,
    text: wordsOf(gap, measures, reader),
    settle: settleOf(gap, plan, reader),
  }))
}

export type GapFinding = Awaited<ReturnType<typeof gapFindingsOf>>[number]
