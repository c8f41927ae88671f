/** The lines of a draft: what the records gave stands there already, what is missing is marked. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Fieldset } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Textarea } from '~/ui/textarea'
import type { LinesPage } from './lines-page.server'

type LineField = LinesPage['fields'][number]

function OneLine({ field, form }: { readonly field: LineField; readonly form: FormReader }) {
  const { t } = useWords('notices')
  const mark = field.isMissing ? t(field.isNeeded ? 'lines.missing-needed' : 'lines.missing') : undefined
  const common = {
    name: field.name,
    label: field.label,
    hint: field.printed,
    mark,
    defaultValue: form.value(field.name, field.value),
    error: form.error(field.name),
    maxLength: 2000,
    lang: field.language,
  }
  return field.isLong ? <Textarea {...common} rows={2} /> : <Input {...common} width="full" />
}

export function LineFields({
  fields,
  form,
}: {
  readonly fields: LinesPage['fields']
  readonly form: FormReader
}) {
  const { t } = useWords('notices')
  const open = fields.filter((each) => !each.isRestricted)
  const closed = fields.filter((each) => each.isRestricted)
  return (
    <>
      {open.map((field) => (
        <OneLine key={field.name} field={field} form={form} />
      ))}
      {closed.length > 0 ? (
        <Fieldset legend={t('lines.restricted')}>
          <p className="soft small">{t('lines.restricted-what')}</p>
          {closed.map((field) => (
            <OneLine key={field.name} field={field} form={form} />
          ))}
        </Fieldset>
      ) : null}
    </>
  )
}
