/** The form beside a list of records: a card with its fields, its problems and its button. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields } from '~/ui/form-parts'

type Props = {
  readonly title: string
  readonly form: FormReader
  readonly deed: string
  readonly back: string
  readonly once?: string | undefined
  readonly hidden?: Readonly<Record<string, string | undefined>>
  readonly note?: string
  readonly children: ReactNode
}

export function FactForm({ title, form, deed, back, once, hidden, note, children }: Props) {
  const { t } = useWords('people')
  return (
    <Card title={title}>
      <Form method="post" noValidate className="form">
        <ErrorSummary title={t('common:problem')} problems={form.problems} />
        {note ? <p className="soft">{note}</p> : null}
        {children}
        <HiddenFields once={once} values={hidden ?? {}} />
        <FormActions>
          <Button>{deed}</Button>
          <ButtonLink to={back} kind="link">
            {t('common:back')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
