/** The numbers of the law and its deadlines as the product holds them, each with its source and how sure it is. */
import { deadlineRules } from '~/domain/deadlines/rules'
import type { Citation } from '~/domain/law/citation'
import { type Parameter, type Unit, parameters } from '~/domain/law/parameters'
import { mayEver } from '~/domain/access/policy'
import { type Day, day, parseDay, yearOf } from '~/domain/calendar/day'
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { holidayHistory, holidaysOf } from './holidays.server'
import type { Reader } from './reader'
import { citeWords } from './wording.server'

const valueWords = (value: number, unit: Unit, { t, format }: Reader): string =>
  unit === 'tiyn' ? format.money(value) : t(`admin:law.unit.${unit}`, { count: value })

const isSure = (cites: readonly Citation[]): boolean => cites.every((each) => each.standing === 'confirmed')

/** Values from before anybody remembers have no day of their own. */
const always = day('2000-01-01')

const sinceWords = (from: Day, { t, format }: Reader): string =>
  from === always ? t('admin:law.always') : format.day(from)

const parameterRow = ({ id, unit, values, on }: Parameter, reader: Reader) => {
  const current = values.findLast((each) => each.from <= reader.today)
  return {
    id,
    name: reader.t(`admin:law.parameter.${id}`),
    value: valueWords(on(reader.today), unit, reader),
    since: current ? sinceWords(current.from, reader) : '',
    source: current ? citeWords([current.cites], reader.t) : '',
    isSure: current ? isSure([current.cites]) : false,
  }
}

export const lawPageOf = async (at: At) => ({
  title: at.t('admin:law.title'),
  mayManageHolidays: mayEver(at.actor, 'holiday.manage'),
  parameters: parameters.map((each) => parameterRow(each, at)),
  deadlines: deadlineRules.map(({ code, cites, actor, recipient }) => ({
    code,
    short: at.t(`deadlines:code.${code}.short`),
    what: at.t(`deadlines:code.${code}.what`),
    when: at.t(`deadlines:code.${code}.when`),
    who: `${at.t(`deadlines:actor.${actor}`)} → ${at.t(`deadlines:recipient.${recipient}`)}`,
    source: citeWords(cites, at.t),
    isSure: isSure(cites),
  })),
})

export type LawPage = Awaited<ReturnType<typeof lawPageOf>>

const yearIn = (url: URL, today: Day): number => {
  const year = Number(url.searchParams.get('year'))
  return parseDay(`${year}-01-01`) ? year : yearOf(today)
}

const historyWords = (details: string, { t }: Reader): string =>
  t(details.includes('"removed"') ? 'admin:holidays.removed' : 'admin:holidays.added')

export const holidaysPageOf = async (at: At) => {
  const { db, t, format, language, url, today } = at
  const year = yearIn(url, today)
  const name = { kk: 'nameKk', ru: 'nameRu', en: 'nameEn' } as const
  const history = await holidayHistory(db)
  return {
    title: t('admin:holidays.title'),
    once: newId(),
    year,
    years: [year - 1, year, year + 1].map((each) => ({
      to: `/admin/law/holidays?year=${each}`,
      label: String(each),
      current: each === year,
    })),
    rows: (await holidaysOf(db, year)).map((row) => ({
      day: row.day,
      date: format.weekday(row.day),
      name: row[name[language]],
      kind: row.kind,
      kindWord: t(`admin:holidays.kind.${row.kind}`),
    })),
    history: history.map((each) => {
      const about = parseDay(each.subjectId)
      return {
        id: each.id,
        title: `${historyWords(each.details, at)}: ${about ? format.day(about) : each.subjectId}`,
        meta: [format.instant(each.at), each.name ?? ''].filter((part) => part !== '').join(' · '),
      }
    }),
  }
}

export type HolidaysPage = Awaited<ReturnType<typeof holidaysPageOf>>
