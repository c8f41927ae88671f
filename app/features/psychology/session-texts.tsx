/** The words of a session: the goal, the note for oneself, what goes into the card, and what staff are told. */
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { FormRow } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import type { SessionFormProps } from './session-form'

export function SessionTexts({ form, page: { inserts } }: SessionFormProps) {
  const { t } = useWords('psychology')
  return (
    <>
      <Input
        name="goal"
        label={t('field.goal')}
        defaultValue={form.value('goal')}
        error={form.error('goal')}
      />
      <Textarea
        name="note"
        label={t('field.note')}
        hint={t('hint.note')}
        rows={6}
        defaultValue={form.value('note')}
        error={form.error('note')}
        key={form.value('note')}
      />
      <FormRow>
        <Select
          name="insert"
          label={t('field.insert')}
          emptyLabel={t('common:choose')}
          groups={inserts}
          width="l"
        />
        <Button kind="secondary" name="intent" value="insert">
          {t('deed.insert')}
        </Button>
      </FormRow>
      <Textarea
        name="results"
        label={t('field.results')}
        hint={t('hint.results')}
        rows={3}
        defaultValue={form.value('results')}
        error={form.error('results')}
      />
      <Textarea
        name="conclusion"
        label={t('field.conclusion')}
        hint={t('hint.conclusion')}
        rows={2}
        defaultValue={form.value('conclusion')}
        error={form.error('conclusion')}
      />
    </>
  )
}
