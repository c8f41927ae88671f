/** Which of the institutions' devices a request comes from. */
import type { Databases } from '#db/client.server'
import { kioskHashIn } from '~/platform/kiosk-cookie.server'

export type Kiosk = { readonly id: string; readonly institutionId: string }

/** The device, as long as it is registered; undefined for any other browser. */
export const findKiosk = async (db: Databases, request: Request): Promise<Kiosk | undefined> => {
  const hash = kioskHashIn(request)
  if (hash === null) return undefined
  return db.read
    .selectFrom('kiosks')
    .select(['id', 'institutionId'])
    .where('tokenHash', '=', hash)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}
