// What a road in time is made of, for every form it is drawn in.

export type RoadTone = 'done' | 'due' | 'late' | 'waiting' | 'ahead'

export type RoadPoint = {
  readonly id: string
  /** Days from the goal, negative before it. */
  readonly day: number
  readonly label: string
  /** A code or source in small print. */
  readonly code?: string | undefined
  readonly tone: RoadTone
  /** The tone in a word. */
  readonly state: string
  /** The date as the language writes it. */
  readonly date: string
  readonly to?: string | undefined
}

export type RoadProps = {
  readonly points: readonly RoadPoint[]
  /** Days from the goal to today. */
  readonly today: number
  readonly words: {
    readonly caption: string
    readonly today: string
    /** The date of the goal, shown on the road. */
    readonly goal: string
    readonly dateHead: string
    readonly labelHead: string
    readonly stateHead: string
  }
}
