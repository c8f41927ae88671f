/** Signing out: the session ends on the server and the browser forgets what it kept. */
import { redirect } from '@remix-run/node'
import { type PublicAt, notFound, open } from '~/platform/guard.server'
import { forgetting, kioskHashIn } from '~/platform/kiosk-cookie.server'

export const loader = open(async () => {
  throw notFound()
})

/** Back to the door that the user came in by. */
const doorAfter = ({ desk: { signedIn }, request }: PublicAt): string => {
  if (kioskHashIn(request) !== null) return '/kiosk'
  return signedIn.stage === 'full' && signedIn.user.session.short ? '/sign-in/code' : '/sign-in'
}

export const action = open(async (at) => {
  const { signedIn, sessions } = at.desk
  const cookie =
    signedIn.stage === 'nobody' ? sessions.blankCookie() : await sessions.end(signedIn.user.session.token)
  return redirect(doorAfter(at), { status: 303, headers: { 'set-cookie': cookie, ...forgetting } })
})
