/** The psychologist's list: what was given, what waits to be looked at, and which instruments the product holds. */
import { instruments } from '#db/reference/instruments'
import { parseDay } from '~/domain/calendar/day'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import {
  type InstrumentCursor,
  type InstrumentList,
  countToLookAt,
  givingsQuery,
  instrumentLists,
  perPage,
} from './queries.server'
import { resultsOf } from './results.server'
import { instrumentName, raisedBadge, scoreWords } from './telling.server'

const cursorIn = (text: string | null): InstrumentCursor | null => {
  const [on = '', id = ''] = (text ?? '').split('_')
  const heldOn = parseDay(on)
  return heldOn && looksLikeId(id) ? { heldOn, id } : null
}

const pathOf = (list: InstrumentList, after?: string): string => {
  const search = new URLSearchParams({ ...(list === 'all' ? {} : { list }), ...(after ? { after } : {}) })
  return `/psychology/instruments${search.size > 0 ? `?${search}` : ''}`
}

const catalogue = ({ t }: At) =>
  instruments.map(({ key, name, items, source, texts, cutOff }) => ({
    key,
    name,
    items: t('instruments:catalogue.items', { count: items }),
    languages: texts.map(({ language }) => t(`instruments:language.${language}`)).join(', '),
    codes: texts.map(({ code }) => code).join(', '),
    cutOff,
    source,
  }))

/** What the list page shows. */
export const instrumentsPageOf = async (at: At) => {
  const { db, actor, caller, t, format, url } = at
  const list = instrumentLists.find((each) => each === url.searchParams.get('list')) ?? 'all'
  const found = await givingsQuery(db, actor, list, cursorIn(url.searchParams.get('after'))).execute()
  const rows = found.slice(0, perPage)
  const results = await resultsOf(db, caller.keys, rows)
  const waiting = await countToLookAt(db, actor).executeTakeFirst()
  const last = rows.at(-1)
  return {
    title: t('instruments:title'),
    chips: instrumentLists.map((each) => ({
      to: pathOf(each),
      label: t(`instruments:list.${each}`),
      count: each === 'waiting' ? format.number(Number(waiting?.count ?? 0)) : undefined,
      current: each === list,
    })),
    rows: rows.map((row) => {
      const result = results.get(row.id) ?? { kind: 'none' as const }
      return {
        id: row.id,
        to: `/psychology/instruments/${row.id}`,
        name: nameOf(row),
        personTo: `/people/${row.personId}/instruments`,
        instrument: instrumentName(result, row.instrument, t),
        way: t(`instruments:way.${row.way}`),
        heldOn: format.day(row.heldOn),
        score: row.state === 'done' ? scoreWords(result, t) : t(`instruments:state.${row.state}`),
        raised: raisedBadge(result, t),
        isNew: row.state === 'done' && row.lookedAt === null,
      }
    }),
    catalogue: catalogue(at),
    nextTo: found.length > perPage && last ? pathOf(list, `${last.heldOn}_${last.id}`) : undefined,
  }
}

export type InstrumentsPage = Awaited<ReturnType<typeof instrumentsPageOf>>
