/** The answer of a service, why, and who signed it on paper. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { DateInput } from '~/ui/date-input'
import { Input } from '~/ui/input'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { LinePage } from './line-page.server'

export function LineFields({ page, form }: { readonly page: LinePage; readonly form: FormReader }) {
  const { t } = useWords('requests')
  return (
    <>
      <p className="soft">
        <b>{page.service}</b>. {page.how}
      </p>
      <RadioGroup
        name="answer"
        label={t('field.line-answer')}
        options={page.answers}
        defaultValue={form.value('answer', page.stored)}
        error={form.error('answer')}
      />
      {page.hasWords ? (
        <Textarea
          name="words"
          label={t('field.line-words')}
          hint={t('hint.line-words')}
          mark={t('common:optional')}
          rows={3}
          defaultValue={form.value('words', page.words)}
          error={form.error('words')}
        />
      ) : (
        <p className="soft small">{t('hint.no-reasons')}</p>
      )}
      {page.isOwn ? null : (
        <Input
          name="signer"
          label={t('field.signer')}
          hint={t('hint.signer')}
          defaultValue={form.value('signer', page.signer)}
          error={form.error('signer')}
        />
      )}
      <DateInput
        name="on"
        label={t(page.isMedical ? 'field.examined-on' : 'field.answered-on')}
        defaultValue={form.value('on', page.today)}
        error={form.error('on')}
      />
    </>
  )
}
