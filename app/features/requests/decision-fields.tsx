/** The officer's yes and no about one person of the list, each with a reason of the order or in words. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { excludeReasons, includeReasons } from '~/domain/requests/reasons'
import { Checkbox } from '~/ui/checkbox'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'

type Props = { readonly form: FormReader; readonly kind: 'included' | 'excluded' }

export function ReasonFields({ form, kind }: Props) {
  const { t } = useWords('requests')
  const isSent = form.value('intent') === kind
  const options =
    kind === 'included'
      ? includeReasons.map((value) => ({ value, label: t(`reason.included.${value}`) }))
      : excludeReasons.map((value) => ({ value, label: t(`reason.excluded.${value}`) }))
  const error = (name: string): string | undefined => (isSent ? form.error(name) : undefined)
  return (
    <>
      <Select
        id={isSent ? undefined : `${kind}-reason`}
        name="reason"
        label={t('field.reason')}
        hint={t(`hint.reason-${kind}`)}
        emptyLabel={t('common:choose')}
        options={options}
        defaultValue={isSent ? form.value('reason') : ''}
        error={error('reason')}
      />
      <Textarea
        id={isSent ? undefined : `${kind}-words`}
        name="words"
        label={t('field.words')}
        mark={t('common:optional')}
        rows={2}
        defaultValue={isSent ? form.value('words') : ''}
        error={error('words')}
      />
    </>
  )
}

export function Acknowledge({ form, count }: { readonly form: FormReader; readonly count: number }) {
  const { t } = useWords('requests')
  if (count === 0) return null
  return (
    <Checkbox
      name="acknowledged"
      label={t('acknowledge', { count })}
      defaultChecked={form.value('acknowledged') !== ''}
    />
  )
}
