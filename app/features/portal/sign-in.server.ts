/**
 * Signing in with a printed code and the day of birth, which is not on the sheet. Whatever is wrong is answered by the same
 * words after the same work. Wrong tries are counted for the code, for its number and for the address they come from.
 */
import type { Day } from '~/domain/calendar/day'
import { type CodeParts, decideUse, isLockedBy } from '~/domain/portal/code'
import { codeTries, kioskIdle, kioskLongest, portalIdle, portalLongest } from '~/domain/portal/parameters'
import { type Result, ok, refuse } from '~/domain/result'
import { verifyPassword } from '~/features/accounts/passwords.server'
import { countFailure, forgiveLogin, secondsToWait } from '~/features/accounts/throttle.server'
import { enqueue } from '~/features/outbox/commands.server'
import { appendAudit } from '~/platform/audit.server'
import { dayAt } from '~/platform/clock.server'
import { auditAlone } from '~/platform/command.server'
import type { Desk } from '~/platform/desk.server'
import { whenFree } from '~/platform/patience.server'
import type { ShortSession } from '~/platform/session.server'
import { endedCode } from './codes.server'
import type { Kiosk } from './kiosks.server'

type Front = Pick<Desk, 'db' | 'clock' | 'sessions' | 'requestId' | 'address'>

type CodeForm = {
  readonly code: CodeParts
  readonly birthDate: Day
  /** The form's once-key: a form sent twice by a double click opens the page both times. */
  readonly once: string | undefined
}

type Browser = {
  readonly userAgent: string
  readonly oldToken: string | null
  readonly kiosk: Kiosk | undefined
}

/** How long a form sent a second time still counts as the first. */
const repeatSeconds = 60

/** The throttle of a number, whether there is a code under it or not. */
const throttleOf = ({ number }: CodeParts): string => `code ${number}`

/**
 * Where wrong codes are counted: each device by itself, and apart from passwords. Whoever types codes at random in a corridor
 * closes that device for a while, not the sign-in of everybody behind the same address.
 */
const doorwayOf = ({ address }: Front, kiosk: Kiosk | undefined): string =>
  kiosk ? `kiosk ${kiosk.id}` : `code ${address}`

const findCode = async ({ db, clock }: Front, { code, once }: CodeForm) => {
  const since = new Date(clock.now().getTime() - repeatSeconds * 1000).toISOString()
  const row = await db.write
    .selectFrom('signInCodes as c')
    .innerJoin('users as u', 'u.id', 'c.userId')
    .innerJoin('people as p', 'p.id', 'c.personId')
    .select(['c.id', 'c.personId', 'c.userId', 'c.institutionId', 'c.place', 'c.lastDay', 'c.tries'])
    .select(['c.codeHash', 'c.issuedBy', 'c.liveNumber', 'p.birthDate', 'p.caseWorkerId'])
    .select(['u.role', 'u.roleVersion', 'u.disabledAt'])
    .where('c.number', '=', code.number)
    .where((eb) =>
      eb.or([
        eb('c.liveNumber', '=', code.number),
        ...(once ? [eb.and([eb('c.usedOnce', '=', once), eb('c.endedAt', '>=', since)])] : []),
      ]),
    )
    .orderBy('c.id', 'desc')
    .executeTakeFirst()
  return row
}

type Found = NonNullable<Awaited<ReturnType<typeof findCode>>>

/**
 * Takes one of the code's tries before the secret is looked at, so that many guesses at once are no more than a few. Gives
 * how many have been taken; null when there are none left, or the code is over.
 */
const takeTry = async ({ db, clock }: Front, { id }: Found): Promise<number | null> => {
  const row = await whenFree(() =>
    db.write
      .updateTable('signInCodes')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('id', '=', id)
      .where('liveNumber', 'is not', null)
      .where('tries', '<', codeTries.on(dayAt(clock.now())))
      .returning('tries')
      .executeTakeFirst(),
  )
  return row?.tries ?? null
}

/** The one try too many ends the code and tells the officers who work with the person. */
const lock = async (front: Front, found: Found): Promise<void> => {
  const { id, personId, institutionId, issuedBy, caseWorkerId } = found
  const now = front.clock.now().toISOString()
  await whenFree(() =>
    front.db.write.transaction().execute(async (tx) => {
      await tx.updateTable('signInCodes').set(endedCode(now, 'locked')).where('id', '=', id).execute()
      for (const userId of new Set([issuedBy, ...(caseWorkerId ? [caseWorkerId] : [])]))
        await enqueue(tx, {
          userId,
          kind: 'code-locked',
          dedupKey: `code-locked ${id} ${userId}`,
          link: `/people/${personId}/sign-in-code`,
          now,
        })
      await appendAudit(tx, {
        at: now,
        actor: null,
        deed: 'sign-in',
        outcome: 'refused',
        requestId: front.requestId,
        subject: { type: 'sign-in-code', id },
        personId,
        institutionId,
        details: { locked: true },
      })
    }),
  )
}

/** Uses the code up; false when somebody else was faster. */
const useUp = async ({ db, clock }: Front, { id }: Found, once: string | undefined): Promise<boolean> => {
  const now = clock.now().toISOString()
  const { numUpdatedRows } = await whenFree(() =>
    db.write
      .updateTable('signInCodes')
      .set({ ...endedCode(now, 'used'), usedOnce: once ?? null })
      .where('id', '=', id)
      .where('liveNumber', 'is not', null)
      .executeTakeFirst(),
  )
  return Number(numUpdatedRows) === 1
}

const shortFor = (kiosk: Kiosk | undefined, today: Day): ShortSession =>
  kiosk
    ? { idleMinutes: kioskIdle.on(today), longestMinutes: kioskLongest.on(today), kioskId: kiosk.id }
    : { idleMinutes: portalIdle.on(today), longestMinutes: portalLongest.on(today), kioskId: null }

const wrong = async (
  front: Front,
  form: CodeForm,
  tried: { readonly found: Found; readonly tries: number } | undefined,
): Promise<Result<string>> => {
  const now = front.clock.now()
  await countFailure(front.db, now, throttleOf(form.code), front.address)
  if (tried && isLockedBy(tried.tries, dayAt(now))) await lock(front, tried.found)
  else
    await auditAlone(
      { ...front, actor: null },
      { deed: 'sign-in', outcome: 'refused', subject: { type: 'sign-in-code', id: '-' }, details: {} },
    )
  return refuse('wrong-code')
}

/** The code under the number with the try taken for it; a form sent a second time takes none. */
const tryCode = async (front: Front, form: CodeForm) => {
  const found = await findCode(front, form)
  if (!found || found.liveNumber === null) return found && { found, tries: 0, isRepeat: true }
  const tries = await takeTry(front, found)
  return tries === null ? undefined : { found, tries, isRepeat: false }
}

/** Used up now, or a moment ago by the same form. */
const isUsedBy = async (front: Front, form: CodeForm, found: Found): Promise<boolean> =>
  (await useUp(front, found, form.once)) || (await findCode(front, form))?.liveNumber === null

/** The code that may be used here with what was typed; undefined when anything is wrong. */
const rightCode = async (
  front: Front,
  form: CodeForm,
  tried: Awaited<ReturnType<typeof tryCode>>,
  kiosk: Kiosk | undefined,
): Promise<Found | undefined> => {
  const isSecret = await verifyPassword(tried?.found.codeHash, form.code.secret)
  if (!tried || !isSecret) return undefined
  const { found, tries, isRepeat } = tried
  if (found.birthDate !== form.birthDate || found.disabledAt !== null) return undefined
  const code = { ...found, tries: Math.max(0, tries - 1) }
  if (!decideUse(code, kiosk?.institutionId ?? null, dayAt(front.clock.now())).ok) return undefined
  return isRepeat || (await isUsedBy(front, form, found)) ? found : undefined
}

const recordEntry = (front: Front, { id, userId, role, personId }: Found, kiosk: Kiosk | undefined) =>
  auditAlone(
    {
      ...front,
      actor: { userId, role, personId, institutionId: null, organisationId: null, region: null },
    },
    {
      deed: 'sign-in',
      outcome: 'done',
      subject: { type: 'user', id: userId },
      details: { code: id, kiosk: kiosk?.id ?? null },
    },
  )

/** Gives the `Set-Cookie` header of a fresh, short session of the person. Refused: `wait`, `wrong-code`. */
export const signInByCode = async (
  asked: Front,
  form: CodeForm,
  { kiosk, userAgent, oldToken }: Browser,
): Promise<Result<string>> => {
  const front = { ...asked, address: doorwayOf(asked, kiosk) }
  const now = front.clock.now()
  const wait = await secondsToWait(front.db, now, throttleOf(form.code), front.address)
  if (wait > 0) return refuse('wait', { values: { count: Math.ceil(wait / 60) } })
  const tried = await tryCode(front, form)
  const found = await rightCode(front, form, tried, kiosk)
  if (!found) return wrong(front, form, tried?.isRepeat ? undefined : tried)
  await forgiveLogin(front.db, throttleOf(form.code))
  if (oldToken) await front.sessions.end(oldToken)
  const cookie = await front.sessions.start({
    userId: found.userId,
    role: found.role,
    roleVersion: found.roleVersion,
    userAgent: userAgent.slice(0, 200),
    secondFactorAt: null,
    short: shortFor(kiosk, dayAt(now)),
  })
  await recordEntry(front, found, kiosk)
  return ok(cookie)
}
