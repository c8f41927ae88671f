/** Deeds at the end of a contract: the employer's notices ahead of it, the administration's recall, and telling the person. */
import type { Day } from '~/domain/calendar/day'
import { decideNotice, type Giving } from '~/domain/requests/notice'
import { type Result, ok, refuse } from '~/domain/result'
import { startWithin } from '~/features/duties/within.server'
import { calendarOf } from '~/features/plans/calendar.server'
import { type Work, command } from '~/platform/command.server'
import { notFound } from '~/platform/guard.server'
import { type CandidateRow, loadCandidate } from './candidates.server'
import type { NoticeWords, RecallWords } from './forms'
import { takeEffect } from './effect.server'
import { tellOfNotice } from './messages.server'
import { tiesOf } from './scope.server'

type Writing = Giving & { readonly reason: string }

const events = { ending: 'contract-ending', transfer: 'job-transfer' } as const

const aboutNotice = (
  work: Work,
  row: { readonly id: string; readonly personId: string; readonly institutionId: string },
  details: Readonly<Record<string, unknown>>,
): void =>
  work.about({
    type: 'work-notice',
    id: row.id,
    personId: row.personId,
    institutionId: row.institutionId,
    details,
  })

/** The clock of DL-28 is watched: the event lies ahead, and its duty is done on the day of the notice. */
const startClock = async (work: Work, row: CandidateRow, giving: Writing): Promise<Result<string | null>> => {
  if (giving.kind === 'recall') return ok(null)
  const { personId, institutionId } = row
  const started = await startWithin(work, {
    kind: events[giving.kind],
    personId,
    institutionId,
    on: giving.effectiveOn,
    note: null,
    doneOn: giving.givenOn,
  })
  return started.ok ? ok(started.value.eventId) : started
}

const write = async (work: Work, row: CandidateRow, giving: Writing): Promise<Result<string>> => {
  if (row.stage !== 'contracted' && row.stage !== 'started') return refuse('no-contract')
  const decided = decideNotice(giving, work.today, await calendarOf(work.tx))
  if (!decided.ok) return decided
  const clock = await startClock(work, row, giving)
  if (!clock.ok) return clock
  const id = work.newId()
  const { kind, ground, reason, newPosition, effectiveOn, givenOn, paidInstead } = giving
  const { personId, institutionId, organisationId } = row
  await work.tx
    .insertInto('workNotices')
    .values({
      id,
      kind,
      ground,
      reason,
      newPosition,
      effectiveOn,
      givenOn,
      personId,
      institutionId,
      organisationId,
      candidateId: row.id,
      latestOn: decided.value.latestOn,
      late: decided.value.late ? 1 : 0,
      paidInstead: paidInstead ? 1 : 0,
      source: work.actor.organisationId === null ? 'paper' : 'portal',
      toldPersonOn: null,
      toldPersonBy: null,
      eventId: clock.value,
      carriedOutOn: effectiveOn <= work.today ? work.today : null,
      createdBy: work.actor.userId,
      createdAt: work.now,
      version: 1,
    })
    .execute()
  const effect = await takeEffect(work, row, giving)
  if (!effect.ok) return effect
  if (kind !== 'recall') await tellOfNotice(work, { id, institutionId })
  aboutNotice(work, { ...row, id }, { kind, effectiveOn, givenOn, late: decided.value.late, ground })
  return ok(id)
}

/**
 * The employer tells ahead that a contract ends or a person changes their job; from paper, an officer writes it down. A
 * late one is taken and stays late. On its day, which may be today, the placement ends with it. Refused: `no-contract`,
 * as `decideNotice` says, and as the end of the placement. Gives the notice's id.
 */
export const giveNotice = command(
  'work-notice.give',
  async (work, candidateId: string, words: NoticeWords) => {
    const row = await loadCandidate(work, candidateId)
    const isOwn = work.actor.organisationId !== null
    const givenOn = isOwn ? work.today : (words.givenOn ?? work.today)
    return write(work, row, { ...words, givenOn, ground: null })
  },
)

/** The administration calls a person back on one of the six grounds of para 14. Refused as `giveNotice`. */
export const recall = command('work.recall', async (work, candidateId: string, words: RecallWords) => {
  const row = await loadCandidate(work, candidateId)
  return write(work, row, {
    ...words,
    kind: 'recall',
    givenOn: work.today,
    newPosition: null,
    paidInstead: false,
  })
})

/** Notes the day on which the person was told. Refused: `told-already`, `day-in-future`, `errors:stale`. */
export const notePersonTold = command(
  'work-notice.tell',
  async (work, id: string, form: { readonly version: number; readonly on: Day }): Promise<Result<string>> => {
    const row = await work.tx.selectFrom('workNotices').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    work.permit(tiesOf(row))
    aboutNotice(work, row, { told: form.on })
    if (row.toldPersonOn !== null) return refuse('told-already')
    if (form.on > work.today) return refuse('day-in-future')
    const done = await work.tx
      .updateTable('workNotices')
      .set({ toldPersonOn: form.on, toldPersonBy: work.actor.userId, version: form.version + 1 })
      .where('id', '=', id)
      .where('version', '=', form.version)
      .executeTakeFirst()
    return done.numUpdatedRows === 1n ? ok(id) : refuse('errors:stale')
  },
)
