/** The fields of a new appeal: what it is about, and the person's own words. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { HiddenFields } from '~/ui/form-parts'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { NewAppealPage } from './own-page.server'

export function AppealFields({ page, form }: { readonly page: NewAppealPage; readonly form: FormReader }) {
  const { t } = useWords('appeals')
  return (
    <>
      <HiddenFields once={page.once} values={{ kind: page.kind }} />
      {page.kind === 'correction' ? (
        <RadioGroup
          name="area"
          label={t('field.area')}
          options={page.areas}
          defaultValue={form.value('area')}
          error={form.error('area')}
        />
      ) : null}
      {page.kind === 'complaint' ? (
        <RadioGroup
          name="subject"
          label={t('field.subject')}
          hint={t('field.subject-hint')}
          options={page.subjects}
          defaultValue={form.value('subject')}
          error={form.error('subject')}
        />
      ) : null}
      <Textarea
        name="text"
        label={t('field.words')}
        rows={6}
        defaultValue={form.value('text')}
        error={form.error('text')}
      />
    </>
  )
}
