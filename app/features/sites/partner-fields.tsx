/** The fields of a member of a joint production, and of a memorandum. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Textarea } from '~/ui/textarea'

type MemberValues = Readonly<Record<'name' | 'businessId' | 'brings' | 'planned' | 'made' | 'madeOn', string>>
type MemorandumValues = Readonly<Record<'parties' | 'subject' | 'products' | 'since' | 'until', string>>

export function MemberFields({
  form,
  stored,
}: {
  readonly form: FormReader
  readonly stored?: MemberValues
}) {
  const { t } = useWords('sites')
  const field = (name: keyof MemberValues) => ({
    name,
    label: t(`member.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored?.[name]),
  })
  return (
    <>
      <Input {...field('name')} required />
      <Input
        {...field('businessId')}
        hint={t('member.registered-hint')}
        mark={t('common:optional')}
        inputMode="numeric"
        width="m"
      />
      <Textarea {...field('brings')} hint={t('member.hint')} rows={2} />
      <FormRow>
        <Input {...field('planned')} inputMode="decimal" suffix="₸" />
        <Input {...field('made')} inputMode="decimal" suffix="₸" />
        <DateInput {...field('madeOn')} />
      </FormRow>
    </>
  )
}

export function MemorandumFields({
  form,
  stored,
}: {
  readonly form: FormReader
  readonly stored?: MemorandumValues
}) {
  const { t } = useWords('sites')
  const field = (name: keyof MemorandumValues) => ({
    name,
    label: t(`memorandum.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored?.[name]),
  })
  return (
    <>
      <Input {...field('parties')} required />
      <Textarea {...field('subject')} rows={2} />
      <Textarea {...field('products')} mark={t('common:optional')} rows={2} />
      <FormRow>
        <DateInput {...field('since')} />
        <DateInput {...field('until')} mark={t('common:optional')} />
      </FormRow>
    </>
  )
}
