/** The frame of every deed page of a plan: the way back, what is wrong, what the law finds, the form, its button. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useKeyedWords, useWords } from '~/platform/i18n'
import type { FormReader } from '~/platform/form'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { type FindingItem, FindingsList } from '~/ui/findings-list'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import type { DeedHead } from './deed-page.server'

export type DeedFrameProps = {
  readonly heading: string
  readonly deed: DeedHead
  readonly form: FormReader
  /** The word on the button. */
  readonly word: string
  readonly subtitle?: ReactNode
  readonly findings?: readonly FindingItem[] | undefined
  readonly danger?: boolean | undefined
  /** Hidden values that tell two forms of one page apart. */
  readonly values?: Readonly<Record<string, string>> | undefined
  readonly version?: number | undefined
  /** Stands above the form, after what the law finds. */
  readonly before?: ReactNode
  /** Stands under the form. */
  readonly after?: ReactNode
  readonly children?: ReactNode
}

function Findings({ findings }: { readonly findings: readonly FindingItem[] }) {
  const { t } = useWords('plans')
  const say = useKeyedWords()
  if (findings.length === 0) return null
  const words = {
    held: say('law:state.held'),
    failed: say('law:state.failed'),
    unknown: say('law:state.unknown'),
  }
  return (
    <Card title={t('finding.title')}>
      <FindingsList label={t('finding.title')} findings={findings} stateWords={words} />
    </Card>
  )
}

export function DeedFrame(props: DeedFrameProps) {
  const {
    heading,
    deed,
    form,
    word,
    subtitle,
    findings = [],
    danger,
    values,
    version,
    before,
    after,
    children,
  } = props
  const { t } = useWords('plans')
  return (
    <Stack>
      <PageHeader
        title={heading}
        subtitle={subtitle}
        trail={[{ label: deed.name, to: deed.back }, { label: heading }]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Findings findings={findings} />
      {before}
      <Card>
        <Form method="post" className="form" noValidate>
          <HiddenFields version={version ?? deed.version} once={deed.once} values={values} />
          {children}
          <FormActions>
            <Button kind={danger ? 'danger' : 'primary'}>{word}</Button>
            <ButtonLink to={deed.back}>{t('common:cancel')}</ButtonLink>
          </FormActions>
        </Form>
      </Card>
      {after}
    </Stack>
  )
}
