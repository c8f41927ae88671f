/** The plan tab as its reader sees it: blocks with progress, deadlines with their deeds, the next step, who is around. */
import type { Kysely } from 'kysely'
import type { Database } from '#db/schema'
import { mayEver, type Permission } from '~/domain/access/policy'
import { daysBetween } from '~/domain/calendar/day'
import type { Calendar } from '~/domain/calendar/holidays'
import { type BlockKey, blocks } from '~/domain/plans/blocks'
import { isSettled, type MeasureStatus } from '~/domain/plans/measures'
import type { PlanState } from '~/domain/plans/plan'
import { transitionsFrom } from '~/domain/plans/state'
import { programmeBeginsOn } from '~/domain/plans/window'
import { calendarOf } from './calendar.server'
import { gapFindingsOf } from './gaps.server'
import { needsOf } from './load.server'
import { pauseWords } from './pause-words.server'
import { type PauseRead, pauseInForce, pausesOf } from './pauses.server'
import { type PlanRead, deadlinesOf, measuresOf } from './queries.server'
import type { Reader } from './reader'
import { shiftsOf } from './shifts.server'
import {
  type DeadlineRow,
  type MeasureRow,
  agreementBadge,
  deadlineBadge,
  deadlineWords,
  deedPathOf,
  measureBadge,
  measureTitle,
  shiftWords,
} from './wording.server'

const mayHere = (reader: Reader, permission: Permission): boolean => mayEver(reader.actor, permission)

type NeedRow = Awaited<ReturnType<typeof needsOf>>[number]

const markOf = (rows: readonly NeedRow[], block: BlockKey): 'needed' | 'not-needed' | 'to-ask' => {
  const marks = rows.filter((each) => each.block === block).map((each) => each.needed)
  if (marks.includes(1)) return 'needed'
  return marks.length === 0 || marks.includes(null) ? 'to-ask' : 'not-needed'
}

const blockRows = (
  plan: PlanRead,
  needs: readonly NeedRow[],
  measures: readonly MeasureRow[],
  reader: Reader,
) =>
  blocks.map(({ key, number }) => {
    const own = measures.filter((each) => each.block === key && each.status !== 'not-needed')
    const next = own.find((each) => !isSettled(each.status as MeasureStatus))
    const mark = markOf(needs, key)
    return {
      key,
      name: `${number}. ${reader.t(`plan-rules:block.${key}.name`)}`,
      mark: {
        tone: mark === 'to-ask' ? ('warn' as const) : ('plain' as const),
        text: reader.t(`plan-rules:certainty.${mark}`),
      },
      done: own.filter((each) => each.status === 'done' || each.status === 'not-done').length,
      total: own.length,
      next: next
        ? {
            badge: measureBadge(next, reader),
            title: measureTitle(next, reader.t),
            to: `/plans/${plan.id}/measures/${next.id}`,
          }
        : null,
    }
  })

const measureRows = (measures: readonly MeasureRow[], reader: Reader) =>
  measures.map((each) => ({
    id: each.id,
    title: measureTitle(each, reader.t),
    service: reader.t(`plan-rules:service.${each.service}`),
    status: reader.t(`plan-rules:measure-status.${each.status}`),
    outcome: each.outcome,
    badge: measureBadge(each, reader),
    settled: isSettled(each.status as MeasureStatus),
    to: `/plans/${each.planId}/measures/${each.id}`,
  }))

/** An answer, or an offer after a refusal, cannot be recorded before its notice has gone out. */
const isAhead = (row: DeadlineRow): boolean =>
  row.dueOn === null && row.doneOn === null && ['DL-08', 'DL-09', 'DL-11'].includes(row.code)

/** The badge, and the day itself where the badge tells it as a distance. */
const deadlineStanding = (row: DeadlineRow, reader: Reader, calendar: Calendar) => {
  const badge = deadlineBadge(row, reader, calendar)
  const day = reader.format.day(row.dueOn)
  return { badge, due: row.applies === 'no' || badge.text.includes(day) ? null : day }
}

type Shifts = Awaited<ReturnType<typeof shiftsOf>>

/** The latest move of an open deadline; the page of the deadline tells all of them. */
const movedWords = (row: DeadlineRow, shifts: Shifts, reader: Reader): string | null => {
  const last = shifts.find((each) => each.code === row.code)
  return last && !row.doneOn && row.applies !== 'no' ? shiftWords(last, reader) : null
}

/** Stands beside the badge, never instead of it: a paused deadline is as late as any. */
const pausedWords = (row: DeadlineRow, pauses: readonly PauseRead[], reader: Reader): string | null => {
  const pause = row.doneOn ? undefined : pauseInForce(pauses, row.code, reader.today)
  return pause ? pauseWords(pause, reader) : null
}

const deadlineRows = async (plan: PlanRead, rows: readonly DeadlineRow[], reader: Reader) => {
  const calendar = await calendarOf(reader.db)
  const shifts = await shiftsOf(reader.db, plan.id)
  const pauses = await pausesOf(reader.db, plan.id)
  const { t } = reader
  const mayAct = mayHere(reader, 'plan.deadline') && plan.openKey !== null
  return rows.map((row) => ({
    code: row.code,
    moved: movedWords(row, shifts, reader),
    paused: pausedWords(row, pauses, reader),
    ...deadlineWords(row, t),
    ...deadlineStanding(row, reader, calendar),
    why:
      row.applies === 'no' && !row.doneOn && plan.openKey !== null
        ? t(`deadlines:why-not.${row.code}`)
        : row.applies === 'unknown' && !row.doneOn
          ? t(`deadlines:ask.${row.code}`)
          : null,
    late: row.late === 'arrived-late' && !row.doneOn ? t('deadlines:late.arrived-late') : null,
    settled: row.applies === 'no' || row.doneOn !== null,
    deed:
      mayAct && (row.applies !== 'no' || row.doneOn) && !isAhead(row)
        ? {
            to: deedPathOf(plan.id, row.code, plan.state),
            text: t(row.doneOn ? 'common:edit' : 'plans:deadline.settle'),
          }
        : null,
  }))
}

/** Which page takes the next step, and who may open it. */
const stepPages: Readonly<Record<string, { readonly path: string; readonly permission: Permission }>> = {
  draft: { path: 'drafted', permission: 'plan.draft' },
  approve: { path: 'approve', permission: 'plan.approve' },
  send: { path: 'send', permission: 'plan.send' },
  revise: { path: 'revise', permission: 'plan.draft' },
  'hand-over': { path: 'hand-over', permission: 'plan.hand-over' },
  close: { path: 'close', permission: 'plan.hand-over' },
}

type PlanDeed = { readonly to: string; readonly text: string; readonly primary: boolean }

/** The deed that leads on from here; the others stand below it. */
const nextDeed = (plan: PlanRead, measures: readonly MeasureRow[]): string => {
  if (plan.state === 'preparing') return measures.length > 0 ? 'drafted' : 'draft'
  if (plan.state === 'drafted') return plan.agreement === null ? 'agree' : 'approve'
  return plan.state === 'approved' ? 'send' : 'hand-over'
}

const askable: ReadonlySet<string> = new Set(['drafted', 'approved', 'sent', 'in-progress'])
const draftable: ReadonlySet<string> = new Set(['preparing', 'drafted'])

/** What the reader may do now, the next step first. */
const deedsOf = (plan: PlanRead, measures: readonly MeasureRow[], reader: Reader): PlanDeed[] => {
  if (plan.openKey === null) return []
  const deed = (path: string, word: string) => ({ path, text: reader.t(word) })
  const steps = transitionsFrom(plan.state as PlanState).flatMap((name) => {
    const step = stepPages[name]
    // Nobody approves what the person has not been asked about.
    if (name === 'approve' && plan.agreement === null) return []
    return step && mayHere(reader, step.permission) ? [deed(step.path, `plan-rules:transition.${name}`)] : []
  })
  const drafting =
    draftable.has(plan.state) && mayHere(reader, 'plan.draft')
      ? [
          deed('draft', 'plans:deed.draft'),
          deed('needs', 'plans:deed.needs'),
          deed('measures/new', 'plans:deed.measure'),
          deed('contents', 'plans:deed.contents'),
        ]
      : []
  const asking =
    askable.has(plan.state) && mayHere(reader, 'plan.agree') ? [deed('agree', 'plans:deed.agree')] : []
  const next = nextDeed(plan, measures)
  return [...drafting, ...asking, ...steps]
    .map(({ path, text }) => ({ to: `/plans/${plan.id}/${path}`, text, primary: path === next }))
    .sort((one, other) => Number(other.primary) - Number(one.primary))
}

const around = async (db: Kysely<Database>, plan: PlanRead, reader: Reader) => {
  const ids = [plan.leadUserId, plan.caseWorkerId, plan.psychologistId, plan.approvedBy].filter(
    (each) => each !== null,
  )
  const head = plan.detachmentId
    ? await db
        .selectFrom('detachments')
        .select('headUserId')
        .where('id', '=', plan.detachmentId)
        .executeTakeFirst()
    : undefined
  const wanted = [...new Set([...ids, ...(head?.headUserId ? [head.headUserId] : [])])]
  if (wanted.length === 0) return []
  const users = await db
    .selectFrom('users')
    .select(['id', 'name', 'role'])
    .where('id', 'in', wanted)
    .execute()
  // The one who leads first, then as the plan and the person name them.
  const inOrder = wanted.flatMap((id) => users.find((each) => each.id === id) ?? [])
  return inOrder.map(({ id, name, role }) => ({
    id,
    name,
    note: id === plan.leadUserId ? reader.t('plans:around.lead') : reader.t(`common:role.${role}`),
  }))
}

/** Why the plan began when it did; the lateness of an arrival in words. */
const openedWords = (plan: PlanRead, { t, format }: Reader): string => {
  const day = format.day(plan.openedOn)
  if (plan.openedBecause === 'arrived-late')
    return t('plans:opened.arrived-late', { day, arrived: format.day(plan.arrivedOn) })
  const isBehind = plan.openedOn > programmeBeginsOn(plan.endOfTerm, plan.openedOn)
  return t(isBehind ? 'plans:opened.behind' : 'plans:opened.window', { day })
}

/** What changes outside the plan and moves all of it: the term, the release, the institution. */
const movesOf = ({ openKey, personId, releasedOn }: PlanRead, reader: Reader) =>
  openKey !== null && (releasedOn === null || releasedOn > reader.today) && mayHere(reader, 'person.term')
    ? [
        { to: `/people/${personId}/term`, text: reader.t('people:term.deed') },
        { to: `/people/${personId}/transfer`, text: reader.t('people:transfer.deed') },
      ]
    : []

/** Everything the plan tab shows. */
export const planPageOf = async (plan: PlanRead, reader: Reader) => {
  const { db, t, format, today } = reader
  const [needs, measures, deadlines] = [
    await needsOf(db, plan.id),
    await measuresOf(db, plan.id),
    await deadlinesOf(db, reader.actor, plan),
  ]
  return {
    id: plan.id,
    isOpen: plan.openKey !== null,
    state: t(`plan-rules:state.${plan.state}`),
    isLate: plan.openedBecause === 'arrived-late',
    opened: openedWords(plan, reader),
    left: t('plans:left', { count: Math.max(0, daysBetween(today, plan.releaseOn)) }),
    closed: plan.closedReason
      ? t('plans:closed', {
          day: format.day(plan.closedOn),
          reason: t(`plan-rules:close-reason.${plan.closedReason}`),
        })
      : null,
    agreement: { ...agreementBadge(plan, reader), statement: plan.agreementStatement },
    blocks: blockRows(plan, needs, measures, reader),
    measures: measureRows(measures, reader),
    deadlines: await deadlineRows(plan, deadlines, reader),
    deeds: deedsOf(plan, measures, reader),
    gaps: await gapFindingsOf(plan, reader),
    around: await around(db, plan, reader),
    moves: movesOf(plan, reader),
  }
}

export type PlanPage = Awaited<ReturnType<typeof planPageOf>>
