/** The check digit that closes every IIN and BIN. */

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11

/**
 * The twelfth digit of an identifier whose first eleven digits are given.
 * A remainder of 10 asks for a second pass with shifted weights; when that gives 10 too, the number is
 * never issued and the answer is undefined. Source: order 521 of 29.06.2023.
 */
export const checkDigit = (elevenDigits: string): number | undefined => {
  const first = weigh(elevenDigits, firstWeights)
  if (first < 10) return first
  const second = weigh(elevenDigits, secondWeights)
  return second < 10 ? second : undefined
}

export type CheckOutcome = 'right' | 'wrong' | 'not-issuable'

/** Judges the last digit of a twelve-digit identifier. */
export const checkOutcome = (twelveDigits: string): CheckOutcome => {
  const expected = checkDigit(twelveDigits.slice(0, 11))
  if (expected === undefined) return 'not-issuable'
  return expected === Number(twelveDigits[11]) ? 'right' : 'wrong'
}
