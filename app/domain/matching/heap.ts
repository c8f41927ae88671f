/** Keeps the best few of a long row without sorting it: a binary heap of bounded size, the worst kept on top. */

export type Best<Item> = {
  /** Offers an item; it stays while fewer than `size` offered items come before it. */
  readonly offer: (item: Item) => void
  /** The last of those kept once there are `size` of them. */
  readonly worst: () => Item | undefined
  /** Those kept, best first. */
  readonly sorted: () => Item[]
}

/** Restores the heap downwards from its top. */
const sinkTop = <Item>(heap: Item[], compare: (one: Item, other: Item) => number): void => {
  let at = 0
  for (;;) {
    let last = at
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const [mine, theirs] = [heap[last], heap[child]]
      if (mine !== undefined && theirs !== undefined && compare(theirs, mine) > 0) last = child
    }
    if (last === at) return
    swap(heap, at, last)
    at = last
  }
}

const swap = <Item>(heap: Item[], one: number, other: number): void => {
  const [first, second] = [heap[one], heap[other]]
  if (first === undefined || second === undefined) return
  heap[one] = second
  heap[other] = first
}

const riseLast = <Item>(heap: Item[], compare: (one: Item, other: Item) => number): void => {
  let at = heap.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    const [mine, theirs] = [heap[at], heap[parent]]
    if (mine === undefined || theirs === undefined || compare(mine, theirs) <= 0) return
    swap(heap, at, parent)
    at = parent
  }
}

/** `compare` is negative when the first comes before the second; it must never be 0 for two different items. */
export const keepBest = <Item>(size: number, compare: (one: Item, other: Item) => number): Best<Item> => {
  const heap: Item[] = []
  return {
    offer: (item) => {
      const top = heap[0]
      if (heap.length < size) {
        heap.push(item)
        riseLast(heap, compare)
      } else if (top !== undefined && compare(item, top) < 0) {
        heap[0] = item
        sinkTop(heap, compare)
      }
    },
    worst: () => (heap.length >= size ? heap[0] : undefined),
    sorted: () => [...heap].sort(compare),
  }
}
