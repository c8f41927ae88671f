/** The address of a run's lines: which are shown, from where. */
export type LinesAsked = {
  readonly state?: string | null
  readonly effect?: string | null
  readonly institution?: string | null
  readonly opening?: string | null
  readonly after?: number | null
}

export const linesPath = (runId: string, asked: LinesAsked = {}, page = 'lines'): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value) search.set(name, String(value))
  const query = search.size > 0 ? `?${search.toString()}` : ''
  return `/allocation/${runId}/${page}${query}`
}
