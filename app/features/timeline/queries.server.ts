/** The life of one plan as one line: a single read over everything the reader may see of it, newest first, in pages. */
import { type Expression, sql } from 'kysely'
import { mayEver } from '~/domain/access/policy'
import type { MomentRow } from './columns.server'
import { type Family, families, permissionOf } from './moments'
import { dutySources, handoverSources, noticeSources } from './paper-sources.server'
import { meetingSources } from './meeting-sources.server'
import { type Of, deadlineSources, planSources } from './plan-sources.server'
import { workSources } from './work-sources.server'

/** How many moments stand on a page. */
export const perPage = 30

/** The moment after which a page goes on. */
export type Cursor = { readonly at: string; readonly id: string; readonly place: number }

const sourcesOf = {
  plan: planSources,
  deadlines: deadlineSources,
  measures: workSources,
  meetings: meetingSources,
  notices: noticeSources,
  handover: handoverSources,
  duties: dutySources,
} as const satisfies Record<Family, (of: Of) => readonly Expression<MomentRow>[]>

/** What of a plan's life a reader is told. */
export const familiesFor = (actor: Of['actor']): readonly Family[] =>
  families.filter((family) => mayEver(actor, permissionOf[family]))

/** A page of moments and one more, newest first; every source is found by its plan or its person. */
export const momentsQuery = (of: Of, family: Family | null, after: Cursor | null) => {
  const told = familiesFor(of.actor).filter((each) => family === null || each === family)
  const sources = told.flatMap((each): readonly Expression<MomentRow>[] => sourcesOf[each](of))
  if (sources.length === 0) return null
  const parts = sources.map((each) => sql`select * from ${each} as s`)
  return of.db
    .selectFrom(sql<MomentRow>`(${sql.join(parts, sql` union all `)})`.as('e'))
    .leftJoin('users', 'users.id', 'e.byId')
    .selectAll('e')
    .select('users.name')
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(e.at, e.id, e.place) < (${after?.at ?? ''}, ${after?.id ?? ''}, cast(${after?.place ?? 0} as integer))`,
      ),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .orderBy('e.place', 'desc')
    .limit(perPage + 1)
}

export type Moment = Awaited<ReturnType<NonNullable<ReturnType<typeof momentsQuery>>['execute']>>[number]
