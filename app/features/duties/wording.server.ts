/** Turns rules and rows of duties into the words a reader sees. */
import { mayEver } from '~/domain/access/policy'
import { type Instant, instant, wallTimeAt } from '~/domain/calendar/almaty'
import type { DutyRule, Due, Happening } from '~/domain/duties/duty'
import { type DutyStatus, dutyStatusOf } from '~/domain/duties/status'
import { dutyRuleOf } from '~/domain/duties/rules'
import { termWords } from '~/features/plans/term-words.server'
import { citeWords, nameOf, timingWords } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import { movesOf } from './calendar-moves.server'
import type { DutyRow } from './queries.server'
import { happeningIn } from './start.server'

type Wording = Pick<At, 't' | 'format' | 'today'>
type Reader = Wording & Pick<At, 'actor'>

/** The moment at which a page is read, to the minute. */
export const instantOf = ({ desk }: Pick<At, 'desk'>): Instant => instant(desk.clock.now().toISOString())

/** "20.11.2026", or "20.11.2026, 14:30" where the hour counts. */
export const momentWords = ({ on, at }: Happening, { format }: Pick<At, 'format'>): string => {
  if (!at) return format.day(on)
  const { day, time } = wallTimeAt(at)
  return `${format.day(day)}, ${time}`
}

/** What a rule says, wherever it is shown. */
export const ruleWords = (rule: DutyRule, { t }: Pick<At, 't'>) => ({
  code: rule.code,
  short: t(`duties:code.${rule.code}.short`),
  what: t(`duties:code.${rule.code}.what`),
  term: termWords(rule.term, { t }),
  who: `${t(`duties:actor.${rule.actor}`)} → ${t(`duties:recipient.${rule.recipient}`)}`,
  cite: citeWords(rule.cites, t),
  isSure: rule.cites.every(({ standing }) => standing === 'confirmed'),
  // A bar is nobody's deed: it ends by itself.
  side: rule.term.kind === 'not-before' ? null : t(`duties:side.${rule.side}`),
  recommended: rule.recommended ? t('duties:recommended') : null,
})

/** The due moment in a badge, before anything is done. */
const dueBadge = (due: Due, status: DutyStatus, wording: Wording): { tone: Tone; text: string } => {
  const { t, format } = wording
  const tone = status === 'overdue' ? 'bad' : status === 'due-soon' ? 'warn' : 'plain'
  if (!due.at || !due.on) return { tone, text: timingWords(due.on, wording) }
  const moment = momentWords({ on: due.on, at: due.at }, { format })
  return { tone, text: t(`duties:status.${status === 'overdue' ? 'hour-over' : 'by-hour'}`, { moment }) }
}

const badgeOf = (
  row: DutyRow,
  due: Due,
  status: DutyStatus,
  wording: Wording,
): { tone: Tone; text: string } => {
  const { t, format } = wording
  switch (status) {
    case 'kept':
      return { tone: 'info', text: t('duties:status.kept') }
    case 'barred':
    case 'bar-over':
      return {
        tone: status === 'barred' ? 'info' : 'good',
        text: t(`duties:status.${status}`, { day: format.day(row.dueOn) }),
      }
    case 'done':
    case 'done-late':
      return {
        tone: status === 'done' ? 'good' : 'warn',
        text: t(`duties:status.${status}`, {
          day: row.doneOn ? momentWords(happeningIn(row.doneOn, row.doneAt), { format }) : '',
        }),
      }
    case 'not-needed':
      return { tone: 'plain', text: t(`duties:status.${row.late ? 'not-needed-late' : 'not-needed'}`) }
    case 'withdrawn':
      return { tone: 'plain', text: t('duties:status.withdrawn') }
    default:
      return dueBadge(due, status, wording)
  }
}

const personOf = (row: DutyRow, { actor, t }: Reader) => {
  if (!row.personId) return { name: t('duties:no-person'), to: null }
  if (!mayEver(actor, 'person.list') || !row.surname || !row.givenName)
    return { name: t('duties:hidden-person'), to: null }
  return {
    name: nameOf({ surname: row.surname, givenName: row.givenName, patronymic: row.patronymic }),
    to: mayEver(actor, 'duty.read') ? `/people/${row.personId}/plan/duties` : null,
  }
}

/** The latest move of each of these duties in words: the old day stays in sight, and that it had passed. */
export const movedWordsOf = async (
  ids: readonly string[],
  { db, t, format }: Pick<At, 'db' | 't' | 'format'>,
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const moves = await movesOf(db, ids).execute()
  return new Map(
    moves.toReversed().map((move) => [
      move.dutyId,
      t(`duties:${move.wasPast === 1 ? 'moved-past' : 'moved'}`, {
        on: format.day(move.changedOn),
        from: format.day(move.fromDay),
        to: format.day(move.toDay),
        by: move.name ?? t('people:history.system'),
      }),
    ]),
  )
}

/** A duty as a line of a list. */
export const dutyLine = (row: DutyRow, reader: Reader, now: Instant, moved: string | null = null) => {
  const { t, format, today } = reader
  const rule = dutyRuleOf(row.code)
  const due: Due = { on: row.dueOn, at: row.dueAt === null ? null : instant(row.dueAt) }
  const standing = { rule, state: row.state, due, late: row.late === 1 }
  const status = dutyStatusOf(standing, { today, instant: now })
  const badge = badgeOf(row, due, status, reader)
  const dueWords = due.on ? momentWords({ on: due.on, at: due.at }, { format }) : ''
  const mayTick = rule.term.kind !== 'not-before' && mayEver(reader.actor, 'duty.record')
  const isOpen = row.state === 'open' || row.state === 'standing'
  return {
    id: row.id,
    ...ruleWords(rule, reader),
    event: t('duties:since-event', {
      event: t(`duties:event.${row.kind}`),
      moment: momentWords(happeningIn(row.startedOn, row.startedAt), { format }),
    }),
    person: personOf(row, reader),
    badge,
    due: dueWords !== '' && !badge.text.includes(dueWords) ? dueWords : null,
    reason: row.reason,
    note: row.note,
    moved,
    state: row.state,
    deed: isOpen && mayTick ? { to: `/duties/${row.id}`, text: t('duties:settle.deed') } : null,
  }
}

export type DutyLine = ReturnType<typeof dutyLine>
