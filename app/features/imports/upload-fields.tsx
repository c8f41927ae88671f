/** The fields of a file to be sent. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { FileInput } from '~/ui/file-input'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'

type Choice = { readonly value: string; readonly label: string }
type Props = {
  readonly kinds: readonly Choice[]
  readonly organisations: readonly Choice[]
  readonly form: FormReader
}

export function UploadFields({ kinds, organisations, form }: Props) {
  const { t } = useWords('imports')
  const only = kinds.length === 1 ? kinds[0] : undefined
  return (
    <>
      {only ? (
        <input type="hidden" name="kind" value={only.value} />
      ) : (
        <RadioGroup
          name="kind"
          label={t('new.kind')}
          options={kinds}
          defaultValue={form.value('kind', kinds[0]?.value ?? null)}
          error={form.error('kind')}
        />
      )}
      <FileInput
        name="file"
        label={t('new.file')}
        hint={t('new.file-hint')}
        accept=".xlsx,.csv,.txt"
        required
        error={form.error('file')}
      />
      {organisations.length > 1 ? (
        <Select
          name="organisationId"
          label={t('new.organisation')}
          hint={t('new.organisation-hint')}
          options={organisations}
          emptyLabel={t('common:choose')}
          defaultValue={form.value('organisationId')}
          error={form.error('organisationId')}
        />
      ) : null}
      <ul className="bare">
        {kinds.map(({ value, label }) => (
          <li key={value}>
            <a href={`/imports/template.xlsx?kind=${value}`} download>
              {t('new.template', { kind: label })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
