/** The numbers of the law and its deadlines as the product holds them, each with its source and how sure it is. */
import { allocationParameters } from '~/domain/allocation/parameters'
import type { DeadlineRule } from '~/domain/deadlines/deadline'
import { careParameters } from '~/domain/law/care-parameters'
import { deadlineRules } from '~/domain/deadlines/rules'
import type { DutyRule } from '~/domain/duties/duty'
import { dutyRules } from '~/domain/duties/rules'
import { educationParameters } from '~/domain/education/parameters'
import { employerParameters } from '~/domain/employers/parameters'
import type { Citation } from '~/domain/law/citation'
import { type Parameter, type Unit, parameters } from '~/domain/law/parameters'
import { secrecyParameters } from '~/domain/secrecy/parameters'
import { siteParameters } from '~/domain/law/site-parameters'
import { matchingParameters } from '~/domain/matching/parameters'
import { placementParameters } from '~/domain/placements/placement-parameters'
import { portalParameters } from '~/domain/portal/parameters'
import { psychologyParameters } from '~/domain/psychology/parameters'
import { requestParameters } from '~/domain/requests/request-parameters'
import { trainingParameters } from '~/domain/training/parameters'
import { mayEver } from '~/domain/access/policy'
import { type Day, day } from '~/domain/calendar/day'
import type { At } from '~/platform/guard.server'
import type { Reader } from './reader'
import { termWords } from './term-words.server'
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

type LawRow = {
  readonly code: string
  readonly short: string
  readonly what: string
  readonly when: string
  /** When the act came into force, where that is not "always". */
  readonly since: string
  readonly who: string
  readonly source: string
  readonly isSure: boolean
}

const deadlineRow = ({ code, cites, actor, recipient }: DeadlineRule, { t }: Reader): LawRow => ({
  code,
  short: t(`deadlines:code.${code}.short`),
  what: t(`deadlines:code.${code}.what`),
  when: t(`deadlines:code.${code}.when`),
  since: '',
  who: `${t(`deadlines:actor.${actor}`)} → ${t(`deadlines:recipient.${recipient}`)}`,
  source: citeWords(cites, t),
  isSure: isSure(cites),
})

const dutySince = ({ term }: DutyRule, { t, format }: Reader): string => {
  const from = term.kind === 'kept' ? undefined : term.length.values.at(-1)?.from
  return from && from !== always ? t('duties:since', { day: format.day(from) }) : ''
}

/** A duty is counted from any of its events: the row says which. */
const dutyRow = (rule: DutyRule, reader: Reader): LawRow => {
  const { t } = reader
  const { code, cites, actor, recipient, events, recommended } = rule
  const from = events.map((kind) => t(`duties:event.${kind}`)).join('; ')
  return {
    code,
    short: t(`duties:code.${code}.short`),
    what: t(`duties:code.${code}.what`),
    when: [termWords(rule.term, reader), from, recommended ? t('duties:recommended') : '']
      .filter((part) => part !== '')
      .join(' · '),
    since: dutySince(rule, reader),
    who: `${t(`duties:actor.${actor}`)} → ${t(`duties:recipient.${recipient}`)}`,
    source: citeWords(cites, t),
    isSure: isSure(cites),
  }
}

export const lawPageOf = async (at: At) => ({
  title: at.t('admin:law.title'),
  mayManageHolidays: mayEver(at.actor, 'holiday.manage'),
  parameters: [
    ...parameters,
    ...matchingParameters,
    ...siteParameters,
    ...placementParameters,
    ...employerParameters,
    ...allocationParameters,
    ...requestParameters,
    ...secrecyParameters,
    ...portalParameters,
    ...psychologyParameters,
    ...careParameters,
    ...trainingParameters,
    ...educationParameters,
  ].map((each) => parameterRow(each, at)),
  deadlines: [
    ...deadlineRules.map((rule) => deadlineRow(rule, at)),
    ...dutyRules.map((rule) => dutyRow(rule, at)),
  ].sort((one, other) => (one.code < other.code ? -1 : 1)),
})

export type LawPage = Awaited<ReturnType<typeof lawPageOf>>
