/** What an edit changed: for the audit row and for the history that a page shows. */

/** Field → [before, after]; only fields that differ. */
export type Differences = Readonly<Record<string, readonly [unknown, unknown]>>

/** Compares by value as JSON, so that lists count as what they hold. */
export const differences = (before: object, after: object): Differences => {
  const old = before as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, value]) => JSON.stringify(old[field]) !== JSON.stringify(value))
      .map(([field, value]) => [field, [old[field] ?? null, value] as const]),
  )
}
