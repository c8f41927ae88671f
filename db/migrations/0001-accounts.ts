/** Users, sessions, throttles and settings. */
import type { Kysely } from 'kysely'
import type { Database } from '../schema'
import { createTable } from './table'

export const up = async (db: Kysely<Database>): Promise<void> => {
  await createTable(
    db,
    'users',
    {
      id: 'id',
      login: 'text',
      name: 'text',
      role: 'text',
      institutionId: 'text?',
      organisationId: 'text?',
      region: 'text?',
      personId: 'text?',
      passwordHash: 'text',
      language: 'text?',
      disabledAt: 'text?',
      roleVersion: 'int',
      mustChangePassword: 'int',
      totpSecret: 'text?',
      totpEnabledAt: 'text?',
      totpLastStep: 'int',
      createdAt: 'text',
      version: 'int',
    },
    {
      unique: { users_by_login: ['login'] },
      indexes: { users_by_institution: ['institutionId', 'role'], users_by_person: ['personId'] },
    },
  )
  await createTable(
    db,
    'sessions',
    {
      id: 'id',
      userId: 'text',
      roleVersion: 'int',
      createdAt: 'text',
      expiresAt: 'text',
      secondFactorAt: 'text?',
      userAgent: 'text',
    },
    { indexes: { sessions_by_user: ['userId'], sessions_by_expiry: ['expiresAt'] } },
  )
  await createTable(
    db,
    'recoveryCodes',
    { id: 'id', userId: 'text', codeHash: 'text', usedAt: 'text?' },
    { indexes: { recovery_codes_by_user: ['userId'] } },
  )
  await createTable(
    db,
    'signInThrottles',
    { key: 'text', failures: 'int', windowStartedAt: 'text', blockedUntil: 'text?' },
    { key: ['key'] },
  )
  await createTable(
    db,
    'onceKeys',
    { key: 'text', userId: 'text', deed: 'text', outcome: 'text', at: 'text' },
    { key: ['key'], indexes: { once_keys_by_time: ['at'] } },
  )
  await createTable(
    db,
    'setupTokens',
    { tokenHash: 'text', createdAt: 'text', usedAt: 'text?' },
    { key: ['tokenHash'] },
  )
  await createTable(db, 'settings', { key: 'text', value: 'text' }, { key: ['key'] })
}
