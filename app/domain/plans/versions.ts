/** A version of the programme as it stood at a step of its life, and what differs between two of them. */
import type { Day } from '../calendar/day'
import type { BlockKey, LegalLine } from './blocks'
import type { DescribedContent } from './contents'
import type { MeasureStatus } from './measures'
import type { AgreementAnswer } from './plan'

export type KeptNeed = {
  readonly block: BlockKey
  readonly line: LegalLine | null
  /** 1 needed, 0 not needed, null not asked. */
  readonly needed: 0 | 1 | null
  readonly text: string
}

export type KeptMeasure = {
  readonly id: string
  readonly block: BlockKey
  readonly catalogueKey: string | null
  /** JSON of its name in three languages; null where `title` says it. */
  readonly wording: string | null
  readonly title: string
  readonly service: string
  readonly dueOn: Day | null
  readonly status: MeasureStatus
  readonly outcome: string | null
}

/** What is kept of the programme: all that the paper prints. */
export type Snapshot = {
  readonly endOfTerm: Day
  readonly releaseOn: Day
  readonly placeAfter: string | null
  readonly addressAfter: string | null
  readonly agreement: AgreementAnswer | null
  readonly needs: readonly KeptNeed[]
  readonly measures: readonly KeptMeasure[]
  readonly contents: Readonly<Partial<Record<DescribedContent, string>>>
}

type MeasureField = 'service' | 'dueOn' | 'status' | 'outcome'
const measureFields: readonly MeasureField[] = ['service', 'dueOn', 'status', 'outcome']

type PlainField = 'endOfTerm' | 'releaseOn' | 'placeAfter' | 'addressAfter' | 'agreement'
const plainFields: readonly PlainField[] = [
  'endOfTerm',
  'releaseOn',
  'placeAfter',
  'addressAfter',
  'agreement',
]

export type VersionChange =
  | {
      readonly kind: 'field'
      readonly field: PlainField
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly kind: 'need'
      readonly block: BlockKey
      readonly line: LegalLine | null
      readonly from: KeptNeed['needed']
      readonly to: KeptNeed['needed']
      readonly words: string | null
    }
  | { readonly kind: 'measure-added' | 'measure-removed'; readonly measure: KeptMeasure }
  | {
      readonly kind: 'measure-changed'
      readonly measure: KeptMeasure
      readonly field: MeasureField
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly kind: 'content'; readonly part: DescribedContent }

const fieldChanges = (before: Snapshot, after: Snapshot): VersionChange[] =>
  plainFields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ kind: 'field', field, from: before[field], to: after[field] }))

const needChanges = (before: Snapshot, after: Snapshot): VersionChange[] =>
  after.needs.flatMap((need): VersionChange[] => {
    const old = before.needs.find((each) => each.block === need.block && each.line === need.line)
    const from = old?.needed ?? null
    const newWords = need.text !== (old?.text ?? '')
    if (from === need.needed && !newWords) return []
    const { block, line, needed: to } = need
    return [{ kind: 'need', block, line, from, to, words: newWords ? need.text : null }]
  })

const measureChanges = (before: Snapshot, after: Snapshot): VersionChange[] => {
  const old = new Map(before.measures.map((each) => [each.id, each]))
  const now = new Set(after.measures.map((each) => each.id))
  const removed = before.measures
    .filter((each) => !now.has(each.id))
    .map((measure): VersionChange => ({ kind: 'measure-removed', measure }))
  const others = after.measures.flatMap((measure): VersionChange[] => {
    const was = old.get(measure.id)
    if (!was) return [{ kind: 'measure-added', measure }]
    return measureFields
      .filter((field) => was[field] !== measure[field])
      .map((field) => ({ kind: 'measure-changed', measure, field, from: was[field], to: measure[field] }))
  })
  return [...removed, ...others]
}

const contentChanges = (before: Snapshot, after: Snapshot): VersionChange[] => {
  const parts = new Set([...Object.keys(before.contents), ...Object.keys(after.contents)])
  return ([...parts] as DescribedContent[])
    .filter((part) => (before.contents[part] ?? '') !== (after.contents[part] ?? ''))
    .map((part) => ({ kind: 'content', part }))
}

/** What the later version changed, in the order of the paper: dates and place, needs, contents, measures. */
export const compareVersions = (before: Snapshot, after: Snapshot): VersionChange[] => [
  ...fieldChanges(before, after),
  ...needChanges(before, after),
  ...contentChanges(before, after),
  ...measureChanges(before, after),
]
