/** The frame of every room of an employer: name, state, tabs, and what went wrong. */
import type { ReactNode } from 'react'
import { Badge } from '~/ui/badge'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { ErrorSummary } from '~/ui/error-summary'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Tabs } from '~/ui/tabs'
import type { EmployerHead } from './head.server'

const stateTones = { registered: 'warn', approved: 'good', suspended: 'bad' } as const

type Props = {
  readonly head: EmployerHead
  readonly actions?: ReactNode
  readonly form?: FormReader
  /** The heading of a deed within a room; its trail leads back to the room. */
  readonly deed?: { readonly title: string; readonly room: string; readonly to: string }
  readonly children: ReactNode
}

export function EmployerFrame({ head, actions, form, deed, children }: Props) {
  const { t } = useWords('organisations')
  const trail = deed
    ? [
        { label: head.name, to: head.path },
        { label: deed.room, to: deed.to },
      ]
    : undefined
  return (
    <Stack>
      <PageHeader
        title={deed?.title ?? head.name}
        subtitle={deed ? undefined : <Badge tone={stateTones[head.state]}>{t(`state.${head.state}`)}</Badge>}
        trail={trail}
        trailLabel={t('title')}
        actions={actions}
      />
      {deed ? null : <Tabs label={head.name} tabs={head.tabs} />}
      {form ? <ErrorSummary title={t('common:problem')} problems={form.problems} /> : null}
      {children}
    </Stack>
  )
}
