/** What happens to a notice after it was signed: sent, delivered, answered; the plan's deadlines follow in the same deed. */
import { oblastPrefix } from '#db/reference/regions'
import type { Day } from '~/domain/calendar/day'
import { type NoticeKind, type RecipientKind, isComplete, kindRules } from '~/domain/notices/kinds'
import {
  type Answering,
  type Sending,
  answerDueOn,
  decideAnswer,
  decideDelivery,
  decideSending,
} from '~/domain/notices/life'
import { type Result, ok } from '~/domain/result'
import { calendarOf } from '~/features/plans/calendar.server'
import { settleWithin } from '~/features/plans/deadlines.server'
import { type Work, command } from '~/platform/command.server'
import { type NoticeRow, aboutNotice, loadNotice, saveNotice } from './load.server'
import { enterInRegister } from './register.server'

/** Which service of the region sees a notice once it is on its way. */
export const sharedWith = (
  recipient: RecipientKind,
  placeKato: string | null,
): { readonly authorityRegion: string | null; readonly probationRegion: string | null } => {
  const region = placeKato ? oblastPrefix(placeKato) : null
  const isAuthority = recipient === 'local-authority' || recipient === 'career-centre'
  return {
    authorityRegion: isAuthority ? region : null,
    probationRegion: recipient === 'probation' ? region : null,
  }
}

/** To whom letters of this kind went that still stand, and all the days on which letters went out, annulled ones too. */
export const writtenTo = async (work: Pick<Work, 'tx'>, planId: string, kind: NoticeKind) => {
  const rows = await work.tx
    .selectFrom('notices')
    .select(['recipient', 'sentOn', 'state'])
    .where('planId', '=', planId)
    .where('kind', '=', kind)
    .where('sentOn', 'is not', null)
    .execute()
  const standing = rows.filter((each) => each.state !== 'annulled')
  const days = rows.map((each) => each.sentOn).filter((each) => each !== null)
  return { recipients: new Set<string>(standing.map((each) => each.recipient)), days: days.toSorted() }
}

/** Settles the plan's deadline once everybody whom the law names has been written to. */
const settleDeed = async (work: Work, { planId, kind }: NoticeRow, on: Day): Promise<string | null> => {
  if (!planId) return null
  const { recipients, days } = await writtenTo(work, planId, kind)
  if (!isComplete(kind, recipients)) return null
  const { settles } = kindRules[kind]
  await settleWithin(work, planId, settles, { on: days.at(-1) ?? on, answer: null, note: null })
  return settles
}

const inNeed: ReadonlySet<NoticeKind> = new Set(['housing-notice', 'other-locality', 'job-notice'])

/**
 * Records that a notice went out, shows it to the service it went to, starts the clock of its answer and settles the
 * plan's deadline. Refused: what `decideSending` refuses, `errors:stale`.
 */
export const sendNotice = command(
  'notice.issue',
  async (work, id: string, version: number, sending: Sending): Promise<Result<string>> => {
    const notice = await loadNotice(work, id)
    const decided = decideSending(notice, sending, work.today)
    if (!decided.ok) return decided
    const due = answerDueOn(notice.kind, sending.on, await calendarOf(work.tx))
    const saved = await saveNotice(work.tx, id, version, {
      state: 'sent',
      sentOn: sending.on,
      sentBy: work.actor.userId,
      way: sending.way,
      tracking: sending.tracking,
      answerDueOn: due,
      awaitedOn: due,
      ...sharedWith(notice.recipient, notice.placeKato),
    })
    if (!saved.ok) return saved
    const settled = await settleDeed(work, notice, sending.on)
    if (inNeed.has(notice.kind)) await enterInRegister(work, notice)
    aboutNotice(work, notice, { sent: sending.on, way: sending.way, settled })
    return ok(id)
  },
)

/** Records the day on which the notice was handed over. Refused: what `decideDelivery` refuses, `errors:stale`. */
export const recordDelivery = command(
  'notice.issue',
  async (work, id: string, version: number, on: Day): Promise<Result<string>> => {
    const notice = await loadNotice(work, id)
    const decided = decideDelivery(notice, on, work.today)
    if (!decided.ok) return decided
    const saved = await saveNotice(work.tx, id, version, { state: 'delivered', deliveredOn: on })
    if (!saved.ok) return saved
    aboutNotice(work, notice, { delivered: on })
    return ok(id)
  },
)

/** Conditions are an offer: for the plan there is a place, and the words say on what terms. */
const answerForPlan = ({ answer }: Answering): 'yes' | 'no' => (answer === 'no' ? 'no' : 'yes')

/**
 * Records the answer: by the service itself under its own sign-in, or by the institution from a paper that came. The
 * deadline of the answer is settled with it. Refused: what `decideAnswer` refuses, `errors:stale`.
 */
export const answerNotice = command(
  'notice.answer',
  async (work, id: string, version: number, answering: Answering): Promise<Result<string>> => {
    const notice = await loadNotice(work, id)
    const decided = decideAnswer(notice, answering, work.today)
    if (!decided.ok) return decided
    const { on, answer, words } = answering
    const saved = await saveNotice(work.tx, id, version, {
      state: 'answered',
      deliveredOn: notice.deliveredOn ?? on,
      answer,
      answeredOn: on,
      answeredBy: work.actor.userId,
      answerWords: words,
      awaitedOn: null,
    })
    if (!saved.ok) return saved
    const code = kindRules[notice.kind].answer?.code
    if (code && notice.planId)
      await settleWithin(work, notice.planId, code, { on, answer: answerForPlan(answering), note: words })
    aboutNotice(work, notice, { answered: answer, on, by: work.actor.role, settled: code ?? null })
    return ok(id)
  },
)
