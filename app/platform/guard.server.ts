/** How a route declares who may open it and who may act on it. Whatever declares nothing cannot be reached. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Language } from '#locales/index'
import { type Permission, hidesExistence, mayEver } from '~/domain/access/policy'
import type { Actor } from '~/domain/access/roles'
import { isServedIn } from '~/domain/access/zones'
import type { Day } from '~/domain/calendar/day'
import type { Caller } from './caller.server'
import { dayAt } from './clock.server'
import { Denied, auditAlone } from './command.server'
import type { Desk, SignedInUser } from './desk.server'
import { noteLook } from './file-reads.server'
import { redirectSaying } from './flash.server'
import { type Format, formatFor } from './format.server'
import type { Translate } from './i18n'
import { languageOf, translatorFor } from './i18n.server'
import { looksLikeId } from './ids.server'
import { kioskHashIn } from './kiosk-cookie.server'
import { Busy } from './patience.server'
import { KeysLocked } from './seal.server'

/** What a public page gets. */
export type PublicAt = {
  readonly desk: Desk
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly language: Language
  readonly t: Translate
  readonly format: Format
  readonly today: Day
}

/** What a page or deed of a signed-in user gets. */
export type At = PublicAt & {
  readonly actor: Actor
  readonly user: SignedInUser
  readonly caller: Caller
  /** For the page's own queries. */
  readonly db: Kysely<Database>
}

const publicAt = ({ context, request, params }: LoaderFunctionArgs): PublicAt => {
  const { desk } = context
  const profile = desk.signedIn.stage === 'nobody' ? null : desk.signedIn.user.language
  const language = languageOf(request, profile)
  return {
    desk,
    request,
    url: new URL(request.url),
    params: params as Record<string, string>,
    language,
    t: translatorFor(language),
    format: formatFor(language),
    today: dayAt(desk.clock.now()),
  }
}

const stagePath = {
  'second-factor': '/sign-in/second-factor',
  'enrol-second-factor': '/account/second-factor',
  'new-password': '/account/password',
} as const

/** Where whoever is not signed in knocks: a person with their code, on an institution's device at its own screen. */
const doorOf = ({ request, url }: PublicAt): string => {
  if (kioskHashIn(request) !== null) return '/kiosk'
  return /^\/portal(\/|$)/.test(url.pathname) ? '/sign-in/code' : '/sign-in'
}

/** 404 and 403 are thrown as plain responses: the error page finds its own words. */
export const notFound = (): Response => new Response(null, { status: 404 })

/** Identifiers in an address that cannot be ours are not looked up at all. */
const refuseStrangeIds = (params: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(params))
    if (name.endsWith('Id') && !looksLikeId(value)) throw notFound()
}

const signedInAt = async (args: LoaderFunctionArgs, permission: Permission): Promise<At> => {
  const at = publicAt(args)
  if (!isServedIn(at.desk.config.zone, permission)) throw notFound()
  const { signedIn } = at.desk
  if (signedIn.stage !== 'full') {
    const wanted = at.url.pathname + at.url.search
    const back = args.request.method === 'GET' && wanted !== '/' ? `?to=${encodeURIComponent(wanted)}` : ''
    throw redirect(signedIn.stage === 'nobody' ? doorOf(at) + back : stagePath[signedIn.stage])
  }
  const { actor } = signedIn.user
  const { db, clock, keys, requestId } = at.desk
  const caller: Caller = { db, actor, clock, keys, requestId }
  if (!mayEver(actor, permission)) {
    await auditAlone(caller, {
      deed: permission,
      outcome: 'denied',
      subject: { type: 'address', id: at.url.pathname.slice(0, 200) },
      details: { method: args.request.method },
    })
    throw new Response(null, { status: hidesExistence(permission) ? 404 : 403 })
  }
  refuseStrangeIds(at.params)
  return { ...at, actor, user: signedIn.user, caller, db: db.read }
}

const answering = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Denied) throw new Response(null, { status: error.status })
    if (error instanceof Busy) throw new Response(null, { status: 503, headers: { 'retry-after': '2' } })
    if (error instanceof KeysLocked) throw new Response(null, { status: 423 })
    throw error
  }
}

/**
 * On an institution's device nothing is left behind: a file would stay on its disk for whoever comes next, so none is handed
 * out there, by whatever page.
 */
const leavingNoFile = <T>(at: At, answer: T): T => {
  const isFile = answer instanceof Response && answer.headers.has('content-disposition')
  if (isFile && at.user.session.short?.kioskId) throw redirectSaying('common:flash.no-files-here', '/portal')
  return answer
}

type Guarded<Args, T> = ((args: Args) => Promise<T>) & { readonly permission: Permission | 'open' }

const declared = <Args, T>(
  permission: Permission | 'open',
  run: (args: Args) => Promise<T>,
): Guarded<Args, T> => Object.assign(run, { permission })

/** A page for those who hold the permission. Its queries are scoped by the actor's reach; about one person, the look is noted. */
export const page = <T>(
  permission: Permission,
  load: (at: At) => Promise<T>,
): Guarded<LoaderFunctionArgs, T> =>
  declared(permission, async (args) => {
    const at = await signedInAt(args, permission)
    const answer = await answering(async () => {
      const found = await load(at)
      await noteLook(at, permission, found)
      return found
    })
    return leavingNoFile(at, answer)
  })

/** A deed: the form behind a page. Its command asks the policy again about the row it changes. */
export const deed = <T>(
  permission: Permission,
  act: (at: At) => Promise<T>,
): Guarded<ActionFunctionArgs, T> =>
  declared(permission, async (args) => {
    const at = await signedInAt(args, permission)
    return answering(() => act(at))
  })

/** A page or deed without sign-in. `tests/architecture.test.ts` lists every one by name. */
export const open = <T>(run: (at: PublicAt) => Promise<T>): Guarded<LoaderFunctionArgs, T> =>
  declared('open', (args) => answering(() => run(publicAt(args))))

/** The caller with the once-key of the form just read. */
export const once = (at: At, form: { readonly once: string | undefined }): Caller => ({
  ...at.caller,
  once: form.once,
})
