/** Who must learn next: every psychologist with a post, the first due on top. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { type Day, addDays } from '~/domain/calendar/day'
import { trainingNotice } from '~/domain/training/parameters'
import type { At } from '~/platform/guard.server'
import { reachable } from '~/platform/scope.server'
import type { ListData } from '~/ui/list-page'
import {
  type Cursor,
  cursorIn,
  dueCell,
  emptyOf,
  headsOf,
  idIn,
  institutionName,
  perPage,
  writeCursor,
} from './words.server'

export const dueLists = ['overdue', 'soon', 'floor', 'all'] as const
export type DueList = (typeof dueLists)[number]

export type DueFilter = {
  readonly list: DueList
  readonly institutionId: string | null
  readonly after: Cursor | null
}

const within = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('psychologists as p')
    .where('p.dueKey', 'is not', null)
    .where(reachable(actor, 'training.due', { institution: 'p.institutionId' }))

/** The worklist by the day of the yearly target, one more than a page. */
export const dueQuery = (db: Kysely<Database>, actor: Actor, filter: DueFilter, today: Day) => {
  const { list, institutionId, after } = filter
  let query = within(db, actor)
    .leftJoin('institutions as i', 'i.id', 'p.institutionId')
    .selectAll('p')
    .select(['i.nameKk', 'i.nameRu'])
  if (institutionId) query = query.where('p.institutionId', '=', institutionId)
  if (list === 'overdue') query = query.where('p.dueKey', '<', today)
  if (list === 'soon')
    query = query
      .where('p.dueKey', '>=', today)
      .where('p.dueKey', '<=', addDays(today, trainingNotice.on(today)))
  if (list === 'floor') query = query.where('p.floorOn', '<', today)
  if (after)
    query = query.where((eb) => eb(eb.refTuple('p.dueKey', 'p.id'), '>', eb.tuple(after.on, after.id)))
  return query
    .orderBy('p.dueKey')
    .orderBy('p.id')
    .limit(perPage + 1)
}

/** How many missed the yearly target, and of them the floor of the law. */
export const countDue = async (db: Kysely<Database>, actor: Actor, today: Day) => {
  const row = await within(db, actor)
    .where('p.dueKey', '<', today)
    .select((eb) => [
      eb.fn.countAll<number>().as('overdue'),
      eb.fn.countAll<number>().filterWhere('p.floorOn', '<', today).as('floor'),
    ])
    .executeTakeFirstOrThrow()
  return { overdue: Number(row.overdue), floor: Number(row.floor) }
}

const pathOf = ({ list, institutionId }: DueFilter, after?: string): string =>
  `/training/due?${new URLSearchParams({
    list,
    ...(institutionId ? { institution: institutionId } : {}),
    ...(after ? { after } : {}),
  }).toString()}`

export const duePage = async (at: At) => {
  const { db, actor, t, format, today, url } = at
  const filter: DueFilter = {
    list: dueLists.find((each) => each === url.searchParams.get('list')) ?? 'all',
    institutionId: idIn(url, 'institution'),
    after: cursorIn(url.searchParams.get('after')),
  }
  const found = await dueQuery(db, actor, filter, today).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const counts = await countDue(db, actor, today)
  const countFor: Partial<Record<DueList, number>> = { overdue: counts.overdue, floor: counts.floor }
  const list: ListData = {
    title: t('training:due.title'),
    lead: t('training:due.lead'),
    actions: mayEver(actor, 'seat.decide')
      ? [{ to: '/training/plan', text: t('training:deed.to-plan'), primary: true }]
      : [{ to: '/training/plan', text: t('training:deed.to-plan') }],
    filters: [
      {
        key: 'list',
        label: t('training:column.state'),
        chips: dueLists.map((each) => ({
          to: pathOf({ ...filter, list: each, after: null }),
          label: t(`training:due.list.${each}`),
          count: countFor[each] ? format.number(countFor[each]) : undefined,
          current: each === filter.list,
        })),
      },
    ],
    lines: {
      heads: headsOf(['psychologist', 'state', 'target', 'floor', 'deed'], at),
      rows: rows.map((row) => ({
        id: row.id,
        cells: [
          {
            text: row.name,
            to: `/training?psychologist=${row.id}`,
            note: institutionName(row, at) || t('training:service.probation'),
          },
          dueCell(row, at),
          { text: format.day(row.targetOn) || '–' },
          { text: format.day(row.floorOn) || '–' },
          { text: t('training:deed.gaps'), to: `/training/gaps?psychologist=${row.id}` },
        ],
      })),
      empty: emptyOf('due', at),
    },
    firstTo: filter.after ? pathOf(filter) : undefined,
    nextTo:
      found.length > perPage && last?.dueKey
        ? pathOf(filter, writeCursor({ on: last.dueKey, id: last.id }))
        : undefined,
    how: t('training:due.how'),
  }
  return { title: list.title, list }
}
