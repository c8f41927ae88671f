/** Requests for workers, and the selection that answers them (order 735). */

export type RequestsSchema = Record<never, never>
