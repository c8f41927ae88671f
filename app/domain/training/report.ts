/** The figures that the ministry's letter gives of psychologists, by institution and for all. */

export type StaffFigures = {
  readonly posts: number
  readonly attested: number
  readonly civilian: number
  readonly filled: number
  readonly graduates: number
  /** Serving psychologists with a confirmed training ever, and in the year. */
  readonly upskilled: number
  readonly trained: number
  readonly hours: number
}

export const noFigures: StaffFigures = {
  posts: 0,
  attested: 0,
  civilian: 0,
  filled: 0,
  graduates: 0,
  upskilled: 0,
  trained: 0,
  hours: 0,
}

const figureKeys = Object.keys(noFigures) as (keyof StaffFigures)[]

/** All institutions together. */
export const totalOf = (rows: readonly StaffFigures[]): StaffFigures =>
  Object.fromEntries(
    figureKeys.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)]),
  ) as StaffFigures

/** Share of those serving who were trained, in whole percent; null where nobody serves. */
export const coverageOf = ({ filled, trained }: Pick<StaffFigures, 'filled' | 'trained'>): number | null =>
  filled === 0 ? null : Math.round((100 * trained) / filled)

/** What the plan costs for each post, in whole tiyn; null where there is no post. */
export const budgetPerPost = (tiyn: number, posts: number): number | null =>
  posts === 0 ? null : Math.round(tiyn / posts)
