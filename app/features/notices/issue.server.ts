/** Issuing a notice under the institution's own number, and annulling what was issued by mistake. */
import type { Selectable } from 'kysely'
import type { NoticesTable } from '#db/schema/notices'
import type { Day } from '~/domain/calendar/day'
import { isComplete, kindRules } from '~/domain/notices/kinds'
import { decideAnnulment, decideIssue } from '~/domain/notices/life'
import { languagesOf, missingLines } from '~/domain/notices/lines'
import { type Result, ok, refuse } from '~/domain/result'
import { reopenWithin, settleWithin } from '~/features/plans/deadlines.server'
import { type Work, command } from '~/platform/command.server'
import { insertDraft } from './commands.server'
import { writtenTo } from './delivery.server'
import { readLines } from './lines.server'
import { aboutNotice, loadNotice, saveNotice } from './load.server'
import { takeNumber } from './numbering.server'
import { enterInRegister } from './register.server'

type NoticeRow = Selectable<NoticesTable>

export type Issuing = { readonly on: Day; readonly signer: string | null }

const isMine = ({ recipient }: NoticeRow): boolean => recipient === 'head-of-institution'

/** The person's own request comes to the institution: with its number it has arrived. */
const arrivedOn = (notice: NoticeRow, on: Day, userId: string) =>
  isMine(notice)
    ? ({ state: 'delivered', sentOn: on, sentBy: userId, way: 'by-hand', deliveredOn: on } as const)
    : ({ state: 'issued' } as const)

const takeRequest = async (work: Work, notice: NoticeRow, on: Day): Promise<void> => {
  if (notice.planId) await settleWithin(work, notice.planId, 'DL-02', { on, answer: null, note: null })
  await enterInRegister(work, notice)
}

/**
 * Gives a draft its number and day and locks it. The person's own request settles its deadline at once.
 * Refused: `locked`, `lines-missing`, `day-in-future`, `signer-missing`, `errors:stale`.
 */
export const issueNotice = command(
  'notice.issue',
  async (work, id: string, version: number, { on, signer }: Issuing): Promise<Result<string>> => {
    const notice = await loadNotice(work, id)
    const { form } = kindRules[notice.kind]
    const missing = missingLines(form, readLines(notice.lines), languagesOf(notice.languages))
    const decided = decideIssue(notice, missing.filter((each) => each.needed).length)
    if (!decided.ok) return decided
    if (on > work.today) return refuse('day-in-future')
    if (signer === null && !isMine(notice)) return refuse('signer-missing')
    const given = await takeNumber(work.tx, notice.institutionId, on)
    const saved = await saveNotice(work.tx, id, version, {
      ...given,
      issuedOn: on,
      issuedBy: work.actor.userId,
      signer,
      ...arrivedOn(notice, on, work.actor.userId),
    })
    if (!saved.ok) return saved
    if (isMine(notice)) await takeRequest(work, notice, on)
    aboutNotice(work, notice, { issued: given.number, on })
    return ok(id)
  },
)

/** A deadline is open again when one whom the law names has no valid letter any more. */
const reopenDeed = async (work: Work, { planId, kind }: NoticeRow): Promise<void> => {
  if (!planId) return
  const { recipients, days } = await writtenTo(work, planId, kind)
  if (!isComplete(kind, recipients)) await reopenWithin(work, planId, kindRules[kind].settles, days)
}

export type Annulling = { readonly reason: string; readonly anew: boolean }

/**
 * Annuls a numbered notice; the number stays taken. A deadline that it had settled is open again. `anew` drafts another
 * one with the same lines. Refused: `not-issued`, `already-answered`, `errors:stale`. Gives the id to go on with.
 */
export const annulNotice = command(
  'notice.issue',
  async (work, id: string, version: number, { reason, anew }: Annulling): Promise<Result<string>> => {
    const notice = await loadNotice(work, id)
    const decided = decideAnnulment(notice)
    if (!decided.ok) return decided
    const saved = await saveNotice(work.tx, id, version, {
      state: 'annulled',
      annulledOn: work.today,
      annulledBy: work.actor.userId,
      annulReason: reason,
      awaitedOn: null,
    })
    if (!saved.ok) return saved
    await reopenDeed(work, notice)
    aboutNotice(work, notice, { annulled: notice.number })
    if (!anew) return ok(id)
    const { personId, planId, institutionId, kind, recipient, placeKato, languages } = notice
    const { lines, restrictedLines } = notice
    const same = { personId, planId, institutionId, kind, recipient, placeKato, languages }
    return ok(await insertDraft(work, { ...same, lines, restrictedLines, replacesId: id }))
  },
)
