/** The forms that say what became of an activity: held, corrected, called off. */
import { certainties } from '~/domain/activities/figure'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { FormData, FormField, FormPageData } from '~/ui/form-page'
import { cancelForm, correctForm, holdForm } from './forms'
import { activityPath } from './paths'
import { type ActivityRow, getActivity } from './queries.server'
import { cancelActivity, correctActivity, holdActivity } from './settle-commands.server'
import { trailOf } from './words.server'

/** Whoever comes too late sees the form all the same: the deed is refused with what they typed. */
const rowOf = (at: At): Promise<ActivityRow> =>
  getActivity(at.db, at.actor, at.params.activityId ?? '', 'activity.keep')

const pageOf = (row: ActivityRow, title: string, form: Partial<FormData>, at: At): FormPageData => ({
  title,
  subtitle: row.title,
  trail: [...trailOf(at), { label: row.title, to: activityPath(row.id) }],
  form: {
    fields: [],
    version: row.version,
    once: newId(),
    submit: title,
    cancelTo: activityPath(row.id),
    ...form,
  },
})

const countFields = (row: ActivityRow, { t, today }: At): FormField[] => [
  {
    kind: 'day',
    name: 'onDay',
    label: t('activities:field.held-on'),
    stored: row.state === 'planned' && row.onDay > today ? today : row.onDay,
  },
  {
    kind: 'whole',
    name: 'audience',
    label: t('activities:field.audience'),
    hint: t('activities:hint.audience'),
    stored: row.audience ?? '',
  },
  {
    kind: 'radio',
    name: 'certainty',
    label: t('activities:field.certainty'),
    hint: t('activities:hint.certainty'),
    options: certainties.map((value) => ({ value, label: t(`activities:certainty.${value}`) })),
    stored: row.certainty ?? 'exact',
  },
]

const reasonField = ({ t }: At, hint: string): FormField => ({
  kind: 'area',
  name: 'reason',
  label: t('activities:field.reason'),
  hint: t(`activities:hint.${hint}`),
})

const besideCounts = {
  'held-in-future': 'onDay',
  'day-too-old': 'onDay',
  'audience-below-zero': 'audience',
  'audience-below-named': 'audience',
  'reason-missing': 'reason',
}

export const holdPage = async (at: At): Promise<FormPageData> => {
  const row = await rowOf(at)
  const form = { fields: countFields(row, at), beside: besideCounts }
  return pageOf(row, at.t('activities:deed.hold'), form, at)
}

export const holdDeed = async (at: At): Promise<Response> => {
  const form = await readForm(holdForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.activityId ?? ''
  const result = await holdActivity(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('activities:flash.held', activityPath(id))
    : refused('activities', result.refusal, form)
}

export const correctPage = async (at: At): Promise<FormPageData> => {
  const row = await rowOf(at)
  const fields = [...countFields(row, at), reasonField(at, 'correction')]
  return pageOf(row, at.t('activities:deed.correct'), { fields, beside: besideCounts }, at)
}

export const correctDeed = async (at: At): Promise<Response> => {
  const form = await readForm(correctForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.activityId ?? ''
  const result = await correctActivity(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('activities:flash.corrected', activityPath(id))
    : refused('activities', result.refusal, form)
}

export const cancelPage = async (at: At): Promise<FormPageData> => {
  const row = await rowOf(at)
  const form = {
    fields: [reasonField(at, 'cancel')],
    beside: { 'reason-missing': 'reason' },
    danger: true,
  }
  return pageOf(row, at.t('activities:deed.cancel'), form, at)
}

export const cancelDeed = async (at: At): Promise<Response> => {
  const form = await readForm(cancelForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.activityId ?? ''
  const result = await cancelActivity(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('activities:flash.cancelled', activityPath(id))
    : refused('activities', result.refusal, form)
}
