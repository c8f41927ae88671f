/** Shapes of the forms about the preventive register. */
import * as v from 'valibot'
import { registerCategories } from '#db/reference/register-categories'
import { isTime } from '~/domain/calendar/almaty'
import { initiators } from '~/domain/preventive-register/decision'
import { dayField, maybeText, oneOf, text, version } from '~/platform/shapes'

const categories = registerCategories.map(({ key }) => key) as [string, ...string[]]

const commission = {
  onDay: dayField,
  protocol: maybeText(40),
  members: text(2000),
  ground: text(1000),
  initiator: oneOf(initiators),
}

export const placeForm = v.strictObject({ category: oneOf(categories), ...commission })

export const againForm = v.strictObject({ version, kind: oneOf(['keep', 'remove']), ...commission })

/** HH:MM, or nothing. */
const maybeTime = v.optional(
  v.pipe(
    v.string(),
    v.transform((value) => value.trim().slice(0, 5)),
    v.check((value) => value === '' || isTime(value), 'preventive-register:error.time'),
    v.transform((value) => (value === '' ? null : value)),
  ),
  '',
)

/** The four columns of section 3 of the card. */
export const entryForm = v.strictObject({
  onDay: dayField,
  atTime: maybeTime,
  work: text(2000),
  result: maybeText(2000),
  requestedBy: maybeText(200),
  performer: text(120),
})

export const lineForm = v.strictObject({ what: text(300), who: text(120), dueOn: dayField })

export const lineDoneForm = v.strictObject({
  version,
  lineId: text(36),
  doneOn: dayField,
  result: maybeText(1000),
})

const commissions: Readonly<Record<string, string>> = {
  'day-ahead': 'onDay',
  'not-here-yet': 'onDay',
  'before-last-decision': 'onDay',
  'before-placement': 'onDay',
  'few-members': 'members',
  'members-repeat': 'members',
  'already-on': 'category',
}

/** Where a refusal's words stand: on the commission's forms, and on the entry of section 3. */
export const registerRefusalFields = {
  commissions,
  entries: { 'day-ahead': 'onDay', 'not-on': 'onDay', 'before-placement': 'onDay' },
}
