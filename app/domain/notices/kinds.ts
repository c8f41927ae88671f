/** The papers that pass between an institution, the person and other services before a release: which, to whom, under which rule. */
import type { DeadlineCode } from '../deadlines/codes'
import { type Citation, order508, penalCode } from '../law/citation'
import { housingAnswer, jobAnswer, type Parameter } from '../law/parameters'
import { type Result, ok, refuse } from '../result'

export const noticeKinds = [
  'request',
  'first-notice',
  'family-notice',
  'probation-enquiry',
  'housing-notice',
  'other-locality',
  'job-notice',
  'release-notice',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export const recipients = [
  'head-of-institution',
  'local-authority',
  'career-centre',
  'police',
  'probation',
  'family',
] as const
export type RecipientKind = (typeof recipients)[number]

export const formKeys = [
  'annex-11',
  'annex-12',
  'annex-12-again',
  'annex-14',
  'annex-29',
  'job-notice',
  'family-notice',
  'probation-enquiry',
] as const
export type FormKey = (typeof formKeys)[number]

/** An answer that another service owes. `code` is its deadline in the plan; `within` is null where the law sets none. */
export type AnswerOwed = { readonly code: DeadlineCode | null; readonly within: Parameter | null }

export type KindRule = {
  readonly form: FormKey
  /** The number of the annex to order 508; null where the order prints no form and the words are ours. */
  readonly annex: number | null
  readonly cites: readonly [Citation, ...Citation[]]
  readonly recipients: readonly [RecipientKind, ...RecipientKind[]]
  /** Settled once every recipient has been written to. */
  readonly settles: DeadlineCode
  readonly answer: AnswerOwed | null
  /** What is offered after a refusal. */
  readonly afterRefusal: NoticeKind | null
}

const none = { answer: null, afterRefusal: null } as const

/** Total: a kind without a rule does not compile. */
export const kindRules: Readonly<Record<NoticeKind, KindRule>> = {
  /** Order 508, para 49: the person's own request, written to the head of the institution. */
  request: {
    form: 'annex-11',
    annex: 11,
    cites: [order508('49')],
    recipients: ['head-of-institution'],
    settles: 'DL-02',
    ...none,
  },
  /** Penal Enforcement Code, article 166(1), and order 508, para 50: the local authority and the police, each by letter. */
  'first-notice': {
    form: 'annex-12',
    annex: 12,
    cites: [penalCode('166(1)'), order508('50')],
    recipients: ['local-authority', 'police'],
    settles: 'DL-03',
    ...none,
  },
  /** Penal Enforcement Code, article 167(4): the family or whom the person named, and the probation service. */
  'family-notice': {
    form: 'family-notice',
    annex: null,
    cites: [penalCode('167(4)')],
    recipients: ['family', 'probation'],
    settles: 'DL-06',
    ...none,
  },
  /** Order 508, para 53: probation is asked for the place to live and the outlook for work. It names no term for the answer. */
  'probation-enquiry': {
    form: 'probation-enquiry',
    annex: null,
    cites: [order508('53')],
    recipients: ['probation'],
    settles: 'DL-12',
    answer: { code: null, within: null },
    afterRefusal: null,
  },
  /** Order 508, para 51-1: the notice is sent *again*, with the programme and the health certificate; the form is annex 12. */
  'housing-notice': {
    form: 'annex-12-again',
    annex: 12,
    cites: [order508('51-1')],
    recipients: ['local-authority'],
    settles: 'DL-07',
    answer: { code: 'DL-08', within: housingAnswer },
    afterRefusal: 'other-locality',
  },
  /** Order 508, para 51-2: a letter to the authority of another locality, with the refusal and the person's application. */
  'other-locality': {
    form: 'annex-29',
    annex: 29,
    cites: [order508('51-2')],
    recipients: ['local-authority'],
    settles: 'DL-09',
    answer: { code: null, within: null },
    afterRefusal: 'other-locality',
  },
  /** Order 508, para 51-3: the career centre of the chosen place, with education and skills. */
  'job-notice': {
    form: 'job-notice',
    annex: null,
    cites: [order508('51-3')],
    recipients: ['career-centre'],
    settles: 'DL-10',
    answer: { code: 'DL-11', within: jobAnswer },
    afterRefusal: null,
  },
  /** Order 508, para 52: the police and the probation service of the chosen place, annex 14. */
  'release-notice': {
    form: 'annex-14',
    annex: 14,
    cites: [order508('52')],
    recipients: ['police', 'probation'],
    settles: 'DL-14',
    ...none,
  },
}

/** The kind whose sending settles a deadline; undefined where no notice does. */
export const kindSettling = (code: string): NoticeKind | undefined =>
  noticeKinds.find((kind) => kindRules[kind].settles === code)

/** Whether the deed is whole: every service that the law names has been written to. */
export const isComplete = (kind: NoticeKind, written: ReadonlySet<string>): boolean =>
  kindRules[kind].recipients.every((each) => written.has(each))

/**
 * Order 508, para 51-2: after a refusal the letter goes to another locality than the one that was chosen first, so its
 * place is always said. Refused: `other-place-needed`.
 */
export const decidePlace = (
  kind: NoticeKind,
  asked: string | null,
  chosen: string | null,
): Result<string | null> =>
  kind === 'other-locality' && (asked === null || asked === chosen)
    ? refuse('other-place-needed')
    : ok(asked ?? chosen)

/** Whether someone else's reply is waited for. */
export const awaitsAnswer = (kind: NoticeKind): boolean => kindRules[kind].answer !== null
