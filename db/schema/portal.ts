/** How a person signs in to their own page: printed codes, and devices that an institution put up for it. */
import type { Role } from '../../app/domain/access/roles'
import type { Day } from '../../app/domain/calendar/day'
import type { CodeEnd, CodePlace } from '../../app/domain/portal/code'

export type SignInCodesTable = {
  id: string
  personId: string
  /** The person's own account, made with the first code. */
  userId: string
  /** Where the person was when the code was made; null after release. */
  institutionId: string | null
  place: CodePlace
  /** The first digits of the code: they find the row and are no secret. */
  number: string
  /** The same while the code can still be used; null afterwards, so that the number comes free. */
  liveNumber: string | null
  /** The person while the code can still be used: nobody has two. */
  livePersonId: string | null
  /** Argon2 of the secret digits; the code itself is kept nowhere. */
  codeHash: string
  /** Wrong tries so far. */
  tries: number
  lastDay: Day
  issuedBy: string
  issuedAt: string
  /** The form's once-key with which the code was used: the same form sent twice signs in twice, not once in vain. */
  usedOnce: string | null
  endedAt: string | null
  endedWhy: CodeEnd | null
}

export type KiosksTable = {
  id: string
  institutionId: string
  /** Where it stands, in words. */
  name: string
  /** SHA-256 of the token that the device keeps in a cookie. */
  tokenHash: string
  registeredBy: string
  registeredAt: string
  endedBy: string | null
  endedAt: string | null
}

/** A look at a person's file: once a day for each reader. */
export type FileReadsTable = {
  id: string
  personId: string
  userId: string
  role: Role
  institutionId: string | null
  onDay: Day
}

export type PortalSchema = {
  signInCodes: SignInCodesTable
  kiosks: KiosksTable
  fileReads: FileReadsTable
}
