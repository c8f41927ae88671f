/** The board of the day of release in words: hours, and eight marks for each person, problems first. */
import { placeName } from '#db/reference/regions'
import { mayEver } from '~/domain/access/policy'
import { parseDay } from '~/domain/calendar/day'
import {
  type MarkKey,
  type MarkState,
  type Moment,
  firstHours,
  hoursSince,
  isSettledMark,
  markKeys,
  mayCarryNote,
  pressedMark,
  standingOnBoard,
  usualService,
} from '~/domain/handovers/release-day'
import { nameOf } from '~/features/plans/wording.server'
import { minutesAt } from '~/platform/clock.server'
import type { At } from '~/platform/guard.server'
import { looksLikeId } from '~/platform/ids.server'
import type { Tone } from '~/ui/tone'
import { pressValue } from './release-forms'
import {
  type BoardCursor,
  type MarkRow,
  type ReleaseRow,
  boardQuery,
  getRelease,
  marksOf,
  perBoard,
} from './releases.server'

const tones: Readonly<Record<MarkState, Tone>> = {
  'not-known': 'warn',
  arranged: 'info',
  done: 'good',
  problem: 'bad',
  'not-needed': 'plain',
}

export const momentOf = ({ today, desk }: Pick<At, 'today' | 'desk'>): Moment => ({
  day: today,
  minutes: minutesAt(desk.clock.now()),
})

/** "в 09:30", "прошло 26 часов из 72", "через 5 дней". */
const timingOf = (row: ReleaseRow, at: At): { readonly tone: Tone; readonly text: string } => {
  const { t, format, today } = at
  if (!row.releasedOn || row.releasedOn > today) {
    const isLate = row.releaseOn < today
    return {
      tone: isLate ? 'bad' : row.releaseOn === today ? 'warn' : 'plain',
      text: isLate ? t('handovers:board.not-recorded') : format.fromToday(row.releaseOn, today),
    }
  }
  const hours = hoursSince(row.releasedOn, row.leftAt, momentOf(at))
  if (hours < 0) return { tone: 'warn', text: t('handovers:board.today') }
  return {
    tone: hours <= firstHours ? 'warn' : 'plain',
    text: t('handovers:board.hours', { count: hours, of: firstHours }),
  }
}

const markOf = (key: MarkKey, stored: MarkRow | undefined, at: At) => {
  const state = (stored?.state ?? 'not-known') as MarkState
  const version = stored?.version ?? 0
  const next = pressedMark[state]
  const { t } = at
  return {
    key,
    name: t(`handovers:mark.${key}`),
    state,
    word: t(`handovers:mark-state.${state}`),
    tone: tones[state],
    version,
    note: stored?.note ?? '',
    service: stored?.service ?? usualService[key],
    owner: t(`plan-rules:service.${stored?.service ?? usualService[key]}`),
    mayCarryNote: mayCarryNote(key),
    when: stored ? [stored.markedByName, at.format.instant(stored.markedAt)].filter(Boolean).join(', ') : '',
    press: next ? { value: pressValue(key, next, version), word: t(`handovers:mark-state.${next}`) } : null,
  }
}

const rowOf = (row: ReleaseRow, marks: readonly MarkRow[], at: At) => {
  const { t, format, language } = at
  const own = new Map(marks.filter((each) => each.planId === row.id).map((each) => [each.key, each]))
  const shown = markKeys.map((key) => markOf(key, own.get(key), at))
  const counted = shown.filter(({ key }) => key !== 'sim').map(({ state }) => state)
  return {
    id: row.id,
    personId: row.personId,
    to: `/release-days/${row.personId}`,
    name: nameOf(row),
    day: format.weekday(row.releasedOn ?? row.releaseOn),
    timing: timingOf(row, at),
    from: language === 'kk' ? row.nameKk : row.nameRu,
    where: row.placeAfter ? placeName(row.placeAfter, language) : t('handovers:no-region'),
    marks: shown,
    standing: standingOnBoard(counted),
    done: counted.filter(isSettledMark).length,
    of: counted.length,
  }
}

export type BoardRow = ReturnType<typeof rowOf>

const cursorIn = (text: string | null): BoardCursor | null => {
  const [first = '', id = ''] = (text ?? '').split('_')
  const releaseOn = parseDay(first)
  return releaseOn && looksLikeId(id) ? { releaseOn, id } : null
}

/** What the board shows: on its first page those with a problem, then everybody else by day. */
export const boardPageOf = async (at: At) => {
  const { db, actor, t, today, url } = at
  const after = cursorIn(url.searchParams.get('after'))
  const problems = after ? [] : await boardQuery(db, actor, 'problem', today, null).execute()
  const found = await boardQuery(db, actor, 'calm', today, after).execute()
  const calm = found.slice(0, perBoard)
  const last = calm.at(-1)
  const all = [...problems, ...calm]
  const marks = await marksOf(
    db,
    all.map((each) => each.id),
  )
  return {
    title: t('handovers:board.title'),
    problems: problems.map((row) => rowOf(row, marks, at)),
    rows: calm.map((row) => rowOf(row, marks, at)),
    nextTo: found.length > perBoard && last ? `/release-days?after=${last.releaseOn}_${last.id}` : undefined,
    mayMark: mayEver(actor, 'release-day.mark'),
    mayContacts: mayEver(actor, 'handover.receive'),
  }
}

/** What the page of one person's day of release shows. */
export const releasePageOf = async (at: At, personId: string) => {
  const row = await getRelease(at.db, at.actor, personId)
  const marks = await marksOf(at.db, [row.id])
  return {
    ...rowOf(row, marks, at),
    leftAt: row.leftAt,
    isReleased: row.releasedOn !== null && row.releasedOn <= at.today,
    mayMark: mayEver(at.actor, 'release-day.mark'),
  }
}

export type ReleasePage = Awaited<ReturnType<typeof releasePageOf>>
