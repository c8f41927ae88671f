/** Filters of the list of organisations, as its address carries them. */
import { type OrganisationKind, type OrganisationState, organisationKinds, organisationStates } from './forms'

const among = <T extends string>(options: readonly T[], value: string | null): T | undefined =>
  options.find((each) => each === value)

export type OrganisationFilters = {
  readonly kind: OrganisationKind | undefined
  readonly state: OrganisationState | undefined
  readonly region: string | undefined
  readonly after: string | undefined
}

/** Anything that is not a known value counts as not asked for. */
export const readOrganisationFilters = (search: URLSearchParams): OrganisationFilters => {
  const region = search.get('region')
  return {
    kind: among(organisationKinds, search.get('kind')),
    state: among(organisationStates, search.get('state')),
    region: region && /^\d{2}$/.test(region) ? region : undefined,
    after: search.get('after') ?? undefined,
  }
}

/** The address of a list with one filter changed; a change begins at the first page again. */
export const listPath = (
  path: string,
  filters: Readonly<Record<string, string | undefined>>,
  change: Readonly<Record<string, string | undefined>>,
): string => {
  const wanted = Object.entries({ ...filters, after: undefined, ...change }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
  const search = new URLSearchParams(wanted).toString()
  return search ? `${path}?${search}` : path
}
