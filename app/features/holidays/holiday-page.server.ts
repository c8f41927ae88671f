/** The page of the holiday table: the year, the day being changed, what a change would move, how far the recount is. */
import { type Day, day, parseDay, yearOf } from '~/domain/calendar/day'
import type { HolidaysTable } from '#db/schema/plans'
import { redirectSaying } from '~/platform/flash.server'
import type { FormState } from '~/platform/form'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { previewHoliday } from './calendar-preview.server'
import { dayKinds, holidayForm } from './holiday-forms'
import { changeHoliday, holidayHistory, holidayOn, holidayProblem, holidaysOf } from './holidays.server'
import { applyCalendarSoon, latestRecount } from './recount.server'

const names = { kk: 'nameKk', ru: 'nameRu', en: 'nameEn' } as const

const yearIn = (url: URL, today: Day): number => {
  const year = Number(url.searchParams.get('year'))
  return parseDay(`${year}-01-01`) ? year : yearOf(today)
}

const pathOf = (year: number | string): string => `/admin/law/holidays?year=${year}`

type Row = Pick<HolidaysTable, 'kind' | 'nameKk' | 'nameRu' | 'nameEn'>

const stateWords = (json: string | null, { t, language }: At): string => {
  if (json === null) return t('admin:holidays.kind.ordinary')
  const row = JSON.parse(json) as Row
  return `${t(`admin:holidays.kind.${row.kind}`)}, ${row[names[language]]}`
}

const historyItems = async (at: At) =>
  (await holidayHistory(at.db)).map((each) => ({
    id: each.id,
    title: at.t('admin:holidays.changed', {
      day: at.format.day(each.day),
      from: stateWords(each.before, at),
      to: stateWords(each.after, at),
    }),
    meta: [at.format.instant(each.changedAt), each.name ?? ''].filter((part) => part !== '').join(' · '),
    why: each.why,
  }))

const recountWords = async ({ db, t, format }: At) => {
  const last = await latestRecount(db)
  if (!last) return null
  const { done, total, moved, dutiesDone, dutiesTotal, dutiesMoved, finishedAt } = last
  const words = (key: string, counted: number, of: number) =>
    t(`admin:holidays.recount.${key}`, {
      done: format.number(counted),
      total: format.number(Math.max(of, counted)),
    })
  return {
    done: done + dutiesDone,
    total: Math.max(total, done) + Math.max(dutiesTotal, dutiesDone),
    isRunning: finishedAt === null,
    words: [
      words('of', done, total),
      ...(dutiesTotal > 0 ? [words('of-duties', dutiesDone, dutiesTotal)] : []),
    ].join(', '),
    result: [
      t('admin:holidays.recount.moved', { count: moved }),
      ...(dutiesTotal > 0 ? [t('admin:holidays.recount.moved-duties', { count: dutiesMoved })] : []),
    ].join(', '),
  }
}

/** The day whose row the form is filled from: named in the address, or none. */
const chosenDay = async ({ url, db }: At) => {
  const chosen = parseDay(url.searchParams.get('change') ?? '')
  const row = chosen && (await holidayOn(db, chosen))
  return {
    day: chosen ?? '',
    kind: row?.kind ?? 'holiday',
    nameKk: row?.nameKk ?? '',
    nameRu: row?.nameRu ?? '',
    nameEn: row?.nameEn ?? '',
    version: row?.version ?? 0,
  }
}

export const holidaysPageOf = async (at: At) => {
  const { db, t, format, language, url, today } = at
  const year = yearIn(url, today)
  return {
    title: t('admin:holidays.title'),
    once: newId(),
    year,
    years: [year - 1, year, year + 1].map((each) => ({
      to: pathOf(each),
      label: String(each),
      current: each === year,
    })),
    chosen: await chosenDay(at),
    kinds: dayKinds.map((value) => ({ value, label: t(`admin:holidays.kind.${value}`) })),
    recount: await recountWords(at),
    rows: (await holidaysOf(db, year)).map((row) => ({
      day: row.day,
      date: format.weekday(row.day),
      name: row[names[language]],
      kind: row.kind,
      kindWord: t(`admin:holidays.kind.${row.kind}`),
      to: `${pathOf(year)}&change=${row.day}#change`,
    })),
    history: await historyItems(at),
  }
}

export type HolidaysPage = Awaited<ReturnType<typeof holidaysPageOf>>

export type HolidayPreview = {
  readonly title: string
  readonly words: string
  readonly byCode: readonly { readonly code: string; readonly name: string; readonly count: string }[]
}

export type HolidayState = FormState & { readonly preview?: HolidayPreview }

type Value = Parameters<typeof previewHoliday>[1]

type Counts = Awaited<ReturnType<typeof previewHoliday>>

const previewWords = ({ deadlines, duties, people }: Counts, { t }: At): string => {
  if (deadlines + duties === 0) return t('admin:holidays.preview.nothing')
  return [
    ...(deadlines > 0 ? [t('admin:holidays.preview.deadlines', { count: deadlines })] : []),
    ...(duties > 0 ? [t('admin:holidays.preview.duties', { count: duties })] : []),
    t('admin:holidays.preview.people', { count: people }),
  ].join(', ')
}

const codeRows = (byCode: ReadonlyMap<string, number>, area: string, { t, format }: At) =>
  [...byCode]
    .toSorted(([, one], [, other]) => other - one)
    .map(([code, count]) => ({ code, name: t(`${area}:code.${code}.short`), count: format.number(count) }))

const previewOf = async (at: At, value: Value): Promise<HolidayPreview> => {
  const { t, format } = at
  const moved = await previewHoliday(at.db, value, at.today)
  return {
    title: `${format.weekday(value.day)}: ${t(`admin:holidays.kind.${value.kind}`)}`,
    words: previewWords(moved, at),
    byCode: [...codeRows(moved.byCode, 'deadlines', at), ...codeRows(moved.dutiesByCode, 'duties', at)],
  }
}

/** The version the form was made from; a day typed by hand is looked up anew. */
const versionFor = async (at: At, value: Value): Promise<Value> => {
  if (value.intent !== 'preview') return value
  return { ...value, version: (await holidayOn(at.db, value.day))?.version ?? 0 }
}

/** Fields → how much would move → saved; the recount runs on behind the page. */
export const answerHoliday = async (at: At): Promise<Response | HolidayState> => {
  const form = await readForm(holidayForm, at.request)
  if (!form.ok) return invalid(form)
  if (form.value.intent === 'edit') return { errors: {}, typed: form.typed }
  const value = await versionFor(at, form.value)
  const typed = { ...form.typed, version: String(value.version) }
  const problem = holidayProblem(value, await holidayOn(at.db, value.day))
  if (problem) return refused('admin', { code: problem }, { typed })
  if (value.intent !== 'save') return { errors: {}, typed, preview: await previewOf(at, value) }
  const result = await changeHoliday(once(at, form), value)
  if (!result.ok) return refused('admin', result.refusal, { typed })
  applyCalendarSoon(at.desk.db, at.desk.clock)
  return redirectSaying('admin:flash.holidays', pathOf(yearOf(day(result.value))))
}
