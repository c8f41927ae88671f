/** Public holidays of Kazakhstan, 2015–2032, as the product starts with them; offices edit the table afterwards. */
import type { Day } from '../../app/domain/calendar/day'
import type { HolidayKind } from '../../app/domain/calendar/holidays'
import rows from './holidays.json'

export type Holiday = {
  readonly day: Day
  readonly kind: HolidayKind
  readonly nameKk: string
  readonly nameRu: string
  readonly nameEn: string
}

/** In the order of the days, one entry for each. A test reads every day back. */
export const holidays: readonly Holiday[] = rows.map(({ day, kind, kk, ru, en }) => ({
  day: day as Day,
  kind: kind as HolidayKind,
  nameKk: kk,
  nameRu: ru,
  nameEn: en,
}))
