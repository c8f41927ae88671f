/**
 * Numbers of people as they are known: counted, «more than» (астам, более) or «about» (жуық, около). The letter of 2021 gives its
 * figures so, and a sum may not pretend to know more than its parts do.
 */

export const certainties = ['exact', 'more-than', 'about'] as const
export type Certainty = (typeof certainties)[number]

export type Figure = { readonly count: number; readonly certainty: Certainty }

export const nobody: Figure = { count: 0, certainty: 'exact' }

/** From the surest to the word that a sum takes over everything else. */
const order: readonly Certainty[] = ['exact', 'about', 'more-than']

const lessSure = (one: Certainty, other: Certainty): Certainty =>
  order.indexOf(one) >= order.indexOf(other) ? one : other

/**
 * The figures together. A part that says «more than» makes the sum say it; otherwise «about» does. Where both stand, no word of the
 * letter fits both, and «more than» is the one that the letter uses.
 */
export const sumOf = (figures: readonly Figure[]): Figure =>
  figures.reduce(
    (sum, { count, certainty }) => ({
      count: sum.count + count,
      certainty: lessSure(sum.certainty, certainty),
    }),
    nobody,
  )

export type LetterFigure = {
  readonly value: number
  readonly unit: 'one' | 'thousand'
  readonly certainty: Certainty
}

/**
 * As the letter writes a figure: whole thousands from a thousand on («4 мыңнан астам», «более 4 тыс.»), with «more than» for what
 * stands above them. What is known «about» goes to the nearest thousand and stays so: nobody knows on which side of it the truth is.
 */
export const asInLetter = ({ count, certainty }: Figure): LetterFigure => {
  if (count < 1000) return { value: count, unit: 'one', certainty }
  if (certainty === 'about') return { value: Math.round(count / 1000), unit: 'thousand', certainty }
  const isRound = count % 1000 === 0
  return {
    value: Math.floor(count / 1000),
    unit: 'thousand',
    certainty: isRound ? certainty : 'more-than',
  }
}
