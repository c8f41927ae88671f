/** Shapes of the forms about duties. */
import * as v from 'valibot'
import { isTime } from '~/domain/calendar/almaty'
import { type EventKind, eventKinds } from '~/domain/duties/events'
import { dayField, maybeDay, maybeText, oneOf, text, version } from '~/platform/shapes'

const kinds = eventKinds as readonly [EventKind, ...EventKind[]]

/** `HH:MM` in Almaty, or nothing; a lone hour such as 9:05 is written out. */
const maybeTime = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) =>
      value
        .trim()
        .replace('.', ':')
        .replace(/^(\d):/, '0$1:'),
    ),
    v.check((value) => value === '' || isTime(value), 'duties:error.not-a-time'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

export const eventForm = v.strictObject({
  /** `check` shows what would start, `change` goes back to the fields, `save` records. */
  intent: v.optional(oneOf(['check', 'change', 'save']), 'check'),
  event: v.picklist(kinds, 'duties:error.event-missing'),
  on: dayField,
  time: maybeTime,
  note: maybeText(500),
})

export const settleForm = v.strictObject({
  version,
  outcome: oneOf(['done', 'not-needed']),
  on: maybeDay,
  time: maybeTime,
  reason: maybeText(300),
  note: maybeText(500),
})

export const correctForm = v.strictObject({ version, on: maybeDay, time: maybeTime, reason: text(300) })

export type EventWords = Omit<v.InferOutput<typeof eventForm>, 'intent'>
export type SettleWords = Omit<v.InferOutput<typeof settleForm>, 'version'>
export type CorrectWords = Omit<v.InferOutput<typeof correctForm>, 'version'>
