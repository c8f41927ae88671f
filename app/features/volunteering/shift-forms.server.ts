/** The forms that add a shift to an event and change one. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readFields, readForm, refused } from '~/platform/form.server'
import { type At, notFound, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { addShift } from './event-commands.server'
import { besideTime, institutionOptions, outsideFields, timeFields, trailOf } from './event-fields.server'
import type { FormData as Fields, FormPageData } from '~/ui/form-page'
import { cancelForm, shiftChangeForm, shiftForm } from './forms'
import { eventPath } from './paths'
import { getEvent } from './queries.server'
import { cancelShift, changeShift } from './shift-commands.server'
import { timeWords } from './words.server'

export const newShiftPage = async (at: At): Promise<FormPageData> => {
  const { t } = at
  const row = await getEvent(at.db, at.actor, at.params.volunteerEventId ?? '', 'volunteering.organise')
  return {
    title: t('volunteering:deed.add-shift'),
    subtitle: row.title,
    trail: trailOf(at, row),
    form: {
      fields: [
        {
          kind: 'choice',
          name: 'institutionId',
          label: t('volunteering:field.institution'),
          optional: true,
          options: await institutionOptions(at),
        },
        ...outsideFields(at),
        ...timeFields(at),
      ],
      once: newId(),
      submit: t('volunteering:deed.add-shift'),
      cancelTo: eventPath(row.id),
      beside: { ...besideTime, 'place-missing': 'institutionId', 'shift-not-inside': 'institutionId' },
    },
  }
}

export const newShiftDeed = async (at: At): Promise<Response> => {
  const form = await readForm(shiftForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.volunteerEventId ?? ''
  const result = await addShift(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.shift-added', eventPath(id))
    : refused('volunteering', result.refusal, form)
}

const getShift = async (at: At) => {
  const shift = await at.db
    .selectFrom('volunteerShifts')
    .selectAll()
    .where('id', '=', at.params.shiftId ?? '')
    .executeTakeFirst()
  if (!shift) throw notFound()
  return { shift, event: await getEvent(at.db, at.actor, shift.eventId, 'volunteering.organise') }
}

export const editShiftPage = async (at: At): Promise<FormPageData & { readonly off: Fields }> => {
  const { shift, event } = await getShift(at)
  return {
    title: at.t('volunteering:deed.change-shift'),
    subtitle: timeWords(shift, at),
    trail: trailOf(at, event),
    form: {
      fields: timeFields(at, shift),
      version: shift.version,
      once: newId(),
      submit: at.t('volunteering:deed.save'),
      cancelTo: eventPath(event.id),
      beside: besideTime,
    },
    off: {
      fields: [
        {
          kind: 'area',
          name: 'reason',
          label: at.t('volunteering:field.reason'),
          hint: at.t('volunteering:hint.reason'),
        },
      ],
      hidden: { intent: 'off' },
      version: shift.version,
      once: newId(),
      submit: at.t('volunteering:deed.cancel-shift'),
      beside: { 'reason-missing': 'reason' },
      danger: true,
    },
  }
}

const callOff = async (at: At, fields: FormData): Promise<Response> => {
  const form = readFields(cancelForm, fields)
  if (!form.ok) return invalid(form)
  const result = await cancelShift(once(at, form), at.params.shiftId ?? '', form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.shift-cancelled', eventPath(result.value))
    : refused('volunteering', result.refusal, form)
}

export const editShiftDeed = async (at: At): Promise<Response> => {
  const fields = await at.request.formData()
  if (fields.get('intent') === 'off') return callOff(at, fields)
  const form = readFields(shiftChangeForm, fields)
  if (!form.ok) return invalid(form)
  const result = await changeShift(once(at, form), at.params.shiftId ?? '', form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.shift-changed', eventPath(result.value))
    : refused('volunteering', result.refusal, form)
}
