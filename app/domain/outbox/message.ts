/** What users are told of, and how long the product goes on trying to tell them by e-mail. */

/** Occasions of a message; the words stand under `outbox:kind`. None of them says whom it is about. */
export const messageKinds = [
  'task',
  'digest',
  'reminder',
  'cases-assigned',
  'plan-to-approve',
  'contribution-asked',
  'comment',
  'opening-amended',
  'opening-stopped',
  'request-over',
  'way-ended',
  'notice-answered',
  'handover-arrived',
  'handover-answered',
  'appeal-arrived',
  'appeal-answered',
  'allocation-ready',
  'referral-waits',
  'referral-stalled',
  'interview-offered',
  'interview-picked',
  'interview-moved',
  'interview-called-off',
  'accreditation-ending',
  'secret-decision',
  'secret-answered',
  'secret-leave',
  'secret-request',
  'secret-exported',
  'glass-asked',
  'glass-opened',
  'training-due',
  'certificate-ending',
  'training-seat-answered',
  'code-locked',
  'event-proposed',
  'event-seat-free',
  'event-changed',
  'event-asked',
  'event-photos',
  'event-of-yours',
  'visit-called-off',
  'visit-asked',
  'visit-moved',
  'visit-answered',
  'pass-asked',
  'pass-answered',
  'result-waits',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** Minutes before each further try. A mail server that is down overnight is reached again in the morning. */
const pauses = [1, 5, 30, 120, 360, 720] as const

/** Minutes to wait after so many failed attempts; null when the message is given up. */
export const minutesBeforeTry = (attempts: number): number | null => pauses[attempts - 1] ?? null
