/** Pages for those who are signed in part of the way: a factor to give, to enrol, or a password to change. */
import { redirect } from '@remix-run/node'
import type { SignedInUser } from '~/platform/desk.server'
import type { PublicAt } from '~/platform/guard.server'

type Stage = 'full' | 'second-factor' | 'enrol-second-factor' | 'new-password'

/** The user when the sign-in stands at one of the stages; everyone else goes to the start. */
export const userAtStage = (at: PublicAt, stages: readonly Stage[]): SignedInUser => {
  const { signedIn } = at.desk
  if (signedIn.stage === 'nobody' || !stages.includes(signedIn.stage)) throw redirect('/')
  return signedIn.user
}

export const browserOf = (request: Request): string => request.headers.get('user-agent') ?? ''
