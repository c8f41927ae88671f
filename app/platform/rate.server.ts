/** Counts requests in windows of time, in memory: enough to keep one sender from taking the server for themselves. */

export type Rate = {
  /** Seconds to wait when the key has used up its window; 0 while it may go on. Counts the request. */
  readonly take: (key: string, now: Date) => number
}

const mostKeys = 10_000

/** `limit` requests of a key within `seconds`. */
export const rateOf = (limit: number, seconds: number): Rate => {
  const windows = new Map<string, { readonly start: number; count: number }>()
  return {
    take: (key, now) => {
      const time = now.getTime()
      const known = windows.get(key)
      if (!known || time - known.start >= seconds * 1000) {
        if (windows.size >= mostKeys) windows.clear()
        windows.set(key, { start: time, count: 1 })
        return 0
      }
      known.count += 1
      return known.count <= limit ? 0 : Math.ceil((known.start + seconds * 1000 - time) / 1000)
    },
  }
}
