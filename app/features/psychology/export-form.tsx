/** Asks for a paper as a file: printing it is a deed of the psychologist, and is kept in the audit. */
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { FormRow } from '~/ui/form-parts'
import { Select } from '~/ui/select'

/** `to`: the address of the file. */
export function ExportForm({ to }: { readonly to: string }) {
  const { t } = useWords('psychology')
  // A plain form: what comes back is a file, not a page.
  return (
    <form method="post" action={to} className="form">
      <FormRow>
        <Select
          name="language"
          label={t('card.paper-language')}
          options={(['kk', 'ru'] as const).map((value) => ({ value, label: t(`card.language.${value}`) }))}
        />
        <Button kind="secondary" icon="download" name="as" value="pdf">
          PDF
        </Button>
        <Button kind="secondary" icon="download" name="as" value="docx">
          DOCX
        </Button>
      </FormRow>
      <p className="soft small">{t('card.export-hint')}</p>
    </form>
  )
}
