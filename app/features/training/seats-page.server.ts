/** Seats within reach: what was asked for, what was given, what came of it. */
import { mayEver } from '~/domain/access/policy'
import { type SeatState, seatStates } from '~/domain/training/seat'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import { type SeatRow, attendanceOf, getSeat, seatsQuery } from './course-queries.server'
import type { FormData } from '~/ui/form-page'
import type { Cell, ListData } from '~/ui/list-page'
import { emptyOf, headsOf, idIn, institutionName, named, perPage } from './words.server'

const toneOf: Readonly<Record<SeatState, Tone>> = {
  asked: 'warn',
  enrolled: 'info',
  completed: 'good',
  'not-completed': 'bad',
  refused: 'plain',
  withdrawn: 'plain',
}

const placeOf = (row: SeatRow, { language }: At): string =>
  institutionName({ nameKk: row.institutionKk, nameRu: row.institutionRu }, { language })

/** A seat as cells: on its course the person leads, elsewhere the course does. */
export const seatCells = (row: SeatRow, where: 'of-course' | 'of-all', at: At): Cell[] => {
  const { t, format } = at
  const to = `/training/seats/${row.id}`
  const who: Cell = { text: row.psychologist, note: placeOf(row, at) }
  const state: Cell = {
    text: t(`training:seat-state.${row.state}`),
    tone: toneOf[row.state],
    note: row.result ?? row.reason ?? undefined,
  }
  if (where === 'of-course') return [{ ...who, to }, state]
  const when = t('training:period', { from: format.day(row.startsOn), to: format.day(row.endsOn) })
  return [{ text: named(row, at), to, note: when }, who, state]
}

const pathOf = (state: SeatState | null, after?: string | null): string => {
  const search = new URLSearchParams({ ...(state ? { state } : {}), ...(after ? { after } : {}) }).toString()
  return search === '' ? '/training/seats' : `/training/seats?${search}`
}

export const seatsPage = async (at: At) => {
  const { db, actor, t, url } = at
  const state = seatStates.find((each) => each === url.searchParams.get('state')) ?? null
  const after = idIn(url, 'after')
  const found = await seatsQuery(db, actor, { state, after }).execute()
  const rows = found.slice(0, perPage)
  const list: ListData = {
    title: t('training:seats.title'),
    lead: t('training:seats.lead'),
    actions: [{ to: '/training/plan', text: t('training:deed.to-plan') }],
    filters: [
      {
        key: 'state',
        label: t('training:column.state'),
        chips: [null, ...seatStates].map((each) => ({
          to: pathOf(each),
          label: t(each === null ? 'training:every' : `training:seat-state.${each}`),
          current: each === state,
        })),
      },
    ],
    lines: {
      heads: headsOf(['topic', 'psychologist', 'seat'], at),
      rows: rows.map((row) => ({ id: row.id, cells: seatCells(row, 'of-all', at) })),
      empty: emptyOf('seats', at),
    },
    firstTo: after ? pathOf(state) : undefined,
    nextTo: found.length > perPage ? pathOf(state, rows.at(-1)?.id) : undefined,
  }
  return { title: list.title, list }
}

type Deed = 'enrol' | 'refuse' | 'withdraw'

const deedForm = (row: SeatRow, deed: Deed, { t }: At): FormData => ({
  fields:
    deed === 'enrol'
      ? []
      : [
          {
            kind: 'text',
            name: 'reason',
            label: t('training:field.reason'),
            optional: deed === 'withdraw',
          },
        ],
  hidden: { intent: 'deed', deed },
  version: row.version,
  once: newId(),
  submit: t(`training:seat-deed.${deed}`),
  beside: { 'reason-missing': 'reason' },
  danger: deed !== 'enrol',
})

const deedsFor = (row: SeatRow, { actor }: At): readonly Deed[] => {
  const decides = mayEver(actor, 'seat.decide')
  if (row.state === 'asked') return decides ? ['enrol', 'refuse'] : ['withdraw']
  return row.state === 'enrolled' ? ['withdraw'] : []
}

const resultForm = (row: SeatRow, attended: number, at: At): FormData | null => {
  const { t, actor, today } = at
  const isOver = row.courseState === 'running' && today >= row.endsOn
  if (!mayEver(actor, 'seat.decide') || row.state !== 'enrolled' || !isOver) return null
  const label = (key: string) => t(`training:field.${key}`)
  return {
    hidden: { intent: 'result' },
    version: row.version,
    once: newId(),
    submit: t('training:deed.result'),
    beside: {
      'passed-without-hours': 'hours',
      'certificate-without-passing': 'certificate',
      'certificate-ends-early': 'certificateUntil',
    },
    fields: [
      {
        kind: 'radio',
        name: 'passed',
        label: label('passed'),
        options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`training:passed.${value}`) })),
      },
      {
        kind: 'whole',
        name: 'hours',
        label: label('hours'),
        hint: t('training:hint.attended'),
        stored: attended,
      },
      { kind: 'text', name: 'result', label: label('result'), optional: true },
      { kind: 'text', name: 'certificate', label: label('certificate'), optional: true },
      { kind: 'day', name: 'certificateUntil', label: label('certificate-until'), optional: true },
    ],
  }
}

export const seatPage = async (at: At) => {
  const { db, actor, t, format, params } = at
  const row = await getSeat(db, actor, params.seatId ?? '')
  const days = await attendanceOf(db, [row.id])
  const attended = days.reduce((sum, each) => sum + each.hours, 0)
  return {
    title: row.psychologist,
    subtitle: named(row, at),
    trail: [
      { label: t('training:seats.title'), to: '/training/seats' },
      { label: named(row, at), to: `/training/plan/${row.courseId}` },
    ],
    facts: [
      { name: t('training:column.state'), value: t(`training:seat-state.${row.state}`) },
      { name: t('training:field.institution'), value: placeOf(row, at) || '–' },
      {
        name: t('training:field.when'),
        value: t('training:period', { from: format.day(row.startsOn), to: format.day(row.endsOn) }),
      },
      {
        name: t('training:field.attended'),
        value: t('training:of', { some: attended, all: row.courseHours }),
      },
      ...(row.result ? [{ name: t('training:field.result'), value: row.result }] : []),
      ...(row.reason ? [{ name: t('training:field.reason'), value: row.reason }] : []),
    ],
    days: {
      heads: headsOf(['day', '>hours'], at),
      rows: days.map((each) => ({
        id: each.id,
        cells: [{ text: format.day(each.onDay) }, { text: t('training:hours', { count: each.hours }) }],
      })),
      empty: emptyOf('attendance', at),
    },
    deeds: deedsFor(row, at).map((each) => ({ key: each, form: deedForm(row, each, at) })),
    result: resultForm(row, attended, at),
  }
}
