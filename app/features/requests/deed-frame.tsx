/** The frame of every deed page of this area: the way back, what is wrong, what the law finds, the form and its button. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { type FindingItem, FindingsList } from '~/ui/findings-list'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import type { DeedHead } from './deed-page.server'

export function Findings({
  title,
  findings,
}: {
  readonly title: string
  readonly findings: readonly FindingItem[]
}) {
  const { t } = useWords('law')
  if (findings.length === 0) return null
  return (
    <Card title={title}>
      <FindingsList
        label={title}
        findings={findings}
        stateWords={{ held: t('state.held'), failed: t('state.failed'), unknown: t('state.unknown') }}
      />
    </Card>
  )
}

type FrameProps = {
  readonly head: DeedHead
  readonly form: FormReader
  readonly findings?: readonly FindingItem[] | undefined
  readonly before?: ReactNode
  readonly children: ReactNode
}

/** The page without its form, for pages that hold several. */
export function DeedPage({ head, form, findings = [], before, children }: FrameProps) {
  const { t } = useWords('requests')
  return (
    <Stack>
      <PageHeader
        title={head.heading}
        subtitle={head.about}
        trail={[
          { label: head.listName, to: head.listTo },
          { label: head.name, to: head.back },
          { label: head.heading },
        ]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {before}
      <Findings title={t('findings')} findings={findings} />
      {children}
    </Stack>
  )
}

/** Whom the deed would let go, before it is done; nothing where it is nobody. */
export function OnTheWay({ text }: { readonly text: string | null }) {
  return text === null ? null : <Notice tone="warn">{text}</Notice>
}

type FormProps = {
  /** Without a version where the deed writes a new record. */
  readonly head: Omit<DeedHead, 'version'> & { readonly version: number | undefined }
  readonly title?: string | undefined
  readonly button: string
  readonly danger?: boolean | undefined
  readonly intent?: string | undefined
  readonly children?: ReactNode
}

/** One form of a deed page. */
export function DeedForm({ head, title, button, danger, intent, children }: FormProps) {
  const { t } = useWords('requests')
  return (
    <Card title={title}>
      <Form method="post" className="form" noValidate>
        <HiddenFields version={head.version} once={head.once} values={{ intent }} />
        {children}
        <FormActions>
          <Button kind={danger ? 'danger' : 'primary'}>{button}</Button>
          <ButtonLink to={head.back}>{t('common:cancel')}</ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}
