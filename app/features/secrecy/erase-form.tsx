/** Asking to erase for good: the author chooses the ground, the head confirms without seeing anything. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { RadioGroup } from '~/ui/radio-group'

type Props = {
  readonly data: {
    readonly once: string
    readonly grounds: readonly { readonly value: string; readonly label: string }[]
  }
  readonly form: FormReader
}

export function EraseForm({ data, form }: Props) {
  const { t } = useWords('secrecy')
  return (
    <Confirm summary={t('deed.ask-erasure')} question={t('hint.erasure')} icon="trash">
      <Form method="post" className="form" noValidate>
        <HiddenFields once={`${data.once}-erase`} values={{ intent: 'erase' }} />
        <RadioGroup
          name="ground"
          label={t('erasure.ground-label')}
          options={data.grounds}
          defaultValue={form.value('ground')}
          error={form.error('ground')}
        />
        <FormActions>
          <Button kind="secondary" icon="trash">
            {t('deed.ask-erasure')}
          </Button>
        </FormActions>
      </Form>
    </Confirm>
  )
}
