/** The officer's yes, with what is unknown taken on oneself. */
import { Form } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button } from '~/ui/button'
import { Checkbox } from '~/ui/checkbox'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import type { ReferralPage } from './pages.server'

type Props = { readonly data: Pick<ReferralPage, 'id' | 'version' | 'unknowns'>; readonly form: FormReader }

export function AcceptForm({ data, form }: Props) {
  const { t } = useWords('referrals')
  return (
    <Form method="post" action={`/referrals/${data.id}/decision`} className="form" noValidate>
      <HiddenFields version={data.version} values={{ intent: 'accept' }} />
      {data.unknowns > 0 ? (
        <Checkbox
          name="acknowledged"
          label={t('acknowledge', { count: data.unknowns })}
          defaultChecked={form.value('acknowledged') !== ''}
        />
      ) : null}
      <FormActions>
        <Button kind="primary" icon="check">
          {t('deed.accept')}
        </Button>
      </FormActions>
    </Form>
  )
}
