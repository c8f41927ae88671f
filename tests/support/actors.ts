/** People who use the product, as tests need them. */
import type { Databases } from '#db/client.server'
import type { Actor, Role } from '~/domain/access/roles'
import type { Caller } from '~/platform/caller.server'
import { newId } from '~/platform/ids.server'
import { keysFromText } from '~/platform/seal.server'

/** An actor of a role; ties default to none. */
export const anActor = (role: Role, ties: Partial<Actor> = {}): Actor => ({
  userId: newId(),
  role,
  institutionId: null,
  organisationId: null,
  region: null,
  personId: null,
  ...ties,
})

/** The day on which tests happen unless they say otherwise: noon in Almaty on Saturday 21 November 2026. */
export const testNow = '2026-11-21T07:00:00.000Z'

/** A caller on a database at a fixed moment. */
export const callerFor = (
  db: Databases,
  actor: Actor,
  more: { now?: string; once?: string } = {},
): Caller => ({
  db,
  actor,
  clock: { now: () => new Date(more.now ?? testNow) },
  requestId: newId(),
  keys: keysFromText('keys of tests'),
  ...(more.once ? { once: more.once } : {}),
})
