/** Which counts of people may be shown to those who see no people: small cells, and what would give one away, stay hidden. */

/** A count of deeds, such as sessions: null where it is above zero and below `smallest`, so that a few are told of nobody. */
export const shownDeeds = (count: number, smallest: number): number | null =>
  count > 0 && count < smallest ? null : count

/** The count, or null when it or the rest of its whole is above zero and below `smallest`. */
export const shownCount = (count: number, whole: number, smallest: number): number | null => {
  const isSmall = (size: number): boolean => size > 0 && size < smallest
  return isSmall(count) || isSmall(whole - count) || isSmall(whole) ? null : count
}
