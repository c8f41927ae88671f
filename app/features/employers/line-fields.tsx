/** The fields of a new line of the ledger: only those that its kind has. */
import type { RecordKind } from '~/domain/employers/obligations'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

type Props = {
  readonly kind: RecordKind
  readonly codes: readonly { readonly value: string; readonly label: string }[]
  readonly today: string
  readonly form: FormReader
}

type Name = 'onDay' | 'untilOn' | 'words' | 'done' | 'convicts' | 'civilians' | 'settledOn'

export function LineFields({ kind, codes, today, form }: Props) {
  const { t } = useWords('organisations')
  const field = (name: Name, stored = '') => ({
    name,
    label: t(`field.${name}`),
    error: form.error(name),
    defaultValue: form.value(name, stored),
  })
  return (
    <>
      <DateInput {...field('onDay', today)} required />
      {codes.length > 0 ? (
        <Select
          name="code"
          label={t('record.code')}
          options={codes}
          emptyLabel={t('common:choose')}
          error={form.error('code')}
          defaultValue={form.value('code')}
          required
        />
      ) : null}
      <Input
        name="title"
        label={t(`record.title.${kind}`)}
        error={form.error('title')}
        defaultValue={form.value('title')}
        required
      />
      {kind === 'insurance' ? <DateInput {...field('untilOn')} required /> : null}
      {kind === 'headcount' ? (
        <>
          <Input {...field('convicts')} inputMode="numeric" width="m" required />
          <Input {...field('civilians')} inputMode="numeric" width="m" required />
        </>
      ) : null}
      <Textarea {...field('words')} mark={t('common:optional')} rows={3} />
      {kind === 'incident' ? (
        <>
          <Textarea {...field('done')} rows={3} required />
          <DateInput {...field('settledOn')} hint={t('hint.settledOn')} mark={t('common:optional')} />
        </>
      ) : null}
    </>
  )
}
