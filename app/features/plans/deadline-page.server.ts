/** What the page of one statutory deadline shows. */
import { mayEver } from '~/domain/access/policy'
import { ruleOf } from '~/domain/deadlines/rules'
import { answered } from '~/domain/deadlines/settling'
import { kindSettling } from '~/domain/notices/kinds'
import { type At, notFound } from '~/platform/guard.server'
import { calendarOf } from './calendar.server'
import { deedPageOf } from './deed-page.server'
import { pauseWords } from './pause-words.server'
import { pauseInForce, pausesOf } from './pauses.server'
import { deadlinesOf } from './queries.server'
import { shiftsOf } from './shifts.server'
import { codeOf, deadlineBadge, deadlineWords, shiftWords } from './wording.server'

/** Where the paper is prepared whose sending settles this deadline. */
const noticesPathOf = ({ actor }: At, personId: string, code: string): string | null => {
  const kind = kindSettling(code)
  return kind && mayEver(actor, 'notice.prepare') ? `/people/${personId}/plan/notices?kind=${kind}` : null
}

export const deadlinePageOf = async (at: At) => {
  const { params, t, format, today, db } = at
  const code = params.code ?? ''
  const { plan, ...head } = await deedPageOf(at, 'plan.deadline', `deadlines:code.${code}.short`)
  const row = (await deadlinesOf(db, at.actor, plan)).find((each) => each.code === code)
  if (!row) throw notFound()
  const words = deadlineWords(row, t)
  const { actor, recipient } = ruleOf[codeOf(row)]
  const badge = deadlineBadge(row, at, await calendarOf(db))
  const paused = pauseInForce(await pausesOf(db, plan.id), code, today)
  const shifts = (await shiftsOf(db, plan.id)).filter((each) => each.code === code)
  return {
    ...head,
    what: words.what,
    noticesTo: noticesPathOf(at, plan.personId, code),
    pauseTo: plan.openKey !== null && !row.doneOn ? `/plans/${plan.id}/deadlines/${code}/pause` : null,
    paused: paused ? pauseWords(paused, at) : null,
    moves: shifts.map((each) => ({ id: each.id, text: shiftWords(each, at) })),
    row: {
      version: row.version,
      isDone: row.doneOn !== null,
      isAnswer: answered.has(code),
      mayBeEmpty: row.applies === 'unknown',
      ask: row.applies === 'unknown' ? t(`deadlines:ask.${code}`) : null,
      on: row.doneOn ?? today,
      answer: row.answer,
      note: row.note,
    },
    facts: [
      { name: t('plans:deadline.due'), value: format.day(row.dueOn) || t('deadlines:timing.no-day') },
      { name: t('plans:deadline.state'), value: badge.text },
      { name: t('plans:deadline.when'), value: words.when },
      {
        name: t('plans:deadline.who'),
        value: `${t(`deadlines:actor.${actor}`)} → ${t(`deadlines:recipient.${recipient}`)}`,
      },
      { name: t('plans:deadline.source'), value: `${code} · ${words.cite}` },
      ...(row.late === 'arrived-late'
        ? [{ name: t('plans:deadline.late'), value: t('deadlines:late.arrived-late') }]
        : []),
    ],
  }
}

export type DeadlinePage = Awaited<ReturnType<typeof deadlinePageOf>>
