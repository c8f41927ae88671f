/** Finds out who a request comes from. */
import type { Databases } from '#db/client.server'
import { secondFactorRoles } from '~/domain/access/roles'
import type { SignedIn } from './desk.server'
import type { Sessions } from './session.server'

/** `demo`: second factors are offered but not demanded. */
export const findSignedIn = async (
  db: Databases,
  sessions: Sessions,
  cookieHeader: string,
  demo: boolean,
): Promise<SignedIn> => {
  const session = await sessions.read(cookieHeader)
  if (!session) return { stage: 'nobody' }
  const row = await db.read
    .selectFrom('users')
    .select([
      'id',
      'login',
      'name',
      'role',
      'institutionId',
      'organisationId',
      'region',
      'personId',
      'language',
    ])
    .select(['mustChangePassword', 'totpEnabledAt'])
    .where('id', '=', session.userId)
    .executeTakeFirst()
  if (!row) return { stage: 'nobody' }
  const { id: userId, login, name, language, mustChangePassword, totpEnabledAt, ...ties } = row
  const user = { actor: { userId, ...ties }, login, name, language, session }
  const needsFactor = totpEnabledAt !== null && session.secondFactorAt === null
  if (needsFactor) return { stage: 'second-factor', user }
  if (mustChangePassword === 1) return { stage: 'new-password', user }
  if (totpEnabledAt === null && secondFactorRoles.includes(row.role) && !demo)
    return { stage: 'enrol-second-factor', user }
  return { stage: 'full', user }
}
