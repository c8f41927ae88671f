/** The frame of every deed page of a handover: the way back, what is wrong, what the law finds, the form, its button. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import type { FindingItem } from '~/ui/findings-list'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import type { DeedHead } from './deed-page.server'
import { Findings } from './findings'

export type DeedFrameProps = {
  readonly head: DeedHead
  readonly form: FormReader
  readonly findings?: readonly FindingItem[] | undefined
  readonly danger?: boolean | undefined
  readonly children?: ReactNode
}

export function DeedFrame({ head, form, findings = [], danger, children }: DeedFrameProps) {
  const { t } = useWords('handovers')
  return (
    <Stack>
      <PageHeader
        title={head.heading}
        subtitle={head.how}
        trail={[
          { label: t('title'), to: '/handovers' },
          { label: head.name, to: head.back },
          { label: head.heading },
        ]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {findings.length > 0 ? (
        <Card title={t('findings')}>
          <Findings findings={findings} />
        </Card>
      ) : null}
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={head.version} once={head.once} />
          {children}
          <FormActions>
            <Button kind={danger ? 'danger' : 'primary'}>{head.heading}</Button>
            <ButtonLink to={head.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </Stack>
  )
}
