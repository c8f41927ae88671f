/** The rows of the authorization table with their addresses, and what each role may be answered there. */
import type { Role } from '~/domain/access/roles'
import { type Address, addresses, fill } from './addresses'
import { type Cell, authorizationTable } from './authorization-table'
import type { Tenancy } from './two-tenancies'

export type Standing = 'holds' | 'own-only' | 'denied'

/** Where a role stands with a row. */
export const standing = (cell: Exclude<Cell, 'open'>, role: Role): Standing =>
  cell.all.includes(role) ? 'holds' : cell.own.includes(role) ? 'own-only' : 'denied'

/** An address filled with the rows of one tenancy. */
export const pathOf = (pattern: string, tenancy: Tenancy): string =>
  fill(pattern, { ...tenancy, code: 'DL-03', section: 'identity', kind: 'work-book' })

/** Whether an address is about one thing, so that it can be somebody else's. */
export const about = (pattern: string): boolean => /:\w+Id/.test(pattern)

/** What a loader may answer someone in this standing. */
export const ownAnswers = (cell: Exclude<Cell, 'open'>, role: Role, foreign: boolean): readonly number[] => {
  const stands = standing(cell, role)
  if (stands === 'denied') return [cell.otherwise]
  return stands === 'own-only' && foreign ? [404] : [200, 302]
}

/** What a page may answer: inside other pages, the refusal of the outermost comes first. */
export const pageAnswers = (
  cell: Exclude<Cell, 'open'>,
  inside: readonly string[],
  role: Role,
  foreign: boolean,
): readonly number[] => {
  const around = inside.flatMap((file) => {
    const loader = authorizationTable[file]?.loader
    return loader && loader !== 'open' ? [ownAnswers(loader, role, foreign)] : []
  })
  return around.find((answers) => !answers.includes(200)) ?? ownAnswers(cell, role, foreign)
}

/** The address that asks a page for its data alone. */
export const asData = (path: string, file: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}_data=${encodeURIComponent(file.replace(/\.tsx$/, ''))}`

export const authorizationRows: readonly [pattern: string, address: Address][] = addresses
  .filter(({ file }) => file in authorizationTable)
  .map((address) => [address.pattern, address])
