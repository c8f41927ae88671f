/** Shapes of the forms of requests, selection, agreement, contract and notices. */
import * as v from 'valibot'
import { answers, services } from '~/domain/requests/sheet'
import { excludeReasons, includeReasons, recallGrounds } from '~/domain/requests/reasons'
import {
  dayField,
  manyOf,
  maybeDay,
  maybeMoney,
  maybeText,
  oneOf,
  text,
  ticked,
  version,
  whole,
} from '~/platform/shapes'
import { ownPapers } from './own-papers'

const id = v.pipe(v.string('errors:choose'), v.regex(/^[0-9a-f-]{36}$/, 'errors:choose'))

const ids = v.pipe(
  v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform((value): string[] => (typeof value === 'string' ? [value] : value)),
      v.array(id),
    ),
    [],
  ),
  v.minLength(1, 'errors:choose'),
  v.maxLength(100, 'errors:too-large'),
)

export const requestForm = v.strictObject({
  openingId: id,
  institutionIds: ids,
  count: whole(1, 1000),
  specialty: text(200),
  conditions: maybeText(2000),
  startsOn: maybeDay,
  receivedOn: maybeDay,
  incomingNumber: maybeText(60),
  neededOn: maybeDay,
})

export const drawForm = v.strictObject({ version })

export const addForm = v.strictObject({
  version,
  iin: v.pipe(
    v.string('errors:required'),
    v.transform((value) => value.replace(/\s/g, '')),
    v.regex(/^\d{12}$/, 'requests:error.iin'),
  ),
})

export const answerForm = v.strictObject({ version, answer: maybeText(2000) })
export const endForm = v.strictObject({ version, answer: text(2000) })

export const includeForm = v.strictObject({
  version,
  reason: oneOf(includeReasons),
  words: maybeText(1000),
  acknowledged: ticked,
})
export const excludeForm = v.strictObject({ version, reason: oneOf(excludeReasons), words: maybeText(1000) })

export const applicationForm = v.strictObject({
  version,
  how: oneOf(['told', 'written']),
  application: text(4000),
  on: dayField,
})
export const ownApplicationForm = v.strictObject({ version, candidate: id, application: text(4000) })
export const ownRefusalForm = v.strictObject({ version, candidate: id, words: maybeText(1000) })
export const refusalForm = v.strictObject({ version, words: maybeText(1000), on: maybeDay })

export const roundForm = v.strictObject({ version, services: manyOf(services) })

export const lineForm = v.strictObject({
  version,
  answer: oneOf(answers),
  words: maybeText(1000),
  signer: maybeText(120),
  on: maybeDay,
})

export const headForm = v.strictObject({
  version,
  decision: oneOf(['agreed', 'refused']),
  words: maybeText(1000),
})

const money = v.pipe(
  maybeMoney,
  v.check((value) => value !== null && value > 0, 'errors:required'),
  v.transform((value) => value ?? 0),
)

export const contractForm = v.strictObject({
  version,
  number: text(60),
  concludedOn: dayField,
  position: text(200),
  place: text(300),
  payKind: oneOf(['month', 'hour', 'piece']),
  rate: money,
  hours: text(500),
  daysOff: text(300),
  startsOn: dayField,
  endsOn: maybeDay,
  safety: text(1000),
  insurance: text(500),
  jobDescription: ticked,
  specialtyPapers: ticked,
  rulingNumber: maybeText(60),
  rulingOn: maybeDay,
  receivedOn: dayField,
  orderNumber: maybeText(60),
  orderOn: maybeDay,
  orderReceivedOn: maybeDay,
})

export const noticeForm = v.strictObject({
  kind: oneOf(['ending', 'transfer']),
  reason: text(2000),
  newPosition: maybeText(200),
  effectiveOn: dayField,
  givenOn: maybeDay,
  paidInstead: ticked,
})

export const recallForm = v.strictObject({
  ground: oneOf(recallGrounds),
  reason: text(2000),
  effectiveOn: dayField,
})

export const toldForm = v.strictObject({ version, on: dayField })

export const templateForm = v.strictObject({
  paper: oneOf(ownPapers),
  language: oneOf(['kk', 'ru']),
})

export type RequestWords = v.InferOutput<typeof requestForm>
export type LineWords = v.InferOutput<typeof lineForm>
export type ContractWords = v.InferOutput<typeof contractForm>
export type NoticeWords = v.InferOutput<typeof noticeForm>
export type RecallWords = v.InferOutput<typeof recallForm>
