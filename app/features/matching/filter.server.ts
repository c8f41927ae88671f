/** The address of a person's list of matches: what is shown, of which kind, from where. */
import { type OpeningKind, openingKinds } from '~/domain/openings/opening'
import { looksLikeId } from '~/platform/ids.server'
import type { MatchFilter, Shown } from './queries.server'

export const shownOptions = ['all', 'fits', 'unknowns', 'not-yet'] as const satisfies readonly Shown[]

const among = <T extends string>(value: string | null, options: readonly T[]): T | null =>
  options.find((each) => each === value) ?? null

/** Reads the address; what is strange counts as not asked. */
export const readMatchFilter = (search: URLSearchParams): MatchFilter => {
  const after = search.get('after')
  return {
    show: among(search.get('show'), shownOptions) ?? 'all',
    kind: among(search.get('kind'), openingKinds),
    after: after !== null && looksLikeId(after) ? after : null,
  }
}

/** The address with something changed; a change of filter begins the list anew. */
export const matchesPath = (
  personId: string,
  { show, kind }: { readonly show: Shown; readonly kind: OpeningKind | null },
  after: string | null = null,
): string => {
  const search = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(kind ? { kind } : {}),
    ...(after ? { after } : {}),
  })
  const query = search.size > 0 ? `?${search.toString()}` : ''
  return `/people/${personId}/matches${query}`
}
