/** The detachments of an institution beside its form, with the form that adds one. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { type Option, Select } from '~/ui/select'
import { FactForm } from './fact-form'

type Props = {
  readonly detachments: readonly { readonly name: string; readonly value: string }[]
  readonly heads: readonly Option[]
  readonly form: FormReader
  readonly once: string
}

export function Detachments({ detachments, heads, form, once }: Props) {
  const { t } = useWords('people')
  return (
    <>
      <Card title={t('institutions.detachments')}>
        {detachments.length > 0 ? (
          <KeyFacts facts={detachments} />
        ) : (
          <p className="soft">{t('institutions.no-detachments')}</p>
        )}
      </Card>
      <FactForm
        title={t('institutions.add-detachment')}
        form={form}
        deed={t('common:add')}
        back="/admin/institutions"
        once={once}
        hidden={{ intent: 'detachment' }}
      >
        <Input
          name="number"
          label={t('institutions.field.number')}
          width="xs"
          error={form.error('number')}
          defaultValue={form.value('number')}
        />
        <Select
          name="headUserId"
          label={t('institutions.field.headUserId')}
          options={heads}
          emptyLabel={t('nobody')}
          error={form.error('headUserId')}
          defaultValue={form.value('headUserId')}
        />
      </FactForm>
    </>
  )
}
