/** A believable small prison service: the same on every machine, with days relative to today. */
import type { Databases } from '../client.server'
import type { Clock } from '../../app/platform/clock.server'
import type { MasterKeys } from '../../app/platform/seal.server'
import { hashPassword } from '../../app/features/accounts/passwords.server'
import { demoPassword } from '../../app/features/accounts/demo-logins.server'
import { newId } from '../../app/platform/ids.server'

export const seedDemo = async (db: Databases, clock: Clock, _keys: MasterKeys): Promise<void> => {
  const passwordHash = await hashPassword(demoPassword)
  await db.write.transaction().execute(async (tx) => {
    await tx.insertInto('settings').values({ key: 'demo', value: '1' }).execute()
    const institutionId = newId()
    await tx
      .insertInto('institutions')
      .values({ id: institutionId, code: '54', nameKk: '№54 мекеме', nameRu: 'Учреждение №54', region: '79', placeKato: '791000000', safetyLevel: 'medium', openPlaces: 12, version: 1 })
      .execute()
    await tx
      .insertInto('users')
      .values({ id: newId(), login: 'demo-social-worker', name: 'Серікқызы А.', role: 'social-worker', institutionId, organisationId: null, region: null, personId: null, passwordHash, language: null, disabledAt: null, roleVersion: 1, mustChangePassword: 0, totpSecret: null, totpEnabledAt: null, totpLastStep: 0, createdAt: clock.now().toISOString(), version: 1 })
      .execute()
  })
}
