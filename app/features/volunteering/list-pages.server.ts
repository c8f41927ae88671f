/** The lists of events and of programmes. */
import { mayEver } from '~/domain/access/policy'
import { type EventState, eventStates } from '~/domain/volunteering/event'
import { type ProgrammeState, programmeStates } from '~/domain/volunteering/programme'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import type { Line, ListData } from '~/ui/list-page'
import { eventPath, programmePath } from './paths'
import {
  type Counts,
  type EventRow,
  type ProgrammeRow,
  type ShiftRow,
  countsOf,
  eventsQuery,
  noCounts,
  programmesQuery,
  shiftsOf,
} from './queries.server'
import { cursorIn, emptyOf, headsOf, hoursText, perPage, placeWords, writeCursor } from './words.server'

export const toneOfEvent: Readonly<Record<EventState, Tone>> = {
  planned: 'info',
  closed: 'good',
  cancelled: 'plain',
}

const daysWords = ({ firstOn, lastOn }: Pick<EventRow, 'firstOn' | 'lastOn'>, { format }: At): string =>
  firstOn === lastOn ? format.day(firstOn) : `${format.day(firstOn)} – ${format.day(lastOn)}`

const sumOf = (shifts: readonly ShiftRow[], counts: ReadonlyMap<string, Counts>) =>
  shifts.reduce(
    (sum, { id, seats }) => {
      const { taken, waiting, present, minutes } = counts.get(id) ?? noCounts
      return {
        seats: sum.seats + seats,
        taken: sum.taken + taken,
        waiting: sum.waiting + waiting,
        present: sum.present + present,
        minutes: sum.minutes + minutes,
      }
    },
    { seats: 0, taken: 0, waiting: 0, present: 0, minutes: 0 },
  )

const eventLine = (
  row: EventRow,
  shifts: readonly ShiftRow[],
  counts: ReadonlyMap<string, Counts>,
  at: At,
): Line => {
  const { t } = at
  const own = shifts.filter(({ eventId, state }) => eventId === row.id && state === 'planned')
  const sum = sumOf(own, counts)
  const places = [...new Set(own.map((each) => placeWords(each, at)))]
  return {
    id: row.id,
    cells: [
      {
        text: row.title,
        to: eventPath(row.id),
        note: `${t(`volunteering:theme.${row.theme}`)} · ${row.organiserName}`,
      },
      { text: daysWords(row, at) },
      {
        text: places.slice(0, 2).join('; '),
        note: places.length > 2 ? t('volunteering:more-places', { count: places.length - 2 }) : undefined,
      },
      row.state === 'closed'
        ? {
            text: t('volunteering:came', { count: sum.present }),
            note: t('volunteering:hours', { hours: hoursText(sum.minutes) }),
          }
        : {
            text: t('volunteering:of', { some: sum.taken, all: sum.seats }),
            note: sum.waiting > 0 ? t('volunteering:in-line', { count: sum.waiting }) : undefined,
          },
      { text: t(`volunteering:event-state.${row.state}`), tone: toneOfEvent[row.state] },
    ],
  }
}

const stateIn = <T extends string>(url: URL, all: readonly [T, ...T[]]): T =>
  all.find((each) => each === url.searchParams.get('state')) ?? all[0]

const addressOf = (path: string, state: string, after?: string): string =>
  `${path}?state=${state}${after ? `&after=${after}` : ''}`

/** Lines of events of a state from the cursor on: all that are within reach, or those of one programme. */
export const eventLines = async (
  at: At,
  {
    state,
    after,
    programmeId,
    path,
  }: {
    readonly state: EventState
    readonly after: string | null
    readonly programmeId?: string
    readonly path: string
  },
): Promise<Pick<ListData, 'lines' | 'firstTo' | 'nextTo'>> => {
  const { db, actor } = at
  const found = await eventsQuery(db, actor, { state, after: cursorIn(after), programmeId }).execute()
  const rows = found.slice(0, perPage)
  const ids = rows.map(({ id }) => id)
  const [shifts, counts] = await Promise.all([shiftsOf(db, ids), countsOf(db, ids)])
  const last = rows.at(-1)
  return {
    lines: {
      heads: headsOf(['event', 'when', 'where', 'seats', 'state'], at),
      rows: rows.map((row) => eventLine(row, shifts, counts, at)),
      empty: emptyOf(`events-${state}`, at),
    },
    firstTo: after ? addressOf(path, state) : undefined,
    nextTo:
      found.length > perPage && last
        ? addressOf(path, state, writeCursor({ on: last.firstOn, id: last.id }))
        : undefined,
  }
}

export const stateChips = (at: At, path: string, current: EventState) => ({
  key: 'state',
  label: at.t('volunteering:column.state'),
  chips: eventStates.map((each) => ({
    to: addressOf(path, each),
    label: at.t(`volunteering:event-states.${each}`),
    current: each === current,
  })),
})

export const eventsPage = async (at: At): Promise<ListData> => {
  const { t, url, actor } = at
  const state = stateIn(url, eventStates)
  return {
    title: t('volunteering:title'),
    lead: t('volunteering:lead'),
    actions: [
      mayEver(actor, 'volunteering.organise')
        ? {
            to: '/volunteering/programmes',
            text: t('volunteering:deed.plan-event'),
            icon: 'plus',
            primary: true,
          }
        : { to: '/volunteering/programmes', text: t('volunteering:programmes.title') },
      ...(mayEver(actor, 'outside-volunteer.keep')
        ? [{ to: '/volunteering/volunteers', text: t('volunteering:outside.title') }]
        : []),
    ],
    filters: [stateChips(at, '/volunteering', state)],
    ...(await eventLines(at, { state, after: url.searchParams.get('after'), path: '/volunteering' })),
    how: t('volunteering:how-text'),
  }
}

const programmeLine = (row: ProgrammeRow, { t, format }: At): Line => ({
  id: row.id,
  cells: [
    { text: row.title, to: programmePath(row.id), note: t(`volunteering:theme.${row.theme}`) },
    { text: row.organiserName, note: t(`volunteering:organiser.${row.organiser}`) },
    { text: t(`volunteering:sites.${row.sites}`) },
    { text: format.instant(row.createdAt).split(',')[0] ?? '' },
  ],
})

export const programmesPage = async (at: At): Promise<ListData> => {
  const { db, actor, t, url } = at
  const state = stateIn<ProgrammeState>(url, programmeStates)
  const asked = url.searchParams.get('after')
  const after = asked !== null && looksLikeId(asked) ? asked : null
  const found = await programmesQuery(db, actor, { state, after }).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const path = '/volunteering/programmes'
  return {
    title: t('volunteering:programmes.title'),
    lead: t('volunteering:programmes.lead'),
    actions: mayEver(actor, 'volunteering.organise')
      ? [{ to: `${path}/new`, text: t('volunteering:deed.open-programme'), icon: 'plus', primary: true }]
      : [],
    filters: [
      {
        key: 'state',
        label: t('volunteering:column.state'),
        chips: programmeStates.map((each) => ({
          to: addressOf(path, each),
          label: t(`volunteering:programme-states.${each}`),
          current: each === state,
        })),
      },
    ],
    lines: {
      heads: headsOf(['programme', 'organiser', 'sites', 'opened'], at),
      rows: rows.map((row) => programmeLine(row, at)),
      empty: emptyOf('programmes', at),
    },
    firstTo: after ? addressOf(path, state) : undefined,
    nextTo: found.length > perPage && last ? addressOf(path, state, last.id) : undefined,
  }
}
