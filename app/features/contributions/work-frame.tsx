/** The frame of every page of work on a measure: the way back, whose measure it is, what is wrong. */
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import type { WorkHead } from './head.server'

type Props = {
  readonly head: WorkHead
  /** The deed of the page; left out on the measure's own page. */
  readonly deed?: string
  readonly form: FormReader
  readonly children: ReactNode
}

export function WorkFrame({ head, deed, form, children }: Props) {
  const { t } = useWords('contributions')
  const own = { label: head.heading, ...(deed ? { to: head.path } : {}) }
  return (
    <Stack>
      <PageHeader
        title={deed ?? head.heading}
        subtitle={
          <>
            {head.name} · {head.service} <Badge tone={head.badge.tone}>{head.badge.text}</Badge>
          </>
        }
        trail={[{ label: head.name, to: head.back }, own, ...(deed ? [{ label: deed }] : [])]}
        trailLabel={t('trail')}
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      {children}
    </Stack>
  )
}
