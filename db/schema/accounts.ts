/** People who sign in, their sessions, and what keeps sign-in safe. */
import type { Role } from '../../app/domain/access/roles'

export type UsersTable = {
  id: string
  /** Folded to lower case; unique. */
  login: string
  name: string
  role: Role
  institutionId: string | null
  organisationId: string | null
  /** Two digits of КАТО. */
  region: string | null
  /** The person whose own page this user opens. */
  personId: string | null
  passwordHash: string
  language: 'kk' | 'ru' | 'en' | null
  disabledAt: string | null
  /** Grows when role, tenancy or password change; sessions made under an older number are dead. */
  roleVersion: number
  mustChangePassword: number
  /** Encrypted under the master key. */
  totpSecret: string | null
  totpEnabledAt: string | null
  /** The last used 30-second step, so that a code works once. */
  totpLastStep: number
  /** Confirmed by a code sent to it; shown to nobody else. */
  email: string | null
  /** Null: messages stay in the product. */
  messageChannel: 'email' | 'sms' | 'telegram' | 'product' | null
  /** `+77…`, confirmed by a code sent to it; shown to nobody else. */
  phone: string | null
  /** The chat with the bot that the user linked; shown to nobody. */
  telegramChat: string | null
  /** 1 Monday … 7 Sunday, 0 never; null: the usual Monday. */
  digestDay: number | null
  createdAt: string
  version: number
}

export type SessionsTable = {
  /** SHA-256 of the cookie's token: the stored value cannot be used to sign in. */
  id: string
  userId: string
  roleVersion: number
  createdAt: string
  expiresAt: string
  secondFactorAt: string | null
  userAgent: string
  /** Minutes without a click after which it ends; null: as the role has it. */
  idleMinutes: number | null
  /** The instant at which it ends whatever is clicked; null: as for everyone. */
  endsAt: string | null
  /** The institution's device it was started on. */
  kioskId: string | null
}

export type RecoveryCodesTable = { id: string; userId: string; codeHash: string; usedAt: string | null }

export type SignInThrottlesTable = {
  /** Keyed hash of the login or of the address. */
  key: string
  failures: number
  windowStartedAt: string
  blockedUntil: string | null
}

export type OnceKeysTable = { key: string; userId: string; deed: string; outcome: string; at: string }

export type SetupTokensTable = { tokenHash: string; createdAt: string; usedAt: string | null }

export type SettingsTable = { key: string; value: string }

export type AccountsSchema = {
  users: UsersTable
  sessions: SessionsTable
  recoveryCodes: RecoveryCodesTable
  signInThrottles: SignInThrottlesTable
  onceKeys: OnceKeysTable
  setupTokens: SetupTokensTable
  settings: SettingsTable
}
