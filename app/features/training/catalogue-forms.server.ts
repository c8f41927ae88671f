/** The forms of the catalogue: a topic or a provider added, and one that is there corrected. */
import { needKeys } from '~/domain/plans/needs'
import { providerKinds } from '~/domain/training/catalogue'
import { type At, notFound } from '~/platform/guard.server'
import { newId } from '~/platform/ids.server'
import type { FormField, FormPageData } from '~/ui/form-page'
import { named } from './words.server'

type Shelf = 'topic' | 'provider'
type Names = { readonly nameKk: string; readonly nameRu: string; readonly nameEn: string }
type Topic = Names & { readonly needs: string; readonly methods: string }
type Provider = Names & { readonly kind: string }

const nameFields = ({ t }: At, stored?: Names): FormField[] => [
  { kind: 'text', name: 'nameKk', label: t('training:field.name-kk'), stored: stored?.nameKk },
  { kind: 'text', name: 'nameRu', label: t('training:field.name-ru'), stored: stored?.nameRu },
  { kind: 'text', name: 'nameEn', label: t('training:field.name-en'), stored: stored?.nameEn },
]

const keyField = ({ t }: At): FormField => ({
  kind: 'text',
  name: 'key',
  label: t('training:field.key'),
  hint: t('training:hint.key'),
})

const topicFields = ({ t }: At, stored?: Topic): FormField[] => [
  {
    kind: 'many',
    name: 'needs',
    label: t('training:field.needs'),
    optional: true,
    options: needKeys.map((value) => ({ value, label: t(`plan-rules:need.${value}`) })),
    storedMany: stored ? (JSON.parse(stored.needs) as string[]) : undefined,
  },
  {
    kind: 'text',
    name: 'methods',
    label: t('training:field.methods'),
    hint: t('training:hint.methods'),
    optional: true,
    stored: stored ? (JSON.parse(stored.methods) as string[]).join(', ') : undefined,
  },
]

const providerFields = ({ t }: At, stored?: Provider): FormField[] => [
  {
    kind: 'choice',
    name: 'kind',
    label: t('training:field.kind'),
    options: providerKinds.map((value) => ({ value, label: t(`training:provider-kind.${value}`) })),
    stored: stored?.kind,
  },
]

type Shown = { readonly title: string; readonly subtitle: string; readonly version?: number }

const formPage = ({ title, subtitle, version }: Shown, fields: FormField[], { t }: At): FormPageData => ({
  title,
  subtitle,
  trail: [{ label: t('training:catalogue.title'), to: '/training/catalogue' }],
  form: {
    fields,
    version,
    once: newId(),
    submit: t('training:deed.save'),
    cancelTo: '/training/catalogue',
    beside: { 'key-taken': 'key' },
  },
})

const added = (shelf: Shelf, { t }: At): Shown => ({
  title: t(`training:deed.add-${shelf}`),
  subtitle: t(`training:catalogue.add-${shelf}`),
})

const changed = (shelf: Shelf, row: Names & { readonly version: number }, at: At): Shown => ({
  title: at.t(`training:deed.change-${shelf}`),
  subtitle: named(row, at),
  version: row.version,
})

export const newTopicPage = async (at: At): Promise<FormPageData> =>
  formPage(added('topic', at), [...nameFields(at), keyField(at), ...topicFields(at)], at)

export const newProviderPage = async (at: At): Promise<FormPageData> =>
  formPage(added('provider', at), [...nameFields(at), keyField(at), ...providerFields(at)], at)

export const topicPage = async (at: At): Promise<FormPageData> => {
  const row = await at.db
    .selectFrom('trainingTopics')
    .selectAll()
    .where('id', '=', at.params.topicId ?? '')
    .executeTakeFirst()
  if (!row) throw notFound()
  return formPage(changed('topic', row, at), [...nameFields(at, row), ...topicFields(at, row)], at)
}

export const providerPage = async (at: At): Promise<FormPageData> => {
  const row = await at.db
    .selectFrom('trainingProviders')
    .selectAll()
    .where('id', '=', at.params.providerId ?? '')
    .executeTakeFirst()
  if (!row) throw notFound()
  return formPage(changed('provider', row, at), [...nameFields(at, row), ...providerFields(at, row)], at)
}
