/** How near two professions are: ISCO-08 codes share more leading digits the nearer they are. */

const sharedDigits = (one: string, other: string): number => {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1
  return count
}

/**
 * Nearness of a person's profession to the one asked for, 0…4: digits shared.
 * An opening that names only a group ("51") asks no more than the group, so anyone in it is a full 4.
 */
export const nearness = (had: string, asked: string): number => {
  const shared = sharedDigits(had, asked)
  return shared === asked.length && shared > 0 ? 4 : shared
}

/** How well a wish for work is met: 2 the wished work itself, 1 its neighbourhood (two digits), 0 neither. */
export const wishMet = (wished: string, offered: string): number => {
  const shared = sharedDigits(wished, offered)
  if (shared > 0 && (shared === wished.length || shared === offered.length)) return 2
  return shared >= 2 ? 1 : 0
}
