/** The forms that plan an event, change it, and call it off. */
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { cancelEvent, changeEvent, planEvent } from './event-commands.server'
import {
  besideTime,
  institutionOptions,
  outsideFields,
  timeFields,
  trailOf,
  wordFields,
} from './event-fields.server'
import type { FormPageData } from '~/ui/form-page'
import { cancelForm, eventChangeForm, eventForm } from './forms'
import { eventPath, programmePath } from './paths'
import { getEvent, getProgramme } from './queries.server'

export const newEventPage = async (at: At): Promise<FormPageData> => {
  const { t } = at
  const programme = await getProgramme(at.db, at.actor, at.params.programmeId ?? '', 'volunteering.organise')
  const isInside = programme.sites !== 'outside'
  const isOutside = programme.sites !== 'inside'
  const [title, ...rest] = wordFields(at, null)
  return {
    title: t('volunteering:deed.plan-event'),
    subtitle: programme.title,
    trail: [...trailOf(at), { label: programme.title, to: programmePath(programme.id) }],
    form: {
      fields: [
        ...(title ? [title] : []),
        ...(isInside
          ? [
              {
                kind: 'many' as const,
                name: 'institutions',
                label: t('volunteering:field.institutions'),
                hint: t('volunteering:hint.institutions'),
                options: await institutionOptions(at),
              },
            ]
          : []),
        ...(isOutside ? outsideFields(at) : []),
        ...timeFields(at),
        ...rest,
      ],
      once: newId(),
      submit: t('volunteering:deed.plan'),
      cancelTo: programmePath(programme.id),
      beside: {
        ...besideTime,
        'place-missing': isInside ? 'institutions' : 'placeKato',
        'shift-not-inside': 'institutions',
      },
    },
  }
}

export const newEventDeed = async (at: At): Promise<Response> => {
  const form = await readForm(eventForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await planEvent(once(at, form), at.params.programmeId ?? '', form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.event-planned', eventPath(result.value))
    : refused('volunteering', result.refusal, form)
}

export const editEventPage = async (at: At): Promise<FormPageData> => {
  const row = await getEvent(at.db, at.actor, at.params.volunteerEventId ?? '', 'volunteering.organise')
  return {
    title: at.t('volunteering:deed.change-event'),
    subtitle: row.title,
    trail: trailOf(at, row),
    form: {
      fields: wordFields(at, row),
      version: row.version,
      once: newId(),
      submit: at.t('volunteering:deed.save'),
      cancelTo: eventPath(row.id),
    },
  }
}

export const editEventDeed = async (at: At): Promise<Response> => {
  const form = await readForm(eventChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.volunteerEventId ?? ''
  const result = await changeEvent(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.event-changed', eventPath(id))
    : refused('volunteering', result.refusal, form)
}

export const cancelEventPage = async (at: At): Promise<FormPageData> => {
  const row = await getEvent(at.db, at.actor, at.params.volunteerEventId ?? '', 'volunteering.organise')
  return {
    title: at.t('volunteering:deed.cancel-event'),
    subtitle: row.title,
    trail: trailOf(at, row),
    form: {
      fields: [
        {
          kind: 'area',
          name: 'reason',
          label: at.t('volunteering:field.reason'),
          hint: at.t('volunteering:hint.reason'),
        },
      ],
      version: row.version,
      once: newId(),
      submit: at.t('volunteering:deed.cancel-event'),
      cancelTo: eventPath(row.id),
      beside: { 'reason-missing': 'reason' },
      danger: true,
    },
  }
}

export const cancelEventDeed = async (at: At): Promise<Response> => {
  const form = await readForm(cancelForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.volunteerEventId ?? ''
  const result = await cancelEvent(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('volunteering:flash.event-cancelled', eventPath(id))
    : refused('volunteering', result.refusal, form)
}
