/** What the frame of a page needs to know: who is here, where they may go, what was just said. */
import { flashOf } from '~/platform/flash.server'
import type { PublicAt } from '~/platform/guard.server'
import { kioskHashIn } from '~/platform/kiosk-cookie.server'
import type { FrameData } from './frame'
import { waysFor } from './navigation'

const placeOf = async ({ desk, language }: PublicAt): Promise<string | null> => {
  if (desk.signedIn.stage !== 'full') return null
  const { institutionId, organisationId } = desk.signedIn.user.actor
  if (institutionId) {
    const row = await desk.db.read
      .selectFrom('institutions')
      .select(['nameKk', 'nameRu'])
      .where('id', '=', institutionId)
      .executeTakeFirst()
    return row ? (language === 'kk' ? row.nameKk : row.nameRu) : null
  }
  if (!organisationId) return null
  const row = await desk.db.read
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirst()
  return row?.name ?? null
}

const mostShown = 99

/** Messages that the reader has not opened; "99+" when there are more than a bell can hold. */
const unreadOf = async ({ desk, format }: PublicAt, userId: string): Promise<string | null> => {
  const some = desk.db.read
    .selectFrom('outbox')
    .select('id')
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .limit(mostShown + 1)
  const row = await desk.db.read
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const count = Number(row.count)
  if (count === 0) return null
  return count > mostShown ? `${mostShown}+` : format.number(count)
}

export const frameData = async (at: PublicAt): Promise<FrameData> => {
  const { desk, language, t } = at
  const hasBoard = desk.config.zone !== 'inner'
  const flash = flashOf(at.request, t)
  const signedIn = desk.signedIn
  const isKiosk = kioskHashIn(at.request) !== null
  const base = { language, flash, demo: desk.config.demo, hasBoard, isKiosk }
  if (signedIn.stage === 'nobody') return { ...base, user: null, unread: null, kiosk: null, ways: [] }
  const { actor, name, session } = signedIn.user
  const { short } = session
  const ways = signedIn.stage === 'full' ? waysFor(actor.role, desk.config.zone) : []
  return {
    ...base,
    kiosk: short?.kioskId ? { idle: short.idle, longest: short.longest } : null,
    user: { name, role: actor.role, place: await placeOf(at), full: signedIn.stage === 'full' },
    unread: signedIn.stage === 'full' ? await unreadOf(at, actor.userId) : null,
    ways: ways.map(({ key, to, icon, group }) => ({ key, to, icon, group })),
  }
}
