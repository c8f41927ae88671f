/** Reads what a listing says about pay: a range, a currency, before or after tax, for a month or for something else. */
import type { ListingCells, ListingNote, Read } from './listing'

const amountOf = (text: string | undefined): number | null | undefined => {
  const typed = (text ?? '').replace(/[\s\u00a0\u202f₸]/g, '').replace(',', '.')
  if (typed === '') return null
  return /^\d{1,10}(\.\d+)?$/.test(typed) ? Number(typed) : undefined
}

const isTenge = (currency: string): boolean => /^(|kzt|kz|тг|тенге|теңге|₸)\.?$/i.test(currency.trim())
const isMonthly = (mode: string): boolean => /^$|месяц|айына|month/i.test(mode.trim())
const isAfterTax = (gross: string): boolean => /^(false|0|нет|на руки|net|жоқ)$/i.test(gross.trim())

const range = (cells: ListingCells): string =>
  [cells.salary_from, cells.salary_to, cells.currency]
    .map((each) => each?.trim() ?? '')
    .join(' ')
    .trim()

const none = (code: string, value?: string): Read<number | null> => ({
  value: null,
  isRead: false,
  notes: [{ field: 'wage', code, ...(value ? { value } : {}) }],
})

/**
 * Pay in tiyn a month: the lower end of what is promised, since nobody is promised more. Only an upper end, another
 * currency or pay for a shift, an hour or a task is not monthly pay and stays unread.
 */
export const readListingWage = (cells: ListingCells): Read<number | null> => {
  const [from, to] = [amountOf(cells.salary_from), amountOf(cells.salary_to)]
  if (from === undefined || to === undefined) return none('wage-unclear', range(cells))
  if (from === null && to === null) return none('wage-not-named')
  if (!isTenge(cells.currency ?? '')) return none('wage-other-currency', range(cells))
  if (!isMonthly(cells.pay_mode ?? ''))
    return none('wage-not-monthly', `${range(cells)}, ${cells.pay_mode ?? ''}`)
  if (from === null) return none('wage-only-up-to', range(cells))
  if (from === 0 || (to !== null && to < from)) return none('wage-unclear', range(cells))
  const notes: ListingNote[] = []
  if (to !== null && to > from) notes.push({ field: 'wage', code: 'wage-lower-end', value: range(cells) })
  if (isAfterTax(cells.gross ?? '')) notes.push({ field: 'wage', code: 'wage-after-tax' })
  return { value: Math.round(from * 100), isRead: true, notes }
}
