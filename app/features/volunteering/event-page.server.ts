/** One event: where and when, how full it is, and for its organiser who takes part. */
import { may, mayEver } from '~/domain/access/policy'
import { endOf } from '~/domain/volunteering/event'
import type { At } from '~/platform/guard.server'
import { nameOf } from './attendance-page.server'
import { toneOfEvent } from './list-pages.server'
import type { Action, Line } from '~/ui/list-page'
import { eventPath, programmePath } from './paths'
import {
  type Counts,
  type EventRow,
  type ShiftRow,
  countsOf,
  getEvent,
  noCounts,
  shiftsOf,
} from './queries.server'
import { type RollRow, rollQuery } from './roll.server'
import { tiesOf, wallNow } from './scope.server'
import { emptyOf, headsOf, hoursText, placeWords, timeWords } from './words.server'

const shiftLine = (row: ShiftRow, counts: Counts, organises: boolean, at: At): Line => {
  const { t } = at
  return {
    id: row.id,
    cells: [
      { text: placeWords(row, at), to: organises ? `/volunteering/shifts/${row.id}` : undefined },
      { text: timeWords(row, at) },
      { text: t(`volunteering:role.${row.role}`) },
      {
        text: t('volunteering:of', { some: counts.taken, all: row.seats }),
        note: counts.waiting > 0 ? t('volunteering:in-line', { count: counts.waiting }) : undefined,
      },
    ],
  }
}

const presenceOf = (row: RollRow): 'yes' | 'no' | 'unknown' =>
  row.present === null ? 'unknown' : row.present === 1 ? 'yes' : 'no'

const tones = { yes: 'good', no: 'plain', unknown: 'info' } as const

const paperTo = (event: EventRow, id: string, kind: string): string =>
  `${eventPath(event.id)}/papers/${id}?kind=${kind}`

const rollLine = (row: RollRow, event: EventRow, at: At) => {
  const { t } = at
  const presence = presenceOf(row)
  return {
    id: row.id,
    cells: [
      { text: nameOf(row), note: `${timeWords(row, at)} · ${placeWords(row, at)}` },
      { text: t(`volunteering:presence.${presence}`), tone: tones[presence] },
      { text: row.minutes === null ? '' : hoursText(row.minutes) },
      { text: t(`volunteering:photos.${row.photoConsent === 1 ? 'yes' : 'no'}`) },
    ],
    papers:
      event.state === 'closed' && row.present === 1
        ? (['certificate', 'letter'] as const).map((kind) => ({
            to: paperTo(event, row.id, kind),
            text: t(`volunteering:paper.${kind}`),
          }))
        : [],
  }
}

export type RollLine = ReturnType<typeof rollLine>

const actionsOf = (event: EventRow, shifts: readonly ShiftRow[], organises: boolean, at: At): Action[] => {
  const { t } = at
  const path = eventPath(event.id)
  if (event.state !== 'planned') return []
  const isOver = shifts.every((each) => endOf(each) <= wallNow(at.desk.clock.now().toISOString()))
  const proposes = mayEver(at.actor, 'sign-up.propose')
    ? [{ to: `${path}/candidates`, text: t('volunteering:deed.candidates'), primary: true }]
    : []
  if (!organises) return proposes
  return [
    ...proposes,
    { to: `${path}/attendance`, text: t('volunteering:deed.attendance'), primary: true },
    ...(isOver ? [] : [{ to: `${path}/shifts/new`, text: t('volunteering:deed.add-shift') }]),
    { to: `${path}/edit`, text: t('volunteering:deed.change-event') },
    { to: `${path}/cancel`, text: t('volunteering:deed.cancel-event') },
  ]
}

const factsOf = (event: EventRow, { t, format }: At) => {
  const fact = (key: string, value: string) => ({ name: t(`volunteering:field.${key}`), value })
  const known = (value: 0 | 1 | null): string =>
    t(`volunteering:known.${value === null ? 'unknown' : value === 1 ? 'yes' : 'no'}`)
  return [
    fact('theme', t(`volunteering:theme.${event.theme}`)),
    fact('organiser', event.organiserName),
    ...(event.description ? [fact('description', event.description)] : []),
    ...(event.briefing ? [fact('briefing', event.briefing)] : []),
    fact('with-minors', known(event.withMinors)),
    fact('serves-alcohol', known(event.servesAlcohol)),
    ...(event.settledOn ? [fact('settled-on', format.day(event.settledOn))] : []),
    ...(event.reason ? [fact('reason', event.reason)] : []),
  ]
}

export const eventPage = async (at: At) => {
  const { db, actor, t, params } = at
  const event = await getEvent(db, actor, params.volunteerEventId ?? '')
  const organises =
    mayEver(actor, 'volunteering.organise') && may(actor, 'volunteering.organise', tiesOf(event))
  const [all, counts] = await Promise.all([shiftsOf(db, [event.id]), countsOf(db, [event.id])])
  const shifts = all.filter(({ state }) => state === 'planned')
  const roll = organises ? await rollQuery(db, actor, event.id).execute() : []
  return {
    title: event.title,
    state: { text: t(`volunteering:event-state.${event.state}`), tone: toneOfEvent[event.state] },
    trail: [
      { label: t('volunteering:title'), to: '/volunteering' },
      { label: event.programme, to: programmePath(event.programmeId) },
    ],
    actions: actionsOf(event, shifts, organises, at),
    facts: factsOf(event, at),
    shifts: {
      heads: headsOf(['where', 'when', 'role', 'seats'], at),
      rows: shifts.map((row) =>
        shiftLine(row, counts.get(row.id) ?? noCounts, organises && event.state === 'planned', at),
      ),
      empty: emptyOf('shifts', at),
    },
    roll: organises ? { rows: roll.map((row) => rollLine(row, event, at)) } : null,
  }
}

export type EventPage = Awaited<ReturnType<typeof eventPage>>
