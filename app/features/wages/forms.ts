/** Shapes of the forms about attendance and pay. */
import * as v from 'valibot'
import { dayStates } from '~/domain/wages/attendance'
import { additionKinds, taxKinds } from '~/domain/wages/statement'
import { maybeMoney, maybeOneOf, maybeText, maybeWhole, text, ticked, version } from '~/platform/shapes'

/** Days of the longest month, as the form numbers them. */
export const dates = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'))

/** Hours as people write them: 8, 7,5 or 7:30. Becomes minutes; empty becomes zero. */
const hours = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value.trim().replace(',', '.')),
    v.check((value) => value === '' || /^\d{1,2}(\.\d{1,2}|:[0-5]\d)?$/.test(value), 'errors:not-a-number'),
    v.transform((value) => {
      const [whole = '', minutes = '0'] = value.split(':')
      return value.includes(':') ? Number(whole) * 60 + Number(minutes) : Math.round(Number(whole) * 60)
    }),
  ),
  '',
)

const inMonth = <T>(name: string, shape: T): Record<string, T> =>
  Object.fromEntries(dates.map((date) => [`${name}-${date}`, shape]))

export const attendanceForm = v.object({
  version,
  ...inMonth('state', maybeOneOf(dayStates)),
  ...inMonth('hours', hours),
  ...inMonth('pieces', maybeWhole(0, 100_000)),
  ...inMonth('agreed', ticked),
  ...inMonth('shift', maybeText(20)),
})

/** As many debts as a statement has lines for. */
export const debtSlots = Array.from({ length: 20 }, (_, index) => index)

export const statementForm = v.object({
  version,
  ...Object.fromEntries([...additionKinds, ...taxKinds].map((kind) => [kind, maybeMoney])),
  ...Object.fromEntries(debtSlots.map((slot) => [`debt-${slot}`, maybeText(36)])),
  ...Object.fromEntries(debtSlots.map((slot) => [`withheld-${slot}`, maybeMoney])),
  seen: ticked,
})

export const takeBackForm = v.object({ version, why: text(500) })
export const doubtForm = v.object({ words: text(2000) })
export const answerForm = v.object({ doubt: text(36), version, answer: text(2000) })

export type Fields = Readonly<Record<string, string | number | boolean | null>>
