/** Requests and notices, their numbers, an institution's own templates, and the register of those in need. */
import type { Day } from '../../app/domain/calendar/day'
import type { DeliveryWay, NoticeAnswer, NoticeState, PaperLanguages } from '../../app/domain/notices/life'
import type { NoticeKind, RecipientKind } from '../../app/domain/notices/kinds'

export type NoticesTable = {
  id: string
  personId: string
  /** The plan that was open when the notice was prepared. */
  planId: string | null
  institutionId: string
  kind: NoticeKind
  recipient: RecipientKind
  /** КАТО of the recipient's place. */
  placeKato: string | null
  languages: PaperLanguages
  state: NoticeState
  /** JSON: filled lines by language. */
  lines: string
  /** JSON of the same shape: restricted lines, read only under `notice.restricted`. */
  restrictedLines: string
  /** A notice that was annulled and that this one was written instead of. */
  replacesId: string | null
  number: string | null
  year: number | null
  serial: number | null
  issuedOn: Day | null
  issuedBy: string | null
  signer: string | null
  sentOn: Day | null
  sentBy: string | null
  way: DeliveryWay | null
  tracking: string | null
  deliveredOn: Day | null
  /** Kept when the answer has come. */
  answerDueOn: Day | null
  /** Equals `answerDueOn` while the answer is waited for: worklists read it from one index. */
  awaitedOn: Day | null
  answer: NoticeAnswer | null
  answeredOn: Day | null
  answeredBy: string | null
  answerWords: string | null
  annulledOn: Day | null
  annulledBy: string | null
  annulReason: string | null
  /** Two digits of КАТО, set when the notice went to this service there: it then sees the notice. */
  authorityRegion: string | null
  probationRegion: string | null
  createdAt: string
  createdBy: string
  version: number
}

/** The last serial given in a year. */
export type NoticeSerialsTable = { institutionId: string; year: number; last: number }

export type NoticePatternsTable = { institutionId: string; pattern: string; version: number }

export type NoticeTemplatesTable = {
  id: string
  /** An institution's id, or `all` for every institution. */
  owner: string
  kind: NoticeKind
  language: 'kk' | 'ru'
  /** Grows by one with every upload; the largest is in use. */
  edition: number
  /** DOCX in base64. */
  bytes: string
  size: number
  /** JSON list of the fields found in it. */
  fields: string
  uploadedBy: string
  uploadedAt: string
}

export type NeedRegisterTable = {
  id: string
  institutionId: string
  personId: string
  year: number
  serial: number
  enteredOn: Day
  enteredBy: string
  version: number
}

export type NeedSerialsTable = { institutionId: string; year: number; last: number }

export type NoticesSchema = {
  notices: NoticesTable
  noticeSerials: NoticeSerialsTable
  noticePatterns: NoticePatternsTable
  noticeTemplates: NoticeTemplatesTable
  needRegister: NeedRegisterTable
  needSerials: NeedSerialsTable
}
