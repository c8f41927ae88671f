/** Signing out: the session ends on the server and the browser forgets what it kept. */
import { redirect } from '@remix-run/node'
import { notFound, open } from '~/platform/guard.server'

export const loader = open(async () => {
  throw notFound()
})

export const action = open(async ({ desk }) => {
  const { signedIn, sessions } = desk
  const cookie =
    signedIn.stage === 'nobody' ? sessions.blankCookie() : await sessions.end(signedIn.user.session.token)
  return redirect('/sign-in', {
    status: 303,
    headers: { 'set-cookie': cookie, 'clear-site-data': '"cache", "storage"' },
  })
})
