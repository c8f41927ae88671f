/** The roll of a lesson and the sheet of results. Read by hand, since their fields are named after the rows. */
import * as v from 'valibot'
import type { Day } from '~/domain/calendar/day'
import { type Mark, marks } from '~/domain/education/attendance'
import { type Told, unfinishedReasons } from '~/domain/education/result'
import { dayField, maybeDay, maybeText, version } from '~/platform/shapes'

export type RollPart = 'mark' | 'result' | 'why' | 'number'

export const fieldOf = (part: RollPart, enrolmentId: string): string => `${part}-${enrolmentId}`

/** The field that each refusal about the whole sheet of results speaks of. */
export const resultsBeside = {
  'issued-ahead': 'issuedOn',
  'issued-before-end': 'issuedOn',
  'valid-before-issued': 'validUntil',
}

export type RollForm = {
  readonly onDay: Day
  readonly from: string
  /** 0: the lesson was not written down yet. */
  readonly version: number
  readonly topic: string | null
  readonly marks: ReadonlyMap<string, Mark>
}

export type ResultsForm = {
  readonly version: number
  readonly issuedOn: Day
  readonly validUntil: Day | null
  readonly rows: ReadonlyMap<string, Told>
}

type Given = Readonly<Record<string, string>>

const idsIn = (given: Given, part: RollPart): string[] =>
  Object.keys(given).flatMap((name) => {
    const [head, id] = [name.slice(0, part.length + 1), name.slice(part.length + 1)]
    return head === `${part}-` && /^[0-9a-f-]{36}$/.test(id) ? [id] : []
  })

const pathTo = (input: Record<string, string>, key: string) => ({
  type: 'object' as const,
  origin: 'value' as const,
  input,
  key,
  value: input[key],
})

const fields = v.record(v.string(), v.string('errors:required'))

type Issue = { readonly message: string; readonly path?: readonly { readonly key: unknown }[] | undefined }

/** Each broken field of the head with its words. */
const broken = (issues: readonly Issue[]): (readonly [string, string])[] =>
  issues.map(({ message, path }) => [String(path?.[0]?.key ?? 'version'), message] as const)

const rollHead = v.object({
  version,
  onDay: dayField,
  from: v.pipe(v.string('errors:required'), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'errors:not-a-time')),
  topic: maybeText(300),
})

export const rollForm = v.pipe(
  fields,
  v.rawTransform(({ dataset, addIssue, NEVER }): RollForm => {
    const given = dataset.value
    const head = v.safeParse(rollHead, given)
    if (!head.success) {
      for (const [key, message] of broken(head.issues)) addIssue({ message, path: [pathTo(given, key)] })
      return NEVER
    }
    const told = new Map<string, Mark>()
    for (const id of idsIn(given, 'mark')) {
      const mark = marks.find((each) => each === given[fieldOf('mark', id)])
      if (mark) told.set(id, mark)
    }
    return { ...head.output, marks: told }
  }),
)

const resultsHead = v.object({ version, issuedOn: dayField, validUntil: maybeDay })

const textOf = (given: Given, part: RollPart, id: string): string | null =>
  (given[fieldOf(part, id)] ?? '').trim().slice(0, 60) || null

const toldOf = (given: Given, id: string): Told => ({
  completed: given[fieldOf('result', id)] === 'completed',
  reason: unfinishedReasons.find((each) => each === given[fieldOf('why', id)]) ?? null,
  number: textOf(given, 'number', id),
})

export const resultsForm = v.pipe(
  fields,
  v.rawTransform(({ dataset, addIssue, NEVER }): ResultsForm => {
    const given = dataset.value
    const head = v.safeParse(resultsHead, given)
    if (!head.success) {
      for (const [key, message] of broken(head.issues)) addIssue({ message, path: [pathTo(given, key)] })
      return NEVER
    }
    const ids = idsIn(given, 'result').filter((id) => given[fieldOf('result', id)] !== '')
    return { ...head.output, rows: new Map(ids.map((id) => [id, toldOf(given, id)])) }
  }),
)
