/** The form of one's own training, and the page on which a training officer confirms one. */
import type { At } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { FormField, FormPageData } from '~/ui/form-page'
import { getRecord, providersInUse, topicsInUse } from './queries.server'
import { named } from './words.server'

export const topicOptions = async (at: At) =>
  (await topicsInUse(at.db)).map((row) => ({
    value: row.id,
    label:
      row.state === 'under-review'
        ? `${named(row, at)} · ${at.t('training:topic-state.under-review')}`
        : named(row, at),
  }))

export const providerOptions = async (at: At) =>
  (await providersInUse(at.db)).map((row) => ({ value: row.id, label: named(row, at) }))

export const newRecordPage = async (at: At): Promise<FormPageData> => {
  const { t } = at
  const label = (key: string) => t(`training:field.${key}`)
  const providers = await providerOptions(at)
  const fields: FormField[] = [
    { kind: 'text', name: 'topic', label: label('topic') },
    {
      kind: 'choice',
      name: 'topicId',
      label: label('topic-of-catalogue'),
      hint: t('training:hint.topic-of-catalogue'),
      optional: true,
      options: await topicOptions(at),
    },
    {
      kind: 'text',
      name: 'provider',
      label: label('provider'),
      suggestions: providers.map((each) => each.label),
    },
    { kind: 'day', name: 'startedOn', label: label('started-on') },
    { kind: 'day', name: 'endedOn', label: label('ended-on') },
    { kind: 'whole', name: 'hours', label: label('hours') },
    { kind: 'text', name: 'certificate', label: label('certificate'), optional: true },
    { kind: 'day', name: 'certificateUntil', label: label('certificate-until'), optional: true },
  ]
  return {
    title: t('training:new.title'),
    trail: [{ label: t('training:mine'), to: '/training' }],
    form: {
      fields,
      once: newId(),
      submit: t('training:deed.save'),
      beside: { 'training-ahead': 'endedOn', 'certificate-ends-early': 'certificateUntil' },
    },
  }
}

export const recordPage = async (at: At) => {
  const { db, actor, t, format, params } = at
  const row = await getRecord(db, actor, params.trainingId ?? '')
  const page: FormPageData = {
    title: row.topic,
    subtitle: `${row.psychologist} · ${row.provider}`,
    trail: [{ label: t('training:all'), to: '/training' }],
    form: {
      version: row.version,
      once: newId(),
      submit: t('training:deed.save'),
      cancelTo: '/training',
      beside: { 'reason-missing': 'reason' },
      fields: [
        {
          kind: 'radio',
          name: 'state',
          label: t('training:field.confirm'),
          stored: row.state === 'recorded' ? 'confirmed' : row.state,
          options: (['confirmed', 'not-confirmed'] as const).map((value) => ({
            value,
            label: t(`training:record-state.${value}`),
          })),
        },
        {
          kind: 'choice',
          name: 'topicId',
          label: t('training:field.topic-of-catalogue'),
          hint: t('training:hint.topic-of-catalogue'),
          optional: true,
          stored: row.topicId,
          options: await topicOptions(at),
        },
        {
          kind: 'area',
          name: 'reason',
          label: t('training:field.reason'),
          hint: t('training:hint.reason'),
          optional: true,
          stored: row.reason,
        },
      ],
    },
  }
  return {
    ...page,
    ofPlan:
      row.seatId === null ? null : { to: `/training/seats/${row.seatId}`, text: t('training:of-the-plan') },
    facts: [
      {
        name: t('training:column.when'),
        value: t('training:period', { from: format.day(row.startedOn), to: format.day(row.endedOn) }),
      },
      { name: t('training:column.hours'), value: t('training:hours', { count: row.hours }) },
      { name: t('training:column.certificate'), value: row.certificate ?? '–' },
      { name: t('training:field.certificate-until'), value: format.day(row.certificateUntil) || '–' },
      { name: t('training:column.state'), value: t(`training:record-state.${row.state}`) },
    ],
  }
}
