/** Trainings that are over: a psychologist's own with what is due, or those of an institution or the country. */
import { mayEver } from '~/domain/access/policy'
import { yearOf } from '~/domain/calendar/day'
import { recordStates } from '~/domain/training/record'
import { trainingFindings } from '~/domain/training/due'
import { citeWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import type { Line, ListData } from '~/ui/list-page'
import { findPsychologist } from './own.server'
import { type RecordFilter, type RecordRow, hoursOfYear, recordsQuery } from './queries.server'
import { cursorIn, headsOf, idIn, named, perPage, writeCursor } from './words.server'

const toneOf: Readonly<Record<RecordRow['state'], Tone>> = {
  recorded: 'info',
  confirmed: 'good',
  'not-confirmed': 'bad',
}

const pathOf = ({ state, psychologistId }: RecordFilter, after?: string): string => {
  const search = new URLSearchParams()
  if (state) search.set('state', state)
  if (psychologistId) search.set('psychologist', psychologistId)
  if (after) search.set('after', after)
  const asked = search.toString()
  return asked === '' ? '/training' : `/training?${asked}`
}

const topicOf = (row: RecordRow, at: At): string | undefined =>
  row.nameKk !== null && row.nameRu !== null && row.nameEn !== null
    ? named({ nameKk: row.nameKk, nameRu: row.nameRu, nameEn: row.nameEn }, at)
    : undefined

const lineOf = (row: RecordRow, own: boolean, at: At): Line => {
  const { t, format } = at
  const sorted = topicOf(row, at)
  const note = sorted && sorted !== row.topic ? `${row.provider} · ${sorted}` : row.provider
  const until = row.certificateUntil
    ? t('training:until', { day: format.day(row.certificateUntil) })
    : undefined
  const isOver = row.certificateUntil !== null && row.certificateUntil < at.today
  return {
    id: row.id,
    cells: [
      { text: row.topic, note, to: own ? undefined : `/training/records/${row.id}` },
      ...(own ? [] : [{ text: row.psychologist }]),
      { text: t('training:period', { from: format.day(row.startedOn), to: format.day(row.endedOn) }) },
      { text: t('training:hours', { count: row.hours }) },
      { text: row.certificate ?? '–', note: isOver ? t('training:expired') : until },
      {
        text: t(`training:record-state.${row.state}`),
        tone: toneOf[row.state],
        note: row.reason ?? undefined,
      },
    ],
  }
}

/** What target and floor say of the psychologist who reads, each with its day and source. */
const ownDue = async (at: At) => {
  const { db, actor, t, format, today } = at
  const psychologist = await findPsychologist(db, actor.userId)
  if (!psychologist) return { hours: t('training:hours', { count: 0 }), findings: [] }
  const days = [psychologist.targetOn, psychologist.floorOn]
  const hours = await hoursOfYear(db, psychologist.id, yearOf(today))
  return {
    hours: t('training:hours', { count: hours }),
    findings: trainingFindings(psychologist, today).map((finding, place) => {
      const on = days[place] ?? null
      return {
        id: finding.rule,
        state: finding.state,
        text: t(`law:rule.${finding.rule}.${finding.state}`),
        cite: citeWords(finding.cites, t),
        remedy: on ? t('training:due-on', { day: format.day(on) }) : undefined,
      }
    }),
  }
}

export const recordsPage = async (at: At) => {
  const { db, actor, t, url } = at
  const own = mayEver(actor, 'training.record')
  const filter: RecordFilter = {
    state: recordStates.find((each) => each === url.searchParams.get('state')) ?? null,
    psychologistId: idIn(url, 'psychologist'),
    after: cursorIn(url.searchParams.get('after')),
  }
  const found = await recordsQuery(db, actor, filter).execute()
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  const heads = ['topic', ...(own ? [] : ['psychologist']), 'when', '>hours', 'certificate', 'state']
  const list: ListData = {
    title: own ? t('training:mine') : t('training:all'),
    lead: t('training:lead'),
    actions: own ? [{ to: '/training/new', text: t('training:deed.new'), icon: 'plus', primary: true }] : [],
    filters: [
      {
        key: 'state',
        label: t('training:column.state'),
        chips: [null, ...recordStates].map((state) => ({
          to: pathOf({ ...filter, state }),
          label: t(state === null ? 'training:every' : `training:record-state.${state}`),
          current: state === filter.state,
        })),
      },
    ],
    lines: {
      heads: headsOf(heads, at),
      rows: rows.map((row) => lineOf(row, own, at)),
      empty: { title: t('training:empty.title'), text: t('training:empty.text'), icon: 'training' },
    },
    firstTo: filter.after ? pathOf(filter) : undefined,
    nextTo:
      found.length > perPage && last
        ? pathOf(filter, writeCursor({ on: last.endedOn, id: last.id }))
        : undefined,
  }
  return { title: list.title, list, due: own ? await ownDue(at) : null }
}
