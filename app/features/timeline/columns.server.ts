/** Brings rows of every table to the one shape in which the moments of a plan stand in a line. */
import { type RawBuilder, sql } from 'kysely'
import { type MomentKind, placeOf } from './moments'

export type MomentRow = {
  readonly place: number
  readonly id: string
  readonly at: string
  readonly byId: string | null
  readonly what: string | null
  readonly fromText: string | null
  readonly toText: string | null
  readonly note: string | null
  readonly title: string | null
  readonly wording: string | null
}

type Columns = {
  readonly id: string
  /** An instant, or with `day` a day without its hour. */
  readonly at?: string
  readonly day?: string
  readonly by?: string
  readonly what?: string
  readonly from?: string | RawBuilder<string | null>
  readonly to?: string
  readonly note?: string
  readonly title?: string
  readonly wording?: string
}

const none = sql<string | null>`cast(null as text)`
const text = (column: string | RawBuilder<string | null> | undefined): RawBuilder<string | null> => {
  if (column === undefined) return none
  return typeof column === 'string' ? sql<string | null>`cast(${sql.ref(column)} as text)` : column
}

/** Noon in Almaty: a day without its hour stands in the middle of its day. */
const noon = 'T07:00:00.000Z'

const moment = ({ at, day }: Columns): RawBuilder<string> =>
  day === undefined
    ? sql<string>`cast(${sql.ref(at ?? '')} as text)`
    : sql<string>`cast(${sql.ref(day)} as text) || ${noon}`

/** The columns of one source, for `select`. */
export const momentColumns = (kind: MomentKind, columns: Columns) =>
  [
    sql<number>`cast(${placeOf[kind]} as integer)`.as('place'),
    sql<string>`cast(${sql.ref(columns.id)} as text)`.as('id'),
    moment(columns).as('at'),
    text(columns.by).as('byId'),
    text(columns.what).as('what'),
    text(columns.from).as('fromText'),
    text(columns.to).as('toText'),
    text(columns.note).as('note'),
    text(columns.title).as('title'),
    text(columns.wording).as('wording'),
  ] as const
