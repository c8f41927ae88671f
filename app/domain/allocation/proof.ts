/** The proof of a plan as it is kept: the prices by which anybody can see that no plan has a higher total. */

type PricedPlaces = { readonly places: number; readonly price: number }

export type Proof = {
  /** What people have from their places, above the price of the place, together. */
  readonly people: number
  /** Openings and caps over several of them, each with its places and what one of them costs. */
  readonly places: readonly PricedPlaces[]
  readonly caps: readonly PricedPlaces[]
  readonly total: number
  readonly placed: number
  /** What being placed counted for beside the score. */
  readonly bonus: number
}

export type Checked = {
  /** What the prices say no plan can exceed. */
  readonly bound: number
  /** What the plan has. */
  readonly reached: number
  readonly isProved: boolean
}

const sumOf = (priced: readonly PricedPlaces[]): number =>
  priced.reduce((sum, { places, price }) => sum + places * price, 0)

/** Adds the prices up: proved when what they allow is what the plan has (linear programming duality), to the last point. */
export const checkProof = ({ people, places, caps, total, placed, bonus }: Proof): Checked => {
  const [bound, reached] = [people + sumOf(places) + sumOf(caps), total + bonus * placed]
  return { bound, reached, isProved: bound === reached }
}
