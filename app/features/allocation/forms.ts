/** Shapes of the allocation forms. */
import * as v from 'valibot'
import { objectives, priorityNames, scopeKinds } from '~/domain/allocation/options'
import { channels, openingKinds } from '~/domain/openings/opening'
import { declineReasons, mayGive } from '~/domain/placements/reasons'
import { manyOf, maybeText, maybeWhole, oneOf, text, ticked, version, whole } from '~/platform/shapes'

/** Two-digit regions or ids of institutions; what is not ours finds nobody. */
const among = v.optional(
  v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((value): string[] => [value].flat().filter((each) => each !== '')),
    v.array(v.pipe(v.string(), v.maxLength(36, 'errors:choose'))),
    v.maxLength(200, 'errors:choose'),
  ),
  [],
)

/** Points that a declared priority adds: few, so that none outweighs the fit. */
export const mostPriority = 5
/** None where the form has no such question. */
const points = v.optional(whole(0, mostPriority), '0')

export const runForm = v.strictObject({
  scope: oneOf(scopeKinds),
  regions: among,
  institutions: among,
  objective: oneOf(objectives),
  unknowns: ticked,
  apart: ticked,
  kinds: manyOf(openingKinds),
  channels: manyOf(channels),
  employerCap: maybeWhole(1, 10_000),
  ...(Object.fromEntries(priorityNames.map((name) => [`priority-${name}`, points])) as Record<
    `priority-${(typeof priorityNames)[number]}`,
    typeof points
  >),
})

export const cancelForm = v.strictObject({ version })

/** Steps go along, so that the page comes back with them. */
export const prepareForm = v.strictObject({ steps: maybeText(2000) })

export const acceptLineForm = v.strictObject({ acknowledged: ticked, note: maybeText(500), version })

const reason = v.pipe(
  oneOf(declineReasons),
  v.check((each) => mayGive('decline', each, 'officer'), 'errors:choose'),
)

export const declineLineForm = v.strictObject({ reason, words: text(1000), version })

export type RunForm = v.InferOutput<typeof runForm>
export type AcceptLineForm = v.InferOutput<typeof acceptLineForm>
export type DeclineLineForm = v.InferOutput<typeof declineLineForm>
