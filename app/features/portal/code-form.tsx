/** The two things a person types to sign in: the code of the sheet and the day of birth. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'

type Props = { readonly form: FormReader; readonly to: string; readonly once: string }

export function CodeForm({ form, to, once }: Props) {
  const { t } = useWords('portal')
  return (
    <Form method="post" className="form" reloadDocument noValidate>
      <HiddenFields once={once} values={{ to }} />
      <Input
        name="code"
        label={t('sign-in.code')}
        hint={t('sign-in.code-hint')}
        inputMode="numeric"
        maxLength={20}
        required
        error={form.error('code')}
      />
      <Input
        name="birth"
        label={t('sign-in.birth')}
        hint={t('sign-in.birth-hint')}
        inputMode="numeric"
        maxLength={10}
        required
        error={form.error('birth')}
      />
      <FormActions>
        <Button large wide>
          {t('sign-in.deed')}
        </Button>
      </FormActions>
    </Form>
  )
}
