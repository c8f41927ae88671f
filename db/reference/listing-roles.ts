/** What the roles that job sites sort their listings under mean in ISCO-08, and how a title's own trade weighs against them. */
import { guessOccupation } from './occupations'
import rows from './listing-roles.json'

const codes: ReadonlyMap<string, string> = new Map(
  Object.entries(rows).map(([role, code]) => [role.toLowerCase(), code]),
)

/** The unit group of a role as a job site writes it; undefined for «Другое» and roles not in the table. */
export const occupationOfRole = (role: string): string | undefined => codes.get(role.trim().toLowerCase())

/** Roles that put several trades into one: a title that names one of these trades is nearer than its role. */
const nearer: Readonly<Record<string, readonly string[]>> = {
  '5120': ['3434', '7512', '9412'],
  '2166': ['3432', '2163', '2161'],
  '5311': ['2342', '5312'],
  '4323': ['3331', '8322'],
  '1321': ['3122', '1323', '1322'],
  '3123': ['1323'],
  '5222': ['3322', '5242'],
  '2212': ['2211', '2261', '2264'],
  '2330': ['2341', '2342', '2310', '2320', '2353', '3422'],
}

/** «Инженер», «офисный служащий»: words so wide that any role of the same kind says more. */
const wide = new Set(['2149', '4110'])

/**
 * The unit group that a listing speaks of. A title's trade counts when nothing contradicts it; where the role puts the
 * listing among quite other work («Инженер-строитель» is no builder), the role counts.
 */
export const occupationOfListing = (
  title: string,
  role: string,
): { code: string; from: 'title' | 'role' } | undefined => {
  const named = guessOccupation(title)?.code
  const sorted = occupationOfRole(role)
  if (named === undefined || (wide.has(named) && sorted !== undefined))
    return sorted === undefined ? undefined : { code: sorted, from: 'role' }
  const agrees = sorted === undefined || sorted[0] === named[0] || (nearer[sorted]?.includes(named) ?? false)
  return agrees ? { code: named, from: 'title' } : { code: sorted, from: 'role' }
}
