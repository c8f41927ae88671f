/** The forms that write an activity down and change it. */
import { activityKinds, partnerKinds } from '~/domain/activities/kind'
import { redirectSaying } from '~/platform/flash.server'
import { invalid, readForm, refused } from '~/platform/form.server'
import { type At, once } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import { changeActivity, planActivity } from './commands.server'
import type { FormField, FormPageData } from '~/ui/form-page'
import { activityChangeForm, activityForm } from './forms'
import { activityPath } from './paths'
import { type ActivityRow, getActivity, listTopics, topicsByActivity } from './queries.server'
import { named, trailOf } from './words.server'

const beside = {
  'day-too-far': 'onDay',
  'day-too-old': 'onDay',
  'day-missing': 'onDay',
  'topic-gone': 'topics',
  'partner-kind-missing': 'partnerKind',
  'partner-name-missing': 'partnerName',
  'partner-missing': 'partnerKind',
  'partner-not-religious': 'partnerKind',
}

type Chosen = { readonly row: ActivityRow | null; readonly topics: readonly string[] }

const topicField = async ({ row, topics }: Chosen, at: At): Promise<FormField> => {
  const shelf = await listTopics(at.db)
  return {
    kind: 'many',
    name: 'topics',
    label: at.t('activities:field.topics'),
    optional: true,
    options: shelf
      .filter(({ id, state }) => state === 'in-use' || (row !== null && topics.includes(id)))
      .map((each) => ({ value: each.id, label: named(each, at) })),
    storedMany: topics,
  }
}

const dayFields = (row: ActivityRow | null, { t }: At): FormField[] =>
  row === null || row.state === 'planned'
    ? [
        {
          kind: 'day',
          name: 'onDay',
          label: t('activities:field.on-day'),
          hint: t('activities:hint.on-day'),
          stored: row?.onDay,
        },
      ]
    : []

const fieldsOf = async (chosen: Chosen, at: At): Promise<FormField[]> => {
  const { t } = at
  const { row } = chosen
  const label = (key: string) => t(`activities:field.${key}`)
  return [
    { kind: 'text', name: 'title', label: label('title'), stored: row?.title },
    {
      kind: 'choice',
      name: 'kind',
      label: label('kind'),
      hint: t('activities:hint.kind'),
      options: activityKinds.map((value) => ({ value, label: t(`activities:kind.${value}`) })),
      stored: row?.kind,
    },
    ...dayFields(row, at),
    {
      kind: 'choice',
      name: 'partnerKind',
      label: label('partner-kind'),
      hint: t('activities:hint.partner'),
      optional: true,
      options: partnerKinds.map((value) => ({ value, label: t(`activities:partner-kind.${value}`) })),
      stored: row?.partnerKind,
    },
    {
      kind: 'text',
      name: 'partnerName',
      label: label('partner-name'),
      optional: true,
      stored: row?.partnerName,
    },
    await topicField(chosen, at),
    {
      kind: 'area',
      name: 'description',
      label: label('description'),
      hint: t('activities:hint.description'),
      optional: true,
      stored: row?.description,
    },
  ]
}

export const newActivityPage = async (at: At): Promise<FormPageData> => ({
  title: at.t('activities:deed.plan'),
  subtitle: at.t('activities:plan-lead'),
  trail: trailOf(at),
  form: {
    fields: await fieldsOf({ row: null, topics: [] }, at),
    once: newId(),
    submit: at.t('activities:deed.save'),
    cancelTo: '/activities',
    beside,
  },
})

export const newActivityDeed = async (at: At): Promise<Response> => {
  const form = await readForm(activityForm, at.request)
  if (!form.ok) return invalid(form)
  const result = await planActivity(once(at, form), form.value)
  return result.ok
    ? redirectSaying('activities:flash.planned', activityPath(result.value))
    : refused('activities', result.refusal, form)
}

export const editActivityPage = async (at: At): Promise<FormPageData> => {
  const row = await getActivity(at.db, at.actor, at.params.activityId ?? '', 'activity.keep')
  const topics = (await topicsByActivity(at.db, [row.id])).get(row.id) ?? []
  return {
    title: at.t('activities:deed.change'),
    subtitle: row.title,
    trail: [...trailOf(at), { label: row.title, to: activityPath(row.id) }],
    form: {
      fields: await fieldsOf({ row, topics: topics.map(({ id }) => id) }, at),
      version: row.version,
      once: newId(),
      submit: at.t('activities:deed.save'),
      cancelTo: activityPath(row.id),
      beside: { ...beside, 'belief-with-names': 'kind' },
    },
  }
}

export const editActivityDeed = async (at: At): Promise<Response> => {
  const form = await readForm(activityChangeForm, at.request)
  if (!form.ok) return invalid(form)
  const id = at.params.activityId ?? ''
  const result = await changeActivity(once(at, form), id, form.value)
  return result.ok
    ? redirectSaying('activities:flash.changed', activityPath(id))
    : refused('activities', result.refusal, form)
}
