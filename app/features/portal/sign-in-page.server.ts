/** The page where a person signs in with a code, and the same on the screen of an institution's device. */
import { redirect } from '@remix-run/node'
import { invalid, readForm, refused } from '~/platform/form.server'
import type { PublicAt } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { safePath } from '~/platform/safe-path'
import { codeSignInForm } from './forms'
import { findKiosk } from './kiosks.server'
import { signInByCode } from './sign-in.server'

const home = '/portal'

/** Where a person goes after the code; the staff's front page is not theirs. */
const wanted = (to: string | null): string => {
  const path = safePath(to)
  return path === '/' ? home : path
}

/** The words of the page; whoever is signed in already is led on. */
export const codeSignInPageOf = ({ desk, url, t }: PublicAt) => {
  const to = wanted(url.searchParams.get('to'))
  if (desk.signedIn.stage === 'full') throw redirect(to)
  return { title: t('portal:sign-in.title'), to, once: newId() }
}

/** Signs in, and leads to where the person wanted to go. */
export const actOnCodeSignIn = async ({ desk, request }: PublicAt): Promise<Response> => {
  const form = await readForm(codeSignInForm, request)
  if (!form.ok) return invalid(form)
  const { code, birth, to } = form.value
  const result = await signInByCode(
    desk,
    { code, birthDate: birth, once: form.once },
    {
      userAgent: request.headers.get('user-agent') ?? '',
      oldToken: desk.signedIn.stage === 'nobody' ? null : desk.signedIn.user.session.token,
      kiosk: await findKiosk(desk.db, request),
    },
  )
  if (!result.ok) return refused('portal', result.refusal, form)
  return redirect(wanted(to), { status: 303, headers: { 'set-cookie': result.value } })
}
