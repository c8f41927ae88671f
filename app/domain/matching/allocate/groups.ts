/** Caps over several openings together: all places of an employer, all of an institution. They form a tree over the openings. */
import type { Result } from '../../result'
import { ok, refuse } from '../../result'
import type { Group, Instance } from './instance'
import { isCount } from './instance'

/** A group and the nodes right below it, as arrays: openings come first among the nodes, then groups. */
export type Tree = {
  /** The node around each, −1 outside all groups. */
  readonly parents: Int32Array
  /** The nodes right below node n: `children` from `childStarts[n]` to `childStarts[n + 1]`. */
  readonly childStarts: Int32Array
  readonly children: Int32Array
}

/** Larger groups first: a smaller one inside hangs below the larger. */
const largestFirst = (groups: readonly Group[]): number[] =>
  groups.map((_, at) => at).sort((one, other) => sizeOf(groups, other) - sizeOf(groups, one) || one - other)

const sizeOf = (groups: readonly Group[], at: number): number => groups[at]?.members.length ?? 0

/** Whether groups name openings that exist, each once, and lie apart or one within the other. */
export const checkGroups = ({ openings }: Instance, groups: readonly Group[]): Result<readonly Group[]> => {
  const around = new Int32Array(openings).fill(-1)
  const seenBy = new Int32Array(openings).fill(-1)
  for (const at of largestFirst(groups)) {
    const { capacity, members } = groups[at] ?? { capacity: -1, members: [] }
    if (!isCount(capacity)) return refuse('group-capacity', { values: { group: at } })
    const [any = 0] = members
    const outer = around[any]
    for (const member of members) {
      if (!isCount(member) || member >= openings || seenBy[member] === at) {
        return refuse('group-members', { values: { group: at } })
      }
      if (around[member] !== outer) return refuse('groups-cross', { values: { group: at } })
      seenBy[member] = at
    }
    for (const member of members) around[member] = at
  }
  return ok(groups)
}

const parentsOf = (openings: number, groups: readonly Group[]): Int32Array => {
  const parents = new Int32Array(openings + groups.length).fill(-1)
  for (const at of largestFirst(groups)) {
    const members = groups[at]?.members ?? []
    parents[openings + at] = members.length > 0 ? (parents[members[0] ?? 0] ?? -1) : -1
    for (const member of members) parents[member] = openings + at
  }
  return parents
}

/** The tree of checked groups over so many openings. */
export const treeOf = (openings: number, groups: readonly Group[]): Tree => {
  const parents = parentsOf(openings, groups)
  const childStarts = new Int32Array(parents.length + 1)
  for (const parent of parents) if (parent >= 0) childStarts[parent + 1] = (childStarts[parent + 1] ?? 0) + 1
  for (let node = 0; node < parents.length; node += 1) {
    childStarts[node + 1] = (childStarts[node + 1] ?? 0) + (childStarts[node] ?? 0)
  }
  const children = new Int32Array(childStarts[parents.length] ?? 0)
  const ends = childStarts.slice()
  parents.forEach((parent, node) => {
    if (parent < 0) return
    children[ends[parent] ?? 0] = node
    ends[parent] = (ends[parent] ?? 0) + 1
  })
  return { parents, childStarts, children }
}
