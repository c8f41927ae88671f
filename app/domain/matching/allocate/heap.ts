/** What to look at next, nearest first: a binary heap of numbered events that can come nearer while they wait. */

export type Heap = {
  /** The events that wait, as a binary heap. */
  readonly events: Int32Array
  /** How far each event is; `never` when it was not heard of. */
  readonly keys: Int32Array
  /** Where in the heap each event waits. Means nothing when it does not. */
  readonly positions: Int32Array
  size: number
}

export const never = 2_147_483_647

export const makeHeap = (events: number): Heap => ({
  events: new Int32Array(events),
  keys: new Int32Array(events).fill(never),
  positions: new Int32Array(events),
  size: 0,
})

/** Lets an event wait at a key, or come nearer when it waits already further away. */
export const offer = (heap: Heap, event: number, key: number): void => {
  const { events, keys, positions } = heap
  let at = (keys[event] ?? 0) === never ? heap.size++ : (positions[event] ?? 0)
  keys[event] = key
  while (at > 0) {
    const up = (at - 1) >> 1
    const parent = events[up] ?? 0
    if ((keys[parent] ?? 0) <= key) break
    events[at] = parent
    positions[parent] = at
    at = up
  }
  events[at] = event
  positions[event] = at
}

/** Takes the nearest event out; its key stays. The heap must not be empty. */
export const takeNearest = (heap: Heap): number => {
  const { events, keys, positions } = heap
  const nearest = events[0] ?? 0
  const size = --heap.size
  const moved = events[size] ?? 0
  const key = keys[moved] ?? 0
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    if (down >= size) break
    let child = events[down] ?? 0
    const right = down + 1 < size ? (events[down + 1] ?? 0) : child
    if ((keys[right] ?? 0) < (keys[child] ?? 0)) {
      child = right
      down += 1
    }
    if ((keys[child] ?? 0) >= key) break
    events[at] = child
    positions[child] = at
    at = down
  }
  events[at] = moved
  positions[moved] = at
  return nearest
}
