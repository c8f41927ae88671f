/** Keeps a listing that was read as a draft opening: for the import, inside its own transaction. */
import { oblastPrefix } from '#db/reference/regions'
import type { ListingDraft } from '~/domain/openings/listing'
import { noRequirements } from '~/domain/openings/requirements'
import type { Work } from '~/platform/command.server'
import { differences } from '~/platform/differences'

export type KeptListing = {
  readonly id: string
  readonly outcome: 'created' | 'updated' | 'unchanged'
  /** JSON of the columns before an update, for undo. */
  readonly before: string | null
}

const columnsOf = (draft: ListingDraft) => ({
  kind: draft.kind,
  channel: draft.channel,
  title: draft.title,
  occupation: draft.occupation,
  siteName: draft.siteName,
  placeKato: draft.place ?? '',
  region: draft.place === null ? '' : oblastPrefix(draft.place),
  places: draft.places,
  wage: draft.wage,
  shifts: JSON.stringify(draft.shifts),
  requirements: JSON.stringify({ ...noRequirements, experienceYears: draft.experienceYears }),
  withMinors: draft.withMinors ? (1 as const) : (0 as const),
  servesAlcohol: draft.servesAlcohol ? (1 as const) : (0 as const),
  description: draft.description,
})

/**
 * Makes or updates the draft of one listing, found again by its number at the job site. An opening that has already
 * been sent for approval is left as it is. The caller has asked the policy and writes the audit row.
 */
export const keepListing = async (
  work: Pick<Work, 'tx' | 'now' | 'newId' | 'actor'>,
  draft: ListingDraft,
  into: { readonly organisationId: string; readonly importId: string },
): Promise<KeptListing> => {
  const columns = columnsOf(draft)
  const known = draft.externalId
    ? await work.tx
        .selectFrom('openings')
        .selectAll()
        .where('organisationId', '=', into.organisationId)
        .where('externalId', '=', draft.externalId)
        .executeTakeFirst()
    : undefined
  if (!known) {
    const id = work.newId()
    const made = { createdBy: work.actor.userId, createdAt: work.now, updatedAt: work.now, version: 1 }
    const empty = {
      institutionId: null,
      safetyLevels: '[]',
      startsOn: null,
      closesOn: null,
      stateReason: null,
    }
    const values = {
      ...columns,
      ...empty,
      ...into,
      ...made,
      id,
      externalId: draft.externalId,
      state: 'draft',
    }
    await work.tx.insertInto('openings').values(values).execute()
    return { id, outcome: 'created', before: null }
  }
  const changes = differences(known, columns)
  if (known.state !== 'draft' || Object.keys(changes).length === 0)
    return { id: known.id, outcome: 'unchanged', before: null }
  await work.tx
    .updateTable('openings')
    .set({ ...columns, updatedAt: work.now, version: known.version + 1 })
    .where('id', '=', known.id)
    .execute()
  const before = Object.fromEntries(Object.entries(changes).map(([field, [old]]) => [field, old]))
  return { id: known.id, outcome: 'updated', before: JSON.stringify(before) }
}
