/** A moment of a plan's life in the reader's words: what happened, and what stood before and after. */
import type { Selectable } from 'kysely'
import type { MeasuresTable } from '#db/schema/plans'
import type { Day } from '~/domain/calendar/day'
import { measureTitle } from '~/features/plans/wording.server'
import type { At } from '~/platform/guard.server'
import type { Tone } from '~/ui/tone'
import { type MomentKind, kindAt } from './moments'
import type { Moment } from './queries.server'

type Reader = Pick<At, 't' | 'format'>

type Told = { readonly title: string; readonly lines?: readonly (string | null)[]; readonly tone?: Tone }

/** Days stand in a moment as text. */
const dayIn = (text: string | null, { format }: Reader): string => format.day(text as Day | null)

const measureIn = ({ title, wording }: Moment, { t }: Reader): string =>
  measureTitle({ title: title ?? '', wording }, t)

const movedLine = (row: Moment, reader: Reader): string =>
  reader.t('timeline:from-to', {
    from: dayIn(row.fromText, reader) || reader.t('deadlines:timing.no-day'),
    to: dayIn(row.toText, reader) || reader.t('deadlines:timing.no-day'),
  })

const deadlineTold = (kind: MomentKind, row: Moment, reader: Reader): Told => {
  const { t } = reader
  const what = `${t(`deadlines:code.${row.what}.short`)} (${row.what})`
  const title = t(`timeline:${kind}`, { what })
  switch (kind) {
    case 'deadline-moved': {
      const cause = row.title ? `vocabulary:term-cause.${row.title}` : `deadlines:cause.${row.note}`
      return { title, lines: [movedLine(row, reader), t(cause)], tone: 'info' }
    }
    case 'deadline-paused': {
      const key = `timeline:paused.${row.toText ? 'until' : 'open'}`
      const days = { from: dayIn(row.fromText, reader), until: dayIn(row.toText, reader) }
      const free = row.title === 'exemption'
      return {
        title: free ? t('timeline:deadline-freed', { what }) : title,
        lines: [t(key, days), t(`deadlines:pause-reason.${row.wording}`), row.note],
      }
    }
    case 'deadline-done': {
      const at = row.at.slice(0, 10)
      const late = row.fromText !== null && at > row.fromText
      const due = row.fromText ? t('timeline:due', { day: dayIn(row.fromText, reader) }) : null
      const answer = row.toText ? t(`timeline:deadline-answer.${row.toText}`) : null
      return {
        title,
        lines: [due, late ? t('timeline:late') : null, answer, row.note],
        tone: late ? 'warn' : 'good',
      }
    }
    default:
      return { title }
  }
}

const measureTold = (kind: MomentKind, row: Moment, reader: Reader): Told => {
  const { t } = reader
  if (kind === 'measure-removed') {
    const removed = JSON.parse(row.what ?? '{}') as Selectable<MeasuresTable>
    return { title: t('timeline:measure-removed', { what: measureTitle(removed, t) }) }
  }
  const measure = measureIn(row, reader)
  if (kind === 'measure-settled') {
    const status = t(`plan-rules:measure-status.${row.what}`)
    const service = t(`plan-rules:service.${row.fromText}`)
    return {
      title: t('timeline:measure-event', { what: measure, event: status }),
      lines: [service, row.note],
      tone: row.what === 'done' ? 'good' : 'warn',
    }
  }
  if (kind === 'measure-event') {
    const freed = row.what === 'assigned' && row.toText === null
    const event =
      row.what === 'status'
        ? t(`plan-rules:measure-status.${row.toText}`)
        : t(`contributions:event.${freed ? 'freed' : row.what}`, { whom: row.fromText ?? '' })
    return {
      title: t('timeline:measure-event', { what: measure, event }),
      lines: [row.note],
      tone: row.toText === 'done' ? 'good' : 'plain',
    }
  }
  return {
    title: t(`timeline:${kind}`, { what: measure }),
    lines: [kind === 'task-done' ? row.what : row.note],
  }
}

const meetingTold = (kind: MomentKind, row: Moment, reader: Reader): Told => {
  const { t } = reader
  const [day = null, time = ''] = (row.fromText ?? '').split('T')
  return {
    title: t(`timeline:${kind}`, { what: t(`meetings:kind.${row.what}`) }),
    lines: [`${dayIn(day, reader)}, ${time}`, row.toText, row.note],
    tone: kind === 'meeting-held' ? 'good' : kind === 'meeting-cancelled' ? 'warn' : 'plain',
  }
}

const noticeTold = (kind: MomentKind, row: Moment, reader: Reader): Told => {
  const { t } = reader
  const paper = t(`notices:kind.${row.what}`)
  const what = row.toText && kind !== 'notice-prepared' ? `${paper}, № ${row.toText}` : paper
  const title = t(`timeline:${kind}`, { what })
  switch (kind) {
    case 'notice-sent': {
      const due = row.fromText ? t('timeline:answer-due', { day: dayIn(row.fromText, reader) }) : null
      return { title, lines: [row.note ? t(`notices:way.${row.note}`) : null, due], tone: 'info' }
    }
    case 'notice-answered':
      return {
        title,
        lines: [row.fromText ? t(`notices:answer.${row.fromText}`) : null, row.note],
        tone: row.fromText === 'no' ? 'warn' : 'good',
      }
    case 'notice-annulled':
      return { title, lines: [row.note], tone: 'warn' }
    default:
      return { title }
  }
}

const handoverTold = (kind: MomentKind, row: Moment, { t }: Reader): Told => {
  const what = t(`plan-rules:service.${row.what}`)
  if (kind === 'handover-answered' && row.toText)
    return {
      title: t('timeline:handover-returned', { what }),
      lines: [t(`handovers:return-reason.${row.toText}`), row.note],
      tone: 'warn',
    }
  if (kind === 'handover-ended' && row.toText)
    return {
      title: t('timeline:handover-cancelled', { what }),
      lines: [t(`handovers:cancel-reason.${row.toText}`)],
      tone: 'warn',
    }
  if (kind === 'handover-request') return { title: t(`timeline:help-${row.toText}`), tone: 'info' }
  return {
    title: t(`timeline:${kind}`, { what }),
    lines: [row.note],
    tone: kind === 'handover-opened' ? 'plain' : 'good',
  }
}

const dutyTold = (kind: MomentKind, row: Moment, reader: Reader): Told => {
  const { t } = reader
  if (kind === 'duty-event' || kind === 'duty-event-withdrawn') {
    const on = row.fromText ? t('timeline:happened-on', { day: dayIn(row.fromText, reader) }) : null
    const title = t(`timeline:${kind}`, { what: t(`duties:event.${row.what}`) })
    return { title, lines: [on, row.note], tone: kind === 'duty-event' ? 'info' : 'warn' }
  }
  const what = `${t(`duties:code.${row.what}.short`)} (${row.what})`
  if (kind === 'duty-moved') {
    const past = row.title === '1' ? t('timeline:was-past') : null
    return {
      title: t('timeline:duty-moved', { what }),
      lines: [movedLine(row, reader), t('deadlines:cause.calendar-changed'), past],
      tone: past ? 'warn' : 'info',
    }
  }
  const late = row.title === '1'
  const due = row.fromText ? t('timeline:due', { day: dayIn(row.fromText, reader) }) : null
  const key = row.toText === 'not-needed' ? 'timeline:duty-not-needed' : 'timeline:duty-settled'
  return {
    title: t(key, { what }),
    lines: [due, late ? t('timeline:late') : null, row.note],
    tone: late ? 'warn' : 'good',
  }
}

const planTold = (kind: MomentKind, row: Moment, reader: Reader): Told => {
  const { t } = reader
  switch (kind) {
    case 'term-moved':
      return {
        title: t('timeline:term-moved', { what: t(`vocabulary:term-cause.${row.what}`) }),
        lines: [movedLine(row, reader), row.note],
        tone: 'info',
      }
    case 'version':
      return {
        title: t('plans:versions.number', {
          number: row.toText ?? '',
          step: t(`plans:versions.step.${row.what}`),
        }),
        tone: 'accent',
      }
    case 'agreement':
    case 'agreement-lapsed': {
      const title = t(`timeline:${kind}`, { what: t(`plan-rules:agreement.${row.what}`) })
      const on = row.fromText ? t('timeline:answered-on', { day: dayIn(row.fromText, reader) }) : null
      const words = row.note ? t('plans:agreement.statement', { words: row.note }) : null
      return {
        title,
        lines: [on, words],
        tone: row.what === 'agreed' && kind === 'agreement' ? 'good' : 'warn',
      }
    }
    case 'opened':
      return { title: t(`timeline:opened.${row.what}`), tone: row.what === 'window' ? 'plain' : 'warn' }
    default:
      return { title: t('timeline:closed'), lines: [t(`plan-rules:close-reason.${row.what}`)] }
  }
}

const tellers = {
  plan: planTold,
  deadlines: deadlineTold,
  measures: measureTold,
  meetings: meetingTold,
  notices: noticeTold,
  handover: handoverTold,
  duties: dutyTold,
} as const

/** A moment as an item of the timeline. Who did it stands beside when; a deed without a name was the product's own. */
export const momentTold = (row: Moment, reader: Reader) => {
  const known = kindAt(row.place)
  const { title, lines = [], tone = 'plain' } = tellers[known.family](known.kind, row, reader)
  const when = known.day ? dayIn(row.at.slice(0, 10), reader) : reader.format.instant(row.at)
  return {
    id: `${row.id}-${row.place}`,
    title,
    meta: row.name ? `${when} · ${row.name}` : when,
    lines: lines.filter((each): each is string => each !== null && each !== ''),
    tone,
    version: known.kind === 'version' ? Number(row.toText) : null,
  }
}
