/** The places of the official form as questions: needed, not needed, not asked, and a few words. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Stack } from '~/ui/layout'
import { RadioGroup } from '~/ui/radio-group'
import { Textarea } from '~/ui/textarea'
import type { NeedField } from './need-page.server'

export function NeedFields({
  form,
  needs,
}: {
  readonly form: FormReader
  readonly needs: readonly NeedField[]
}) {
  const { t } = useWords('plans')
  const options = [
    { value: 'yes', label: t('need.yes') },
    { value: 'no', label: t('need.no') },
    { value: '', label: t('need.not-asked') },
  ]
  return (
    <>
      {needs.map((need) => (
        <Stack key={need.name} gap="tight">
          <RadioGroup
            name={`need-${need.name}`}
            label={need.title}
            hint={need.official}
            options={options}
            shape="inline"
            defaultValue={form.value(`need-${need.name}`, need.needed)}
            error={form.error(`need-${need.name}`)}
          />
          <Textarea
            name={`text-${need.name}`}
            label={t('need.text')}
            mark={t('common:optional')}
            rows={2}
            defaultValue={form.value(`text-${need.name}`, need.text)}
            error={form.error(`text-${need.name}`)}
          />
        </Stack>
      ))}
    </>
  )
}
