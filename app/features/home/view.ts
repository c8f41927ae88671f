/** The shape of every home page: counts, filters, rows with their deeds, and what an empty list says. */
import type { Tone } from '~/ui/tone'

export type HomeRow = {
  readonly id: string
  readonly name: string
  readonly to: string | null
  readonly note: string
  readonly what: string
  /** The law behind it, or another small line. */
  readonly small: string
  readonly due: { readonly tone: Tone; readonly text: string } | null
  readonly deed: { readonly to: string; readonly text: string; readonly primary: boolean } | null
}

export type HomeTile = {
  readonly to: string
  readonly figure: string
  readonly label: string
  readonly note: string | null
  readonly tone: Tone
  readonly current: boolean
}

export type HomeLink = { readonly to: string; readonly label: string; readonly current: boolean }

export type HomeBar = {
  readonly key: string
  readonly label: string
  readonly name: string
  readonly value: number
  readonly tone: Tone | null
}

export type HomeView = {
  readonly lead: string
  readonly tiles: readonly HomeTile[]
  readonly chips: readonly HomeLink[]
  /** What the columns hold where the rows are not people with something to do. */
  readonly heads: { readonly who: string; readonly what: string } | null
  readonly rows: readonly HomeRow[]
  readonly nextTo: string | null
  readonly empty: { readonly title: string; readonly text: string }
  readonly actions: readonly { readonly to: string; readonly text: string; readonly primary: boolean }[]
  readonly releases: { readonly bars: readonly HomeBar[]; readonly note: string } | null
}

/** A home without filters, charts and deeds of its own; each role adds what it has. */
export const plainHome = (view: Pick<HomeView, 'lead' | 'empty'> & Partial<HomeView>): HomeView => ({
  tiles: [],
  chips: [],
  heads: null,
  rows: [],
  nextTo: null,
  actions: [],
  releases: null,
  ...view,
})
