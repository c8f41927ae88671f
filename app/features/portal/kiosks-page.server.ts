/** Devices of institutions: which there are, this browser made one, and one made an ordinary browser again. */
import { redirect } from '@remix-run/node'
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import type { Actor } from '~/domain/access/roles'
import { kioskIdle } from '~/domain/portal/parameters'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { forgetting, kioskCookie, newKioskToken } from '~/platform/kiosk-cookie.server'
import { reachable } from '~/platform/scope.server'
import { kioskEndForm, kioskForm } from './forms'
import { endKiosk, registerKiosk } from './kiosk-deeds.server'

const mostShown = 200

/** Devices within the reader's reach, the newest first. */
export const kiosksQuery = (db: Kysely<Database>, actor: Actor) =>
  db
    .selectFrom('kiosks')
    .innerJoin('institutions', 'institutions.id', 'kiosks.institutionId')
    .innerJoin('users', 'users.id', 'kiosks.registeredBy')
    .select(['kiosks.id', 'kiosks.name', 'kiosks.registeredAt', 'kiosks.endedAt', 'users.name as who'])
    .select(['institutions.nameKk', 'institutions.nameRu'])
    .where(reachable(actor, 'kiosk.manage', { institution: 'kiosks.institutionId' }))
    .orderBy('kiosks.id', 'desc')
    .limit(mostShown)

const institutionsFor = async ({ db, actor, language, format }: At) => {
  if (actor.institutionId !== null) return []
  const rows = await db.selectFrom('institutions').select(['id', 'nameKk', 'nameRu']).execute()
  return rows
    .map((row) => ({ value: row.id, label: language === 'kk' ? row.nameKk : row.nameRu }))
    .sort((one, other) => format.compare(one.label, other.label))
}

export const kiosksPageOf = async (at: At) => {
  const { t, format, language, today } = at
  const rows = await kiosksQuery(at.db, at.actor).execute()
  return {
    title: t('portal:kiosks.title'),
    how: t('portal:kiosks.how', { count: kioskIdle.on(today) }),
    once: newId(),
    institutions: await institutionsFor(at),
    kiosks: rows.map((row) => ({
      id: row.id,
      name: row.name,
      institution: language === 'kk' ? row.nameKk : row.nameRu,
      made: t('portal:kiosks.made', { at: format.instant(row.registeredAt), who: row.who }),
      ended: row.endedAt === null ? null : t('portal:kiosks.ended', { at: format.instant(row.endedAt) }),
    })),
  }
}

export type KiosksPage = Awaited<ReturnType<typeof kiosksPageOf>>

const register = async (at: At, data: FormData): Promise<Response> => {
  const form = readFields(kioskForm, data)
  if (!form.ok) return invalid(form)
  const { token, hash } = newKioskToken()
  const result = await registerKiosk(once(at, form), form.value, hash)
  if (!result.ok) return refused('portal', result.refusal, form)
  const headers = new Headers(forgetting)
  headers.append('set-cookie', await at.desk.sessions.end(at.user.session.token))
  headers.append('set-cookie', kioskCookie(token, at.desk.config))
  return redirect('/kiosk', { status: 303, headers })
}

/** Makes this browser a device, signing its user out of it first; or ends a device that is named. */
export const actOnKiosks = async (at: At): Promise<Response> => {
  const data = await at.request.formData()
  if (!data.has('kiosk')) return register(at, data)
  const form = readFields(kioskEndForm, data)
  if (!form.ok) return invalid(form)
  await endKiosk(at.caller, form.value.kiosk)
  return redirectSaying('portal:flash.kiosk-ended', '/kiosks')
}
