/** How many civilians work beside convicts at the state's own enterprises, month by month. */
import type { Day } from '../calendar/day'
import { addMonths } from '../calendar/day'
import { order735 } from '../law/citation'
import { civilianShare } from '../law/parameters'
import { countDay } from '../law/site-parameters'
import { type Rule, rule } from '../law/rule'
import { type Result, ok, refuse } from '../result'

/** `YYYY-MM`. */
export type Month = string

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/
export const isMonth = (text: string): boolean => monthPattern.test(text)
export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The last month whose count is owed already: the one before, once the day of counting has passed. */
export const monthOwed = (today: Day): Month =>
  monthOf(addMonths(`${monthOf(today)}-01` as Day, Number(today.slice(8, 10)) > countDay.on(today) ? -1 : -2))

export type CountFacts = {
  /** The kind of the organisation that works there. */
  readonly kind: string
  /** Null when nobody has counted yet. */
  readonly convicts: number | null
  readonly civilians: number | null
  readonly month: Month | null
}

const shareOf = ({ convicts, civilians }: CountFacts): number | null =>
  convicts === null || civilians === null || convicts === 0
    ? null
    : Math.round((1000 * civilians) / convicts) / 10

/**
 * Order 735, para 60: at penal-system enterprises civilians are at most fifteen per cent of the working convicts. Not
 * asked of outside firms. Without a count of the month that is owed, the answer is unknown; civilians alone are too many.
 */
export const shareWithinLimit = rule<CountFacts>({
  id: 'sites.civilians.share-within-limit',
  cites: [order735('60')],
  appliesTo: ({ kind }) => kind === 'state-enterprise',
  decide: (facts, today) => {
    const { convicts, civilians, month } = facts
    const limit = civilianShare.on(today)
    const values = {
      limit,
      share: shareOf(facts) ?? 0,
      convicts: convicts ?? 0,
      civilians: civilians ?? 0,
      month: month ?? '',
    }
    if (convicts === null || civilians === null || month === null) return { holds: 'unknown', values }
    const isWithin = civilians * 100 <= convicts * limit
    return { holds: month < monthOwed(today) && isWithin ? 'unknown' : isWithin, values }
  },
})

export const civilianRules: readonly Rule<CountFacts>[] = [shareWithinLimit]

/** Refused: `month-unclear`, `month-ahead`, `month-before-since`. */
export const decideCount = (
  count: { readonly month: Month; readonly convicts: number; readonly civilians: number },
  since: Day,
  today: Day,
): Result<Month> => {
  if (!isMonth(count.month)) return refuse('month-unclear')
  if (count.month > monthOf(today)) return refuse('month-ahead')
  return count.month < monthOf(since) ? refuse('month-before-since') : ok(count.month)
}
