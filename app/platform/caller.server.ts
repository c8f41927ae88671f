/** On whose behalf a page is read or a deed done: the databases, the actor, the clock. */
import type { Databases } from '#db/client.server'
import type { Actor } from '~/domain/access/roles'
import type { Clock } from './clock.server'
import type { MasterKeys } from './seal.server'

export type Caller = {
  readonly db: Databases
  readonly actor: Actor
  readonly clock: Clock
  readonly requestId: string
  readonly keys: MasterKeys
  /** The form's once-key: the same deed sent twice is done once. */
  readonly once?: string | undefined
}
