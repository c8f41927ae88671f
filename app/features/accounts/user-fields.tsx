/** The fields of a user that an administrator fills in: name, role, and what the role is tied to. */
import { roles } from '~/domain/access/roles'
import type { FormReader, FormState } from '~/platform/form'
import { mergeRowsOf, stoodIn } from '~/platform/form-merge'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Input } from '~/ui/input'
import { MergeFields } from '~/ui/merge-fields'
import { Select } from '~/ui/select'

export type Option = { readonly value: string; readonly label: string }

export type StoredUser = {
  readonly name: string
  readonly role: string
  readonly institutionId: string | null
  readonly organisationId: string | null
  readonly region: string | null
  readonly personId: string | null
}

type Props = {
  readonly form: FormReader
  readonly stored?: StoredUser | undefined
  /** What came back of this form, where it changes a user that is there. */
  readonly state?: FormState | undefined
  readonly institutions: readonly Option[]
  readonly organisations: readonly Option[]
  readonly regions: readonly Option[]
}

export function UserFields({ form, stored, state, institutions, organisations, regions }: Props) {
  const { t } = useWords('account')
  const say = useKeyedWords()
  const choices = roles.map((role) => ({ value: role, label: say(`common:role.${role}`) }))
  const fields = [
    { name: 'name', label: t('field.name'), stored: stored?.name ?? null },
    { name: 'role', label: t('field.role'), stored: stored?.role ?? null, options: choices },
    {
      name: 'institutionId',
      label: t('field.institution'),
      stored: stored?.institutionId ?? null,
      options: institutions,
    },
    {
      name: 'organisationId',
      label: t('field.organisation'),
      stored: stored?.organisationId ?? null,
      options: organisations,
    },
    { name: 'region', label: t('field.region'), stored: stored?.region ?? null, options: regions },
    { name: 'personId', label: t('field.person-id'), stored: stored?.personId ?? null },
  ]
  return (
    <>
      {stored ? <MergeFields rows={mergeRowsOf(state, fields)} stood={stoodIn(fields)} /> : null}
      <Input
        name="name"
        label={t('field.name')}
        required
        defaultValue={form.value('name', stored?.name)}
        error={form.error('name')}
      />
      <Select
        name="role"
        label={t('field.role')}
        options={choices}
        emptyLabel={t('common:choose')}
        required
        defaultValue={form.value('role', stored?.role)}
        error={form.error('role')}
      />
      <Select
        name="institutionId"
        label={t('field.institution')}
        hint={t('hint.tie')}
        options={institutions}
        emptyLabel={t('common:none')}
        defaultValue={form.value('institutionId', stored?.institutionId)}
        error={form.error('institutionId')}
      />
      <Select
        name="organisationId"
        label={t('field.organisation')}
        options={organisations}
        emptyLabel={t('common:none')}
        defaultValue={form.value('organisationId', stored?.organisationId)}
        error={form.error('organisationId')}
      />
      <Select
        name="region"
        label={t('field.region')}
        options={regions}
        emptyLabel={t('common:none')}
        defaultValue={form.value('region', stored?.region)}
        error={form.error('region')}
      />
      <Input
        name="personId"
        label={t('field.person-id')}
        hint={t('hint.person-id')}
        defaultValue={form.value('personId', stored?.personId)}
        error={form.error('personId')}
      />
    </>
  )
}
