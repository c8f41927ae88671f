/** The frame of a short form about a site: where it stands, what is wrong with it, its deeds. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { FormActions, HiddenFields, type HiddenFieldsProps } from '~/ui/form-parts'
import { PageHeader } from '~/ui/page-header'

type Props = {
  readonly title: string
  readonly back: { readonly to: string; readonly label: string }
  readonly form: FormReader
  readonly hidden: HiddenFieldsProps
  readonly word?: string
  readonly danger?: boolean
  readonly lead?: ReactNode
  readonly children: ReactNode
}

export function FormFrame({ title, back, form, hidden, word, danger, lead, children }: Props) {
  const { t } = useWords('sites')
  return (
    <div className="stack">
      <PageHeader
        title={title}
        trail={[
          { label: t('title'), to: '/sites' },
          { label: back.label, to: back.to },
        ]}
        trailLabel={t('title')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {lead}
      <Form method="post" noValidate className="form">
        <HiddenFields key={hidden.version ?? 0} {...hidden} />
        {children}
        <FormActions>
          <Button kind={danger ? 'danger' : 'primary'}>{word ?? t('common:save')}</Button>
          <ButtonLink to={back.to} kind="link">
            {t('common:cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}
