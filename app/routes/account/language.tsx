/** Changes the language and comes back to the same page. */
import { redirect } from '@remix-run/node'
import { isLanguage } from '#locales/index'
import { keepLanguage } from '~/features/accounts/profile.server'
import { aboutInLanguage } from '~/features/about/topics'
import { inLanguage } from '~/features/board/paths'
import { notFound, open } from '~/platform/guard.server'
import { languageCookie } from '~/platform/i18n.server'
import { safePath } from '~/platform/safe-path'

export const loader = open(async () => {
  throw notFound()
})

export const action = open(async ({ desk, request }) => {
  const form = await request.formData()
  const language = form.get('language')
  const wanted = safePath(form.get('to'))
  if (!isLanguage(language)) return redirect(wanted, 303)
  const to = aboutInLanguage(inLanguage(wanted, language), language)
  if (desk.signedIn.stage !== 'nobody') await keepLanguage(desk.db, desk.signedIn.user.actor.userId, language)
  const secure = desk.config.publicOrigin?.startsWith('https://') ?? false
  return redirect(to, { status: 303, headers: { 'set-cookie': languageCookie(language, secure) } })
})
