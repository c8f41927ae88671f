/** What the pages of watches show. */
import { type Instant, instant, isTime, wallTimeAt } from '~/domain/calendar/almaty'
import { may } from '~/domain/access/policy'
import { fullName } from '~/domain/people/names'
import {
  type WatchState,
  handoverDueAt,
  missedHandovers,
  seenKinds,
  watchEndings,
  watchMeasures,
} from '~/domain/watches/watch'
import { nameOf } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import { newId, looksLikeId } from '~/platform/ids.server'
import { readSealed, wordsIn } from '~/platform/sealed-texts.server'
import type { Tone } from '~/ui/tone'
import {
  type WatchCursor,
  type WatchList,
  type WatchRead,
  countWatches,
  getPersonForWatch,
  getWatch,
  handoversOf,
  perPage,
  watchLists,
  watchesQuery,
} from './queries.server'

const nowOf = ({ caller }: At): Instant => instant(caller.clock.now().toISOString())

const tones: Readonly<Record<WatchState, Tone>> = {
  proposed: 'warn',
  on: 'bad',
  declined: 'plain',
  ended: 'plain',
}

type Standing = Pick<WatchRead, 'state' | 'dueAt'>

/** The state, and beside it whether the next step is late. */
export const watchBadges = ({ state, dueAt }: Standing, at: At) => {
  const { t, format } = at
  const isOpen = state === 'on' || state === 'proposed'
  const isLate = isOpen && dueAt < nowOf(at)
  return {
    state: { tone: tones[state as WatchState], text: t(`watches:state.${state}`) },
    due: isOpen
      ? {
          tone: isLate ? ('bad' as const) : ('info' as const),
          text: t(`watches:${isLate ? 'late' : 'due'}.${state}`, { at: format.instant(dueAt) }),
        }
      : null,
  }
}

const cursorIn = (text: string | null): WatchCursor | null => {
  const [dueAt = '', id = ''] = (text ?? '').split('_')
  return !Number.isNaN(Date.parse(dueAt)) && looksLikeId(id) ? { dueAt, id } : null
}

const pathOf = (list: WatchList, after?: string): string => {
  const search = new URLSearchParams({ ...(list === 'open' ? {} : { list }), ...(after ? { after } : {}) })
  return `/watches${search.size > 0 ? `?${search}` : ''}`
}

/** The list of the institution, the most pressing first. */
export const watchesPageOf = async (at: At) => {
  const { db, actor, t, format, url } = at
  const list = watchLists.find((each) => each === url.searchParams.get('list')) ?? 'open'
  const now = nowOf(at)
  const found = await watchesQuery(db, actor, list, now, cursorIn(url.searchParams.get('after'))).execute()
  const counts = await countWatches(db, actor, now).executeTakeFirst()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  return {
    title: t('watches:title'),
    chips: watchLists.map((each) => ({
      to: pathOf(each),
      label: t(`watches:list.${each}`),
      count: each === 'over' ? undefined : format.number(Number(counts?.[each] ?? 0)),
      current: each === list,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      to: `/watches/${row.id}`,
      name: nameOf(row),
      since: row.startedAt === null ? '–' : format.instant(row.startedAt),
      measures: (JSON.parse(row.measures) as string[]).map((each) => t(`watches:measure.${each}`)).join('; '),
      ...watchBadges(row, at),
    })),
    nextTo: found.length > perPage && last ? pathOf(list, `${last.dueAt}_${last.id}`) : undefined,
  }
}

export type WatchesPage = Awaited<ReturnType<typeof watchesPageOf>>

const optionsOf = <T extends string>(values: readonly T[], words: string, { t }: At) =>
  values.map((value) => ({ value, label: t(`watches:${words}.${value}`) }))

/** Handovers and the gaps between them, the newest first. */
const strandOf = async (row: WatchRead, at: At) => {
  const { db, caller, t, format, today } = at
  const handovers = await handoversOf(db, row.id)
  const seen = await readSealed(
    db,
    caller.keys,
    handovers.map(({ id }) => id),
    'seen',
  )
  const start = row.startedAt as Instant | null
  const until = row.endedAt === null ? nowOf(at) : instant(row.endedAt)
  const times = handovers.map((each) => each.at)
  const gaps = start === null ? [] : missedHandovers(start, times, until, today)
  const lines = [
    ...handovers.map((each) => {
      const words = seen.get(each.id) ?? null
      return {
        key: each.id,
        sort: each.at,
        missed: false,
        when: format.instant(each.at),
        who: t('watches:from-to', { from: each.fromName, to: each.toName }),
        seen: t(`watches:seen.${each.seen}`),
        words: wordsIn(words, t) ?? '',
      }
    }),
    ...gaps.map((gap) => ({
      key: gap.from,
      sort: gap.from,
      missed: true,
      when: t('watches:gap', { from: format.instant(gap.from), until: format.instant(gap.until) }),
      who: t('watches:missed'),
      seen: '',
      words: '',
    })),
  ]
  return lines.sort((one, other) => (one.sort < other.sort ? 1 : -1))
}

/** One watch: what is done, who holds it, the strand of handovers, and the deeds the reader has. */
export const watchPageOf = async (at: At) => {
  const { db, actor, params, t, format } = at
  const row = await getWatch(db, actor, params.watchId ?? '')
  const wall = wallTimeAt(nowOf(at))
  const subject = { institutionId: row.institutionId }
  const isOpen = row.state === 'on' || row.state === 'proposed'
  return {
    title: t('watches:one', { name: nameOf(row) }),
    once: newId(),
    version: row.version,
    name: nameOf(row),
    personTo: `/people/${row.personId}/preventive-register`,
    proposed: t('watches:proposed', { name: row.proposerName, at: format.instant(row.proposedAt) }),
    role: t(`common:role.${row.proposerRole}`),
    decided: row.deciderName,
    started: row.startedAt === null ? null : format.instant(row.startedAt),
    ended: row.endedAt === null ? null : format.instant(row.endedAt),
    ending: row.ending === null ? null : t(`watches:ending.${row.ending}`),
    lookIn: row.lookInMinutes,
    measures: JSON.parse(row.measures) as string[],
    ...watchBadges(row, at),
    state: row.state,
    badge: watchBadges(row, at).state,
    strand: await strandOf(row, at),
    nextDue:
      row.state === 'on' && row.lastAt
        ? format.instant(handoverDueAt(row.lastAt as Instant, at.today))
        : null,
    mayDecide: isOpen && may(actor, 'watch.decide', subject),
    mayHandOver: row.state === 'on' && may(actor, 'watch.hand-over', subject),
    wall: { day: wall.day, time: isTime(wall.time) ? wall.time : '' },
    options: {
      measures: optionsOf(watchMeasures, 'measure', at),
      endings: optionsOf(watchEndings, 'ending', at),
      seen: optionsOf(seenKinds, 'seen', at),
    },
  }
}

export type WatchPage = Awaited<ReturnType<typeof watchPageOf>>

/** The form with which a watch is proposed. */
export const proposePageOf = async (at: At) => {
  const person = await getPersonForWatch(at.db, at.actor, at.params.personId ?? '')
  return {
    title: at.t('watches:propose.title'),
    name: fullName({ ...person, given: person.givenName }),
    back: `/people/${person.id}/preventive-register`,
    once: newId(),
    measures: optionsOf(watchMeasures, 'measure', at),
  }
}
