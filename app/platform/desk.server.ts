/** What the server hands to every loader and action: who is asking, in which language, on which databases. */
import type { Databases } from '#db/client.server'
import type { Language } from '#locales/index'
import type { Actor } from '~/domain/access/roles'
import type { Clock } from './clock.server'
import type { Config } from './config.server'
import type { MasterKeys } from './seal.server'
import type { LiveSession, Sessions } from './session.server'

/** How far a sign-in has come: a role with a second factor is nobody until it is given. */
export type SignedIn =
  | { readonly stage: 'nobody' }
  | { readonly stage: 'second-factor' | 'enrol-second-factor' | 'new-password'; readonly user: SignedInUser }
  | { readonly stage: 'full'; readonly user: SignedInUser }

export type SignedInUser = {
  readonly actor: Actor
  readonly name: string
  readonly login: string
  readonly language: Language | null
  readonly session: LiveSession
}

export type Desk = {
  readonly db: Databases
  readonly clock: Clock
  readonly config: Config
  readonly keys: MasterKeys
  readonly sessions: Sessions
  readonly signedIn: SignedIn
  readonly requestId: string
  readonly nonce: string
  /** The sender's address as the server trusts it, for throttling. */
  readonly address: string
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    desk: Desk
  }
}
