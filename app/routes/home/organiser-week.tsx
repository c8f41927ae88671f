/** The week of whoever organises volunteers; the link of their weekly message leads here. */
import { useLoaderData } from '@remix-run/react'
import { DigestPart } from '~/features/home/digest-part'
import { organiserWeekPage } from '~/features/home/digest-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('volunteering.week', organiserWeekPage)

export default function OrganiserWeek() {
  const { title, subtitle, parts } = useLoaderData<typeof loader>()
  const { t } = useWords('home')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={subtitle}
        actions={<ButtonLink to="/account/messages">{t('digest.wishes')}</ButtonLink>}
      />
      {parts.length === 0 ? (
        <EmptyState icon="check" title={t('digest.organiser-empty')}>
          {t('digest.organiser-empty-text')}
        </EmptyState>
      ) : null}
      {parts.map((part) => (
        <DigestPart key={part.key} part={part} />
      ))}
    </Stack>
  )
}
