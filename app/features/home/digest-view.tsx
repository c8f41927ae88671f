/** The week at a glance, part by part, with the way to choose on which day it comes. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { DigestPart } from './digest-part'
import type { DigestPage } from './digest-page.server'

type Props = { readonly data: DigestPage; readonly empty: { readonly title: string; readonly text: string } }

export function DigestView({ data: { title, subtitle, parts }, empty }: Props) {
  const { t } = useWords('home')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={subtitle}
        actions={<ButtonLink to="/account/messages">{t('digest.wishes')}</ButtonLink>}
      />
      {parts.length === 0 ? (
        <EmptyState icon="check" title={empty.title}>
          {empty.text}
        </EmptyState>
      ) : null}
      {parts.map((part) => (
        <DigestPart key={part.key} part={part} />
      ))}
    </Stack>
  )
}
